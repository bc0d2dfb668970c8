import type { Database } from '../client.ts'
import { randomBytes } from 'node:crypto'
import process from 'node:process'
import { seedDemo, seedReference } from '../../seed/index.ts'
import { connect } from '../client.ts'
import { migrate } from '../migrate.ts'
import { dropDatabase } from './drop-database.ts'
import { templatePrefix, testPrefix, withClient } from './server.ts'

/**
 * `empty`: not even tables. `migrated`: tables without rows. `reference`: the institutions and the plan of 2020. `demo`: that and
 * the demonstration, as on `demonstrationDay`; `demo_today`: as on the day of the run, for servers that live by the real clock.
 */
export type TestTemplate = keyof typeof templates

export interface TestDatabase {
  url: string
  /** Ends whatever is still connected, and removes the database. */
  drop: () => Promise<void>
}

/** The day on which `demo` is loaded, whenever the tests run. */
export const demonstrationDay = '2026-11-21'

/** How each template is made of an empty database. */
const templates = {
  async empty() {},
  async migrated(url: string) {
    await migrate(url)
  },
  async reference(url: string) {
    await fill(url, seedReference)
  },
  async demo(url: string) {
    await fill(url, seedReference, db => seedDemo(db, demonstrationDay))
  },
  async demo_today(url: string) {
    await fill(url, seedReference, db => seedDemo(db, today()))
  },
}

const templateLock = 5_020_202_004

/**
 * A database of one's own, as a copy of a template; the first to ask for a template makes it.
 * `serverUrl` is any database on the server to use; under vitest the run's own is taken.
 */
export async function createTestDatabase(template: TestTemplate, serverUrl: string = runUrl()): Promise<TestDatabase> {
  const name = `${testPrefix}${process.pid}_${randomBytes(6).toString('hex')}`
  const source = await provideTemplate(template, serverUrl)
  await withClient(serverUrl, client => client.query(`create database ${name} template ${source}`))
  return {
    url: urlOf(serverUrl, name),
    drop: () => withClient(serverUrl, client => dropDatabase(client, name)),
  }
}

/** A template's name, made if it is not there. Nobody works in it: a copy can only be made while nobody is connected. */
export async function provideTemplate(template: TestTemplate, serverUrl: string): Promise<string> {
  const name = `${templatePrefix()}${template}${template === 'demo_today' ? `_${today().replaceAll('-', '')}` : ''}`
  await withClient(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount !== 0)
      return
    const unfinished = `${name}_unfinished`
    await dropDatabase(client, unfinished)
    await client.query(`create database ${unfinished} template template0`)
    await templates[template](urlOf(serverUrl, unfinished))
    await client.query(`alter database ${unfinished} rename to ${name}`)
  })
  return name
}

async function fill(url: string, ...seeds: ((db: Database) => Promise<unknown>)[]): Promise<void> {
  await migrate(url)
  const connection = connect(url, { max: 1 })
  try {
    for (const seed of seeds)
      await seed(connection.db)
  }
  finally {
    await connection.close()
  }
}

function today(): string {
  return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Vilnius' }).format(new Date())
}

/** The same server's other database. */
export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = database
  return url.href
}

/** Of the database that the global setup has made for this run of vitest. */
export function runUrl(): string {
  const url = process.env.TEST_DATABASE_URL
  if (url === undefined)
    throw new Error('TEST_DATABASE_URL is not set: this test has to run in a vitest project whose global setup is db/src/testing/global-setup.ts.')
  return url
}
