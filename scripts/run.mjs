import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import process from 'node:process'
import { root } from './root.mjs'

/**
 * Runs a command in the foreground of this one and gives its exit code (128 + signal number if it was killed).
 * SIGTERM, SIGHUP and SIGINT are passed on, so that whoever stops this process stops the command too.
 * On a terminal Ctrl-C already reaches the whole group: passing it on would count as the second, impatient one.
 */
export function run(command, args, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' })

    const forwarders = ['SIGTERM', 'SIGHUP', 'SIGINT'].map((signal) => {
      const forward = () => {
        if (signal !== 'SIGINT' || !process.stdin.isTTY)
          child.kill(signal)
      }
      process.on(signal, forward)
      return [signal, forward]
    })
    const stopForwarding = () => forwarders.forEach(([signal, forward]) => process.off(signal, forward))

    child.once('error', (error) => {
      stopForwarding()
      reject(error)
    })
    child.once('exit', (code, signal) => {
      stopForwarding()
      resolve(signal === null ? code : 128 + constants.signals[signal])
    })
  })
}
