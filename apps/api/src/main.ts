import type { Serving } from './start/serve.ts'
import process from 'node:process'
import './start/quick-imports.ts'

const { serve } = await import('./start/serve.ts')
const { explainFailure } = await import('./start/explain-failure.ts')

/** Longer than any answer takes; whoever waits for the process to end should not have to kill it. */
const patienceMilliseconds = 15_000

const starting = serve(console.log)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void starting.then(leave, () => {}))

async function leave(serving: Serving): Promise<void> {
  setTimeout(() => {
    console.error('Stopping took too long; what was not finished is given up.')
    process.exit(1)
  }, patienceMilliseconds).unref()
  await serving.stop()
  process.exit(0)
}

try {
  await starting
}
catch (error) {
  console.error(explainFailure(error))
  process.exit(1)
}
