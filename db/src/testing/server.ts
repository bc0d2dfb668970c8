import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import pg from 'pg'
import { startEmbeddedPostgres } from '../embedded/index.ts'
import { dropDatabase } from './drop-database.ts'
import { fingerprint } from './fingerprint.ts'

/** All that tests make on a server starts with this, so that it can be swept away. */
export const testPrefix = 'rodykle_test_'

/** Templates are for all runs that have the same migrations, seeds and rules. */
export function templatePrefix(): string {
  return `${testPrefix}template_${fingerprint()}_`
}

export interface TestServer {
  /** Of a database from which others can be made. */
  url: string
  stop: () => Promise<void>
}

/**
 * The PostgreSQL that test runs of this clone share: `TEST_DATABASE_URL` if it is set, else an embedded one in the temporary folder.
 * That one is kept between runs for the sake of its templates; it ends with the last run that uses it.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL
  if (given !== undefined)
    return { url: given, stop: async () => {} }

  const { url, attached, stop } = await startKeptServer()
  if (!attached)
    await sweep(url)
  return { url, stop }
}

async function startKeptServer(): ReturnType<typeof startEmbeddedPostgres> {
  const clone = createHash('sha256').update(import.meta.dirname).digest('hex').slice(0, 8)
  const dataDir = join(tmpdir(), `rodykle-test-${process.getuid?.() ?? ''}-${clone}`)
  try {
    return await startEmbeddedPostgres({ dataDir, durable: false })
  }
  catch {
    // Nothing is synchronised to the disk in it: after a crash of the machine it may be beyond repair, and it is nothing to mourn.
    rmSync(dataDir, { recursive: true, force: true })
    return await startEmbeddedPostgres({ dataDir, durable: false })
  }
}

/** Removes what killed runs and older versions left behind, as nobody else uses the server now. */
async function sweep(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1) and not starts_with(datname, $2)',
      [testPrefix, templatePrefix()],
    )
    for (const { name } of rows)
      await dropDatabase(client, name)
  })
}

/** One connection for as long as `work` lasts. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'rodykle tests' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  }
  finally {
    await client.end()
  }
}
