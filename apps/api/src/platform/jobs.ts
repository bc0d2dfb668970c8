import type { Runner, TaskList } from 'graphile-worker'
import type { Pool } from 'pg'
import { Logger, run } from 'graphile-worker'

export interface Jobs {
  /** What can be done, by name. */
  tasks: TaskList
  /** When it is done by itself: crontab lines, on UTC's clock. */
  crontab: string
}

/** One at a time: what is done at night is in no hurry, and the machine serves people besides. */
const concurrency = 1

/**
 * Does the jobs that lie in the database, and the recurring ones when their time comes. However many processes do this, each job is
 * done by one of them. @param pool of the database the jobs lie in; one connection of it listens for new ones.
 */
export function startJobs(pool: Pool, { tasks, crontab }: Jobs, log: (line: string) => void): Promise<Runner> {
  return run({ pgPool: pool, taskList: tasks, crontab, concurrency, noHandleSignals: true, logger: new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning')
      log(`Jobs: ${message}`)
  }) })
}
