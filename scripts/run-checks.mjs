import process from 'node:process'
import { run, wasInterrupted } from './run.mjs'

/** Two at a time, as the least a machine has is two cores. */
const atOnce = 2

/** Runs every check, shows what each says when it ends, and gives for each, in their order, whether it passed. */
export async function runChecks(checks) {
  const passed = []
  const waiting = [...checks.entries()]
  async function work() {
    while (waiting.length > 0 && !wasInterrupted()) {
      const [index, check] = waiting.shift()
      passed[index] = await runCheck(check)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return passed
}

async function runCheck({ name, args }) {
  const started = Date.now()
  const output = []
  const code = await run(process.execPath, args, { onOutput: chunk => output.push(chunk) })
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  if (code !== 0)
    console.log(Buffer.concat(output).toString().trimEnd())
  return code === 0
}
