import process from 'node:process'
import { provideTemplate, runUrl, urlOf } from './database.ts'
import { dropDatabase } from './drop-database.ts'
import { withClient } from './server.ts'

let ofThisWorker: Promise<string> | undefined

/**
 * A migrated database without rows that only this worker of vitest uses, in transactions it rolls back: side by side in one
 * database, two tests would wait for each other's unique keys and locked tables, and now and then for ever. Goes with the run's own.
 */
export function workerDatabaseUrl(): Promise<string> {
  return ofThisWorker ??= provideForWorker(runUrl(), process.env.VITEST_POOL_ID ?? '0')
}

async function provideForWorker(ofRun: string, worker: string): Promise<string> {
  const url = urlOf(ofRun, `${nameIn(ofRun)}_${worker}`)
  const source = await provideTemplate('migrated', ofRun)
  await withClient(ofRun, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [nameIn(url)])
    if (rowCount === 0)
      await client.query(`create database ${nameIn(url)} template ${source}`)
  })
  return url
}

/** Takes away what the workers of a run were given. */
export async function dropWorkerDatabases(ofRun: string): Promise<void> {
  await withClient(ofRun, async (client) => {
    const { rows } = await client.query<{ name: string }>('select datname as name from pg_database where starts_with(datname, $1)', [`${nameIn(ofRun)}_`])
    for (const { name } of rows)
      await dropDatabase(client, name)
  })
}

function nameIn(url: string): string {
  return new URL(url).pathname.slice(1)
}
