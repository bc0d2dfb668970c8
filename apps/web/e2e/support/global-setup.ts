import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { startTestServer } from '@rodykle/db/testing'

/** One PostgreSQL for all stories; each story works in a database of its own. And one folder for what those that share a run have to know of each other. */
export default async function startDatabase(): Promise<() => Promise<void>> {
  const server = await startTestServer()
  process.env.TEST_DATABASE_URL = server.url
  const notes = mkdtempSync(join(tmpdir(), 'rodykle-stories-'))
  process.env.STORIES_NOTES = notes
  return async () => {
    rmSync(notes, { recursive: true, force: true })
    await server.stop()
  }
}
