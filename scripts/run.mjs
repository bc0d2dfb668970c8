import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import process from 'node:process'
import { root } from './root.mjs'

const signals = ['SIGTERM', 'SIGHUP', 'SIGINT']
let isInterrupted = false

/**
 * Runs a command and gives its exit code (128 + signal number if it was killed). What it says goes where this process writes,
 * or to `onOutput`. SIGTERM, SIGHUP and SIGINT are passed on, so that whoever stops this process stops the command too;
 * `abort` asks it to end as SIGTERM does.
 */
export function run(command, args, { cwd = root, env = process.env, onOutput, abort } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: onOutput === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    child.stdout?.on('data', onOutput)
    child.stderr?.on('data', onOutput)

    function forward(signal) {
      isInterrupted = true
      // On a terminal Ctrl-C already reaches the whole group: passing it on would count as the second, impatient one.
      if (signal !== 'SIGINT' || !process.stdin.isTTY)
        child.kill(signal)
    }
    signals.forEach(signal => process.on(signal, forward))
    abort?.addEventListener('abort', () => child.kill('SIGTERM'))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      signals.forEach(each => process.off(each, forward))
      resolve(signal === null ? code : 128 + constants.signals[signal])
    })
  })
}

/** Whether somebody has asked this process to stop while a command ran: whatever comes after it should not begin. */
export function wasInterrupted() {
  return isInterrupted
}
