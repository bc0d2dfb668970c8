import type { Change, SubmissionForm, SubmissionList } from '@rodykle/contracts'
import type { Connection } from '@rodykle/db'
import type { TestDatabase } from '@rodykle/db/testing'
import type { Listening } from '../../platform/live/listen-to-database.ts'
import { connect, schema } from '@rodykle/db'
import { createTestDatabase } from '@rodykle/db/testing'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { testConfig } from '../../../test/build-test-app.ts'
import { buildApp } from '../../app.ts'
import { systemClock } from '../../platform/clock.ts'
import { listenToDatabase } from '../../platform/live/listen-to-database.ts'
import { LiveHub } from '../../platform/live/live-hub.ts'
import { readChanges } from './testing/read-changes.ts'

/** A server of its own on the one database, as another process would be: nothing but the database is shared. */
interface Server extends Connection {
  address: string
  hub: LiveHub
  listening: Listening
  stop: () => Promise<void>
}

let database: TestDatabase
let one: Server
let other: Server

async function aServer(): Promise<Server> {
  const connection = connect(database.url, { onLostConnection: () => {} })
  const hub = new LiveHub()
  const listening = listenToDatabase(connection.pool, hub)
  const app = await buildApp({ db: connection.db, clock: systemClock, config: testConfig, live: { hub, breathEvery: 100 } })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  await listening.started
  const stop = async () => {
    await app.close()
    await listening.stop()
    await connection.close()
  }
  return { ...connection, address, hub, listening, stop }
}

beforeAll(async () => {
  database = await createTestDatabase('demo_today')
  one = await aServer()
  other = await aServer()
})
afterAll(async () => {
  await Promise.all([one.stop(), other.stop()])
  await database.drop()
})

/** Twice a second on a machine with nothing else to do; tests run on others too. */
const soon = { timeout: 20_000, interval: 20 }

const json = { 'content-type': 'application/json' }

async function signIn(who: string, { address }: Server = one): Promise<string> {
  const response = await fetch(`${address}/api/session`, { method: 'POST', headers: json, body: JSON.stringify({ email: `${who}@rodykle.example`, password: 'rodykle-demo' }) })
  const [cookie] = response.headers.get('set-cookie')?.split(';') ?? []
  if (cookie === undefined)
    throw new Error(`nobody was signed in: ${response.status}`)
  return cookie
}

async function listen(cookie: string, { address }: Server = one) {
  const reader = await readChanges(address, cookie)
  onTestFinished(reader.leave)
  return reader
}

async function ask<Answer>(cookie: string, path: string, { address }: Server = one): Promise<Answer> {
  return await (await fetch(`${address}/api${path}`, { headers: { cookie } })).json() as Answer
}

async function draft(cookie: string): Promise<SubmissionForm> {
  const { submissions } = await ask<SubmissionList>(cookie, '/submissions?status=draft')
  return ask(cookie, `/submissions/${submissions[0]?.id}`)
}

/** Saves a comment to the form's first value. @returns what there is to hear of it */
async function save(cookie: string, form: SubmissionForm, comment: string): Promise<Change> {
  const { id, observed } = form.cells[0]!
  const { version } = (await draft(cookie)).cells[0]!
  const answer = await fetch(`${one.address}/api/actuals/${id}`, { method: 'PATCH', headers: { ...json, cookie }, body: JSON.stringify({ version, observed, comment }) })
  expect(answer.status).toBe(200)
  return { kind: 'submissions', periodId: form.submission.period.id, submissions: [{ id: form.submission.id, cells: [{ id, version: version + 1 }] }] }
}

describe('what changes', () => {
  it('is told soon to whoever looks by way of another process, and only what is theirs to know', async () => {
    const [head, editor, department, council, chair] = await Promise.all(['vadovas', 'pavaduotojas', 'skyrius', 'taryba', 'burelis'].map(who => signIn(who)))
    const form = await draft(head!)
    const [colleague, reviewer, bystander, neighbour] = await Promise.all([listen(editor!, other), listen(department!, other), listen(council!, other), listen(chair!, other)])

    const change = await save(head!, form, 'Pirma')
    await expect.poll(() => colleague.heard, soon).toEqual([change])
    await expect.poll(() => reviewer.heard, soon).toEqual([change])
    // Said after it on the same connection, so what was to be heard before has been.
    await one.db.execute(sql`select pg_notify('changes', '{"kind":"period","period":"${sql.raw(form.submission.period.id)}"}')`)
    const after: Change = { kind: 'period', periodId: form.submission.period.id }
    await expect.poll(() => [bystander.heard, neighbour.heard], soon).toEqual([[after], [after]])
  })

  it('is told as one word for a statement that changes everything, and never with a value', async () => {
    const department = await listen(await signIn('skyrius'))
    const told: unknown[] = []
    onTestFinished(one.hub.listen(heard => told.push(heard)))
    const { rowCount } = await one.db.update(schema.actuals).set({ comment: 'slapta' })
    expect(rowCount).toBeGreaterThan(500)
    await expect.poll(() => department.heard.map(({ kind }) => kind), soon).not.toEqual([])
    expect(told.length).toBeLessThanOrEqual(await one.db.$count(schema.periods))
    expect(JSON.stringify(told)).not.toContain('slapta')
    expect(Math.max(...told.map(heard => JSON.stringify(heard).length))).toBeLessThan(8000)
  })

  it('fits into a message however many values it names', async () => {
    const told: unknown[] = []
    onTestFinished(one.hub.listen(heard => told.push(heard)))
    for (const limit of [40, 41]) {
      told.length = 0
      await one.db.execute(sql`update actuals set version = version + 1 where id in (select id from actuals where period_id = (select id from periods order by label limit 1) order by id limit ${limit})`)
      await expect.poll(() => told, soon).toMatchObject([{ changed: { kind: limit === 40 ? 'cells' : 'submissions' } }])
    }
  })

  it('is a notice for nobody but whom it was written to', async () => {
    const [head, department] = [await signIn('vadovas'), await signIn('skyrius')]
    const [mine, theirs] = await Promise.all([listen(head), listen(department)])
    const [person] = await one.db.select().from(schema.people).where(eq(schema.people.email, 'vadovas@rodykle.example'))
    await one.db.insert(schema.notices).values({ personId: person!.id, kind: 'nudged', at: new Date() })
    await expect.poll(() => mine.heard, soon).toEqual([{ kind: 'notices' }])
    expect(theirs.heard).toEqual([])
  })
})

describe('a stream', () => {
  it('says to look again when the connection that listens was lost, and goes on', async () => {
    const head = await signIn('vadovas')
    const [form, reader] = [await draft(head), await listen(await signIn('pavaduotojas'), other)]
    const { rowCount } = await one.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query in ('listen changes', 'select tell_noted_changes()')`)
    expect(rowCount).toBe(2)
    await expect.poll(() => reader.heard, soon).toEqual([{ kind: 'look-again' }])
    const change = await save(head, form, 'Po nutrūkimo')
    await expect.poll(() => reader.heard.at(-1), soon).toEqual(change)
  })

  it('ends with a word when the session does', async () => {
    const cookie = await signIn('vadovas')
    const reader = await listen(cookie)
    await fetch(`${other.address}/api/session`, { method: 'DELETE', headers: { cookie } })
    await reader.ended
    expect(reader.heard).toEqual([{ kind: 'signed-out' }])
  })

  it('follows what its person may do: a dismissed deputy hears nothing more', async () => {
    const [head, editor] = [await signIn('vadovas'), await signIn('pavaduotojas')]
    const [form, reader] = [await draft(head), await listen(editor)]
    const [person] = await one.db.select().from(schema.people).where(eq(schema.people.email, 'pavaduotojas@rodykle.example'))
    const grants = await one.db.delete(schema.roleGrants).where(eq(schema.roleGrants.personId, person!.id)).returning()
    onTestFinished(async () => void await one.db.insert(schema.roleGrants).values(grants))
    // More than the ones that may have begun before.
    const breathsBefore = reader.breaths()
    await expect.poll(reader.breaths, soon).toBeGreaterThan(breathsBefore + 3)
    await save(head, form, 'Be pavaduotojos')
    await one.db.insert(schema.notices).values({ personId: person!.id, kind: 'nudged', at: new Date() })
    await expect.poll(() => reader.heard, soon).toEqual([{ kind: 'notices' }])
  })

  it('is for the signed in, and for so many of a session', async () => {
    expect((await fetch(`${one.address}/api/changes`)).status).toBe(401)
    const cookie = await signIn('taryba')
    const readers = await Promise.all(Array.from({ length: 20 }, () => listen(cookie)))
    expect((await fetch(`${one.address}/api/changes`, { headers: { cookie } })).status).toBe(429)
    readers[0]?.leave()
    await expect.poll(async () => {
      const response = await fetch(`${one.address}/api/changes`, { headers: { cookie } })
      void response.body?.cancel()
      return response.status
    }, soon).toBe(200)
  })

  it('does not hold up a process that leaves', async () => {
    const third = await aServer()
    const reader = await readChanges(third.address, await signIn('vadovas', third))
    await third.stop()
    await reader.ended
    expect(reader.heard).toEqual([])
  })
})
