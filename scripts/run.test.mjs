import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'

const runner = new URL('run.mjs', import.meta.url).href

/** A process that does nothing but run another one, which says its number once it is ready. */
function runInside(code) {
  const inner = `${code}; console.log(process.pid)`
  const outer = `
    import { run, wasInterrupted } from '${runner}'
    const code = await run(process.execPath, ['-e', ${JSON.stringify(inner)}])
    console.error(wasInterrupted() ? 'interrupted' : 'undisturbed')
    process.exitCode = code`
  const child = spawn(process.execPath, ['--input-type=module', '-e', outer], { stdio: ['ignore', 'pipe', 'pipe'] })
  return { child, innerPid: once(createInterface(child.stdout), 'line').then(([line]) => Number(line)), said: once(createInterface(child.stderr), 'line') }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  }
  catch {
    return false
  }
}

describe('a command that is run', () => {
  it.each([
    ['its own', 'process.exit(7)', 7],
    ['success', '', 0],
    ['128 and the signal’s number where it was killed', 'process.kill(process.pid, "SIGKILL")', 137],
  ])('ends with an exit code: %s', async (_, code, expected) => {
    const { child } = runInside(code)
    expect(await once(child, 'exit')).toEqual([expected, null])
  })

  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'])('is told of %s, and is gone when its runner is', async (signal) => {
    const { child, innerPid, said } = runInside(`process.on('${signal}', () => process.exit(3)); setInterval(() => {}, 1000)`)
    const pid = await innerPid
    const ended = once(child, 'exit')
    child.kill(signal)
    expect(await ended).toEqual([3, null])
    expect(isAlive(pid)).toBe(false)
    expect(await said).toEqual(['interrupted'])
  })
})
