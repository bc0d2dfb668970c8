import process from 'node:process'
import { startTestServer } from '@rodykle/db/testing'

/** One PostgreSQL for all stories; each story works in a database of its own. */
export default async function startDatabase(): Promise<() => Promise<void>> {
  const server = await startTestServer()
  process.env.TEST_DATABASE_URL = server.url
  return server.stop
}
