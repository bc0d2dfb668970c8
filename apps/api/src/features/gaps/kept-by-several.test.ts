import type { GapTable } from '@rodykle/contracts'
import type { SharedWorld } from '../../../test/build-shared-world.ts'
import type { Client } from '../../../test/client.ts'
import process from 'node:process'
import { connect, schema } from '@rodykle/db'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { buildSharedWorld } from '../../../test/build-shared-world.ts'
import { testConfig } from '../../../test/build-test-app.ts'
import { clientOf } from '../../../test/client.ts'
import { anOpenPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { buildApp } from '../../app.ts'
import { ratio } from './testing/a-year.ts'

let world: SharedWorld
let reader: Client
let other: Awaited<ReturnType<typeof secondProcess>>
let periodId: string
let actualIds: string[]
let otherActualIds: string[]

/** The program a second time on the same database: what the first keeps is nothing to it. */
async function secondProcess(cookie: string | null) {
  const { rows: [row] } = await world.db.execute<{ name: string }>('select current_database() as name')
  const url = new URL(process.env.TEST_DATABASE_URL ?? '')
  url.pathname = row?.name ?? ''
  const connection = connect(url.href, { max: 4 })
  const app = await buildApp({ db: connection.db, clock: world.clock, config: testConfig })
  return { reader: clientOf(app, null, cookie), close: () => app.close().then(connection.close) }
}

beforeAll(async () => {
  world = await buildSharedWorld()
  reader = await world.signInAs('council')
  const plan = await aPlan(world.db)
  const period = await anOpenPeriod(world.db, plan)
  const target = await aTarget(world.db, { plan })
  const actual = { state: 'reported', value: ratio(1, 2), numerator: '1', denominator: '2', status: 'not-met', standing: 'accepted' } as const
  const answersOf = async (count: number, ofPeriod: { id: string }) => {
    const ids: string[] = []
    for (let unit = 0; unit < count; unit += 1)
      ids.push(...(await aSubmission(world.db, { period: ofPeriod, unit: await aUnit(world.db), targets: [target], actual })).actuals.map(({ id }) => id))
    return ids
  }
  actualIds = await answersOf(8, period)
  otherActualIds = await answersOf(2, await anOpenPeriod(world.db, plan, { endsOn: '2026-06-30' }))
  periodId = period.id
  other = await secondProcess(reader.cookie)
})

afterAll(async () => {
  await other.close()
  await world.close()
})

async function numeratorFor(client: Client): Promise<number> {
  const { rows: [row] } = (await client.get(`/api/gaps?periodId=${periodId}`)).json<GapTable>()
  const achieved = row?.assessment.achieved
  return achieved?.kind === 'share' ? Number(achieved.numerator) : Number.NaN
}

const both = () => Promise.all([numeratorFor(reader), numeratorFor(other.reader)])
const set = (db: Pick<SharedWorld['db'], 'update'>, id: string, numerator: number) => db.update(schema.actuals).set({ numerator: String(numerator) }).where(eq(schema.actuals.id, id))

it('shows nothing of a change under way, and all of it once it is done, whoever was asked before', async () => {
  expect(await both()).toEqual([8, 8])
  await world.db.transaction(async (transaction) => {
    await set(transaction, actualIds[0]!, 2)
    expect(await both()).toEqual([8, 8])
  })
  expect(await both()).toEqual([9, 9])
})

it('never falls behind what was committed before the question, with writers and readers at once', async () => {
  let committed = 0
  const written = new Map(actualIds.map(id => [id, 0]))
  await Promise.all(actualIds.map(id => set(world.db, id, 0)))
  const write = async (id: string) => {
    for (let value = 1; value <= 25; value += 1) {
      await set(world.db, id, value)
      written.set(id, value)
      committed = [...written.values()].reduce((sum, each) => sum + each, 0)
    }
  }
  const writing = { isOver: false }
  const read = async (client: Client) => {
    let reads = 0
    while (!writing.isOver) {
      const atLeast = committed
      expect(await numeratorFor(client)).toBeGreaterThanOrEqual(atLeast)
      reads += 1
    }
    return reads
  }
  const readers = [read(reader), read(other.reader)]
  await Promise.all(actualIds.slice(0, 4).map(write)).finally(() => {
    writing.isOver = true
  })
  for (const reads of await Promise.all(readers))
    expect(reads).toBeGreaterThan(0)
  expect(await both()).toEqual([100, 100])
})

it('does not keep under a new version what was read before it', async () => {
  const isHeldUp = async () => (await world.db.execute(sql`select from pg_locks join pg_database on pg_database.oid = database where datname = current_database() and relation = 'settings'::regclass and not granted`)).rowCount === 1
  await set(world.db, actualIds[0]!, 11)
  // The threshold of small counts is read last, when the sums have been read already.
  const [before] = await world.db.transaction(async (transaction) => {
    await transaction.execute(sql`lock table settings in access exclusive mode`)
    const answer = numeratorFor(reader)
    await vi.waitUntil(isHeldUp, { timeout: 20_000 })
    await set(world.db, actualIds[0]!, 12)
    return [answer]
  })
  expect(await before - await numeratorFor(reader)).toBe(-1)
})

it('lets two finish who change values of two periods, each in the other\'s order', async () => {
  const [ofFirst = '', alsoOfFirst = ''] = actualIds
  const [ofSecond = '', alsoOfSecond = ''] = otherActualIds
  const halfway = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const
  const change = (mine: 0 | 1, ids: readonly [string, string]) => world.db.transaction(async (transaction) => {
    await set(transaction, ids[0], 30)
    halfway[mine].resolve()
    await halfway[mine === 0 ? 1 : 0].promise
    await set(transaction, ids[1], 30)
  })
  await Promise.all([change(0, [ofFirst, ofSecond]), change(1, [alsoOfSecond, alsoOfFirst])])
  expect(await both()).toEqual([110, 110])
})
