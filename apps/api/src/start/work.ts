import type { Clock } from '../platform/clock.ts'
import process from 'node:process'
import { readConfig } from '../config.ts'
import { startJobs } from '../platform/jobs.ts'
import { backgroundJobs } from './background-jobs.ts'
import { explainFailure } from './explain-failure.ts'
import { openDatabase } from './open-database.ts'

/** Does the jobs until the process is told to end. @param clock of the one who says what day it is */
export async function work(clock: Clock, log: (line: string) => void): Promise<void> {
  try {
    await workUntilTold(clock, log)
  }
  catch (error) {
    console.error(explainFailure(error))
    process.exitCode = 1
  }
}

async function workUntilTold(clock: Clock, log: (line: string) => void): Promise<void> {
  const config = readConfig(process.env)
  const database = await openDatabase(config, log)
  const runner = await startJobs(database.pool, backgroundJobs({ db: database.db, clock }, config, log), log)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void runner.stop())
  await runner.promise
  await database.close()
}
