import type { SubmissionForm, SubmissionList } from '@rodykle/contracts'
import type { Connection } from '@rodykle/db'
import type { TestDatabase } from '@rodykle/db/testing'
import type { LetterBox } from '../../test/letter-box.ts'
import type { WorkerProcess } from './testing/worker-process.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, schema } from '@rodykle/db'
import { createTestDatabase } from '@rodykle/db/testing'
import { eq, inArray, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { startApi } from '../../test/api-process.ts'
import { aPerson } from '../../test/factories/index.ts'
import { openLetterBox } from '../../test/letter-box.ts'
import { workingDaysAround } from '../platform/calendar/working-days.ts'
import { systemClock } from '../platform/clock.ts'
import { startWorkerAt } from './testing/worker-process.ts'

const { mails, notices, periods, submissions } = schema
const patience = { timeout: 60_000, interval: 100 }

let database: TestDatabase
let connection: Connection
let box: LetterBox
/** The morning of the next working day: on it everybody's forms are due. */
let day: string
let addresses: string[]

beforeEach(async () => {
  day = await nextWorkingDay(systemClock.today())
  database = await createTestDatabase('demo_today')
  connection = connect(database.url, { max: 4 })
  box = await openLetterBox()
  await connection.db.update(periods).set({ dueOn: day }).where(eq(periods.state, 'open'))
  addresses = await manyHeads()
})
afterEach(async () => {
  await box.close()
  await connection.close()
  await database.drop()
})

async function nextWorkingDay(today: string): Promise<string> {
  const isWorkingDay = await workingDaysAround(today)
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return isWorkingDay(tomorrow) ? tomorrow : nextWorkingDay(tomorrow)
}

/** Each unit whose form is not handed in gets a head; their addresses. */
async function manyHeads(): Promise<string[]> {
  const { db } = connection
  const forms = await db.selectDistinct({ unitId: submissions.unitId })
    .from(submissions)
    .innerJoin(schema.reportingUnits, eq(schema.reportingUnits.id, submissions.unitId))
    .innerJoin(periods, eq(periods.id, submissions.periodId))
    .where(sql`${submissions.status} = 'draft' and ${periods.state} = 'open' and ${schema.reportingUnits.kind} = 'institution'`)
  const people = await Promise.all(forms.map(({ unitId }) => aPerson(db, { grants: [{ role: 'head', unitId }] })))
  return people.map(({ email }) => email)
}

function aWorker(): WorkerProcess {
  const worker = startWorkerAt(`${day}T07:30:00Z`, { DATABASE_URL: database.url, SMTP_URL: box.url, MAIL_FROM: 'Rodyklė <rodykle@mokyklos.example>', RODYKLE_URL: 'https://rodykle.example' })
  onTestFinished(() => worker.kill())
  return worker
}

/** Has a job done by whichever worker comes first, so many times. */
async function ask(job: 'notices' | 'send-mails', times: number): Promise<void> {
  const { db } = connection
  await expect.poll(() => db.execute(sql`select to_regclass('graphile_worker._private_jobs') as jobs`).then(({ rows }) => rows[0]?.jobs), patience).not.toBeNull()
  await Promise.all(Array.from({ length: times }, () => db.execute(sql`select graphile_worker.add_job(${job})`)))
}

/** Until nothing is left to be done; what a killed worker had in hand stays locked. */
async function untilIdle(): Promise<void> {
  await expect.poll(() => connection.db.execute<{ left: number }>(sql`select count(*)::int as left from graphile_worker.jobs where locked_at is null and run_at <= now()`).then(({ rows }) => rows[0]?.left), patience).toBe(0)
}

/** Everything is sent, except what nobody knows of. */
async function untilSent(): Promise<void> {
  await untilIdle()
  await expect.poll(() => connection.db.$count(mails, inArray(mails.state, ['waiting', 'sending'])), patience).toBe(0)
}

const stateOf = async (mail: string) => (await connection.db.select({ state: mails.state }).from(mails).where(eq(mails.address, mail))).map(({ state }) => state)
const received = () => box.letters.flatMap(({ to }) => to)

/** Nobody has two, and everybody who is to be told has one. */
function expectEachOnce(): void {
  expect(received().length).toBe(new Set(received()).size)
  expect(received()).toEqual(expect.arrayContaining(addresses))
}

async function signedIn(address: string, who: string): Promise<(path: string, body?: object) => Promise<Response>> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${address}/api/session`, { method: 'POST', headers, body: JSON.stringify({ email: `${who}@rodykle.example`, password: 'rodykle-demo' }) })
  const [cookie = ''] = response.headers.get('set-cookie')?.split(';') ?? []
  return (path, body) => fetch(`${address}/api${path}`, { headers: { ...headers, cookie }, ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }) })
}

it('tells everybody once, with two web servers and two workers on one database', { timeout: 180_000 }, async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'rodykle-once-'))
  onTestFinished(() => rmSync(dataFolder, { recursive: true }))
  const apis = await Promise.all([startApi(database.url, dataFolder, { RODYKLE_WORKER: '0' }), startApi(database.url, dataFolder, { RODYKLE_WORKER: '0' })])
  onTestFinished(async () => void await Promise.all(apis.map(api => api.kill())))
  const [first, second] = await Promise.all(apis.map(({ address }) => signedIn(address, 'skyrius'))) as [Awaited<ReturnType<typeof signedIn>>, Awaited<ReturnType<typeof signedIn>>]

  // Two values of one form are returned, each through another web server.
  const [waiting] = (await (await first('/submissions?status=submitted')).json() as SubmissionList).submissions
  const { cells } = await (await first(`/submissions/${waiting!.id}`)).json() as SubmissionForm
  const [one, other] = cells.filter(({ standing }) => standing === 'submitted')
  const head = await aPerson(connection.db, { grants: [{ role: 'head', unitId: waiting!.unit.id }] })
  const answers = await Promise.all([first(`/actuals/${one!.id}/return`, { version: one!.version, reason: 'Patikslinkite' }), second(`/actuals/${other!.id}/return`, { version: other!.version, reason: 'Patikslinkite' })])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  addresses.push(head.email)

  aWorker()
  aWorker()
  await ask('notices', 6)
  await expect.poll(() => received().length, patience).toBeGreaterThanOrEqual(addresses.length)
  await ask('notices', 6)
  await ask('send-mails', 6)
  await untilSent()
  expectEachOnce()
  expect(box.letters.find(({ to }) => to.includes(addresses[0]!))?.text).toMatch(/paskutinė diena pateikti/)
  expect(box.letters.find(({ to }) => to.includes(head.email))?.text).toMatch(/grąžino 2 reikšmes/)
  expect(box.letters.find(({ to }) => to.includes(head.email))?.text).toContain(`https://rodykle.example/pateikimas/${waiting!.id}#`)
  const keys = (await connection.db.select({ key: notices.key }).from(notices)).flatMap(({ key }) => key ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

/** Takes long ago in hand what the killed worker had: the next one gives it up only after minutes. */
async function letMinutesPass(): Promise<void> {
  await connection.db.execute(sql`update ${mails} set taken_at = taken_at - interval '1 hour' where state = 'sending'`)
}

describe('a worker that is killed', () => {
  it('when the mail server has the text and has not answered', { timeout: 180_000 }, async () => {
    box.behave('keep-silent')
    const worker = aWorker()
    await ask('notices', 2)
    await expect.poll(() => box.letters.length, patience).toBe(1)
    const [held] = await connection.db.select().from(mails).where(eq(mails.state, 'sending'))
    await worker.kill()
    box.behave('take')
    await letMinutesPass()

    aWorker()
    aWorker()
    await ask('notices', 2)
    await ask('send-mails', 2)
    await untilSent()
    expectEachOnce()
    expect(await stateOf(held!.address)).toEqual(['unsure'])
  })

  it('while it writes what is to be told', { timeout: 180_000 }, async () => {
    const worker = aWorker()
    await ask('notices', 1)
    await expect.poll(() => connection.db.$count(mails), { timeout: 60_000, interval: 2 }).toBeGreaterThan(0)
    await worker.kill()
    await letMinutesPass()
    aWorker()
    aWorker()
    await ask('notices', 4)
    await ask('send-mails', 2)
    await expect.poll(() => connection.db.$count(mails), patience).toBeGreaterThanOrEqual(addresses.length)
    await untilSent()
    expect(received().length).toBe(new Set(received()).size)
    for (const address of addresses)
      expect(await stateOf(address)).toHaveLength(1)
  })
})
