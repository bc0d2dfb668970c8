/** The worker by itself, for installations where it is a process of its own (RODYKLE_WORKER=0 keeps it out of the web server's). */
import process from 'node:process'
import { readConfig } from './config.ts'
import { systemClock } from './platform/clock.ts'
import { startJobs } from './platform/jobs.ts'
import { backgroundJobs } from './start/background-jobs.ts'
import { explainFailure } from './start/explain-failure.ts'
import { openDatabase } from './start/open-database.ts'

async function work(): Promise<void> {
  const config = readConfig(process.env)
  const database = await openDatabase(config, console.log)
  const runner = await startJobs(database.pool, backgroundJobs({ db: database.db, clock: systemClock }, config, console.log), console.log)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void runner.stop())
  await runner.promise
  await database.close()
}

try {
  await work()
}
catch (error) {
  console.error(explainFailure(error))
  process.exitCode = 1
}
