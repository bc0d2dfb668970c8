import process from 'node:process'
import { createTestDatabase } from './database.ts'
import { startTestServer } from './server.ts'
import { dropWorkerDatabases } from './worker-database.ts'

const preparedBy = 'RODYKLE_TEST_RUN'

/**
 * vitest's global setup for every project that needs PostgreSQL: sets `TEST_DATABASE_URL` to a migrated database without
 * rows for this run. Tests work in their worker's copy of it in transactions that they roll back, or make one of their own with
 * `createTestDatabase`.
 * Each project loads this file anew, in the same process: the first prepares, and its returned function clears away.
 */
export default async function prepare(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[preparedBy] === String(process.pid))
    return undefined
  process.env[preparedBy] = String(process.pid)

  const given = process.env.TEST_DATABASE_URL
  const server = await startTestServer()
  const database = await createTestDatabase('migrated', server.url)
  process.env.TEST_DATABASE_URL = database.url
  return async () => {
    restore('TEST_DATABASE_URL', given)
    restore(preparedBy, undefined)
    await dropWorkerDatabases(database.url)
    await database.drop()
    await server.stop()
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined)
    delete process.env[name]
  else
    process.env[name] = value
}
