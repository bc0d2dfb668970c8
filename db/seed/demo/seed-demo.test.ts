import type { ObservedAtRest } from '@rodykle/domain'
import type { Connection } from '../../src/client.ts'
import type { TestDatabase } from '../../src/testing/index.ts'
import type { DemoCellRow } from './testing/read-cells.ts'
import { verify } from '@node-rs/argon2'
import { impossibleReason, isInScope, judge, measureOf, observedOf, ruleWithin, storedJudgement, warningsFor } from '@rodykle/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../src/client.ts'
import { auditEntries, events, people, settings } from '../../src/schema/index.ts'
import { createTestDatabase } from '../../src/testing/index.ts'
import { seedReference } from '../reference/seed-reference.ts'
import { demoAccounts, demoPassword } from './accounts.ts'
import { readUnits } from './read-world.ts'
import { seedDemo } from './seed-demo.ts'
import { readAsked, readCells, readSubmissions } from './testing/read-cells.ts'

async function seeded(today: string): Promise<{ database: TestDatabase, connection: Connection }> {
  const database = await createTestDatabase('migrated')
  const connection = connect(database.url)
  await seedReference(connection.db)
  await seedDemo(connection.db, today)
  return { database, connection }
}

async function leave({ database, connection }: Awaited<ReturnType<typeof seeded>>): Promise<void> {
  await connection.close()
  await database.drop()
}

describe.each([
  ['late in the year', '2026-11-21', 2],
  ['on New Year\'s Day', '2027-01-01', 1],
  ['on the first day of a half-year', '2026-07-01', 2],
])('the demonstration loaded %s', (_, today, begunHalves) => {
  let world: Awaited<ReturnType<typeof seeded>>
  let cells: DemoCellRow[]

  beforeAll(async () => {
    world = await seeded(today)
    cells = await world.connection.db.transaction(readCells)
  })
  afterAll(() => leave(world))

  it('has every asked cell once, and no other', async () => {
    const { asked, units } = await world.connection.db.transaction(async tx => ({ asked: await readAsked(tx), units: await readUnits(tx) }))
    const expected = asked.flatMap(({ periodId, targetId, scope }) => units.filter(unit => isInScope(unit, scope)).map(unit => `${periodId} ${targetId} ${unit.id}`))
    expect(new Set(asked.map(({ periodId }) => periodId)).size).toBe(1 + begunHalves)
    expect(cells.map(({ periodId, targetId, unitId }) => `${periodId} ${targetId} ${unitId}`).toSorted()).toEqual(expected.toSorted())
  })

  it('tells in the trail how every value came to be what it is', async () => {
    const entries = await world.connection.db.select().from(auditEntries)
    const filled = cells.filter(({ state, reason }) => state !== 'not-reported' || reason !== null)
    const saved = new Map(entries.filter(({ action }) => action === 'actual.save').map(entry => [entry.entityId, entry]))
    expect([...saved.keys()].toSorted()).toEqual(filled.map(({ id }) => id).toSorted())
    expect(filled.map(({ id }) => saved.get(id)?.after?.value)).toEqual(filled.map(({ value }) => value))
    const namedBy = (action: string) => entries.filter(entry => entry.action === action).flatMap(({ after }) => after?.actualIds as string[]).toSorted()
    const standing = (...among: string[]) => cells.filter(cell => among.includes(cell.standing)).map(({ id }) => id).toSorted()
    expect(namedBy('submission.submit')).toEqual(standing('submitted', 'accepted', 'returned'))
    expect(namedBy('submission.accept')).toEqual(standing('accepted'))
    expect(entries.filter(({ action }) => action === 'actual.return').map(({ entityId, after }) => [entityId, after?.returnReason]).toSorted()).toEqual(cells.filter(cell => cell.standing === 'returned').map(({ id, returnReason }) => [id, returnReason]).toSorted())
  })

  it('stores the judgement that the value and its rule give', () => {
    const rederived = cells.map(cell => storedJudgement(judge(observedOf(cell), ruleWithin(cell.unitRule, cell), { measure: measureOf(cell.valueKind), tolerance: cell.tolerance, benchmarks: cell.benchmarks })))
    expect(cells.map(({ status, achieved, gap }) => ({ status, achieved, gap }))).toEqual(rederived)
  })

  it('holds only values that a form would take', () => {
    expect(cells.map(cell => impossibleReason(observedOf(cell), cell.valueKind)).filter(reason => reason !== null)).toEqual([])
  })

  it('explains what is unusual or still blank before it is sent in', () => {
    const accepted = new Map<string, ObservedAtRest>()
    const sent = cells.filter(({ standing }) => standing !== 'draft').map((cell) => {
      const key = `${cell.unitCode} ${cell.code}`
      const observed = observedOf(cell)
      const warnings = warningsFor(observed, { measure: measureOf(cell.valueKind), previous: accepted.get(key) })
      if (cell.standing === 'accepted')
        accepted.set(key, observed)
      return { ...cell, isOdd: warnings.length > 0 }
    })
    expect(sent.filter(({ isOdd }) => isOdd).length).toBeGreaterThan(0)
    expect(sent.filter(({ isOdd, state, reason, comment }) => state === 'not-reported' ? reason === null : isOdd && comment === null)).toEqual([])
  })

  it('knows nothing of tomorrow', () => {
    const days = cells.flatMap(({ value, year }) => {
      const dates = value?.kind === 'events' ? value.events.map(({ date }) => date) : value?.kind === 'done' && value.on !== null ? [value.on] : []
      return dates.map(date => ({ date, year }))
    })
    expect(days.length).toBeGreaterThan(50)
    expect(days.filter(({ date, year }) => date > today || !date.startsWith(String(year)))).toEqual([])
    expect(cells.filter(({ updatedAt, reviewedAt }) => updatedAt > new Date(`${today}T00:00:00Z`) || (reviewedAt !== null && reviewedAt > new Date(`${today}T00:00:00Z`)))).toEqual([])
  })

  it('has every event of a value as a fact of its own, and no other', async () => {
    const facts = await world.connection.db.select().from(events)
    const listed = cells.flatMap(({ unitId, value }) => value?.kind === 'events' ? value.events.map(({ id, date, title }) => [unitId, id, date, title].join(' ')) : [])
    expect(listed.length).toBeGreaterThan(20)
    expect(facts.map(({ unitId, id, heldOn, title }) => [unitId, id, heldOn, title].join(' ')).toSorted()).toEqual(listed.toSorted())
  })

  it('has nothing sent in before its period opened, or read before it was sent in', async () => {
    const submissions = await world.connection.db.transaction(readSubmissions)
    const disordered = submissions.filter(({ opensOn, submittedAt, approvedAt }) =>
      submittedAt !== null && (submittedAt < new Date(`${opensOn}T00:00:00Z`) || (approvedAt !== null && approvedAt <= submittedAt)))
    expect(disordered).toEqual([])
    expect(submissions.filter(({ status, submittedAt, approvedAt }) => (status === 'draft') !== (submittedAt === null) || (status === 'approved') !== (approvedAt !== null))).toEqual([])
  })

  it('has 2020 reported by everybody and accepted, with the national check not measured', () => {
    const of2020 = cells.filter(({ year }) => year === 2020)
    expect(of2020.filter(({ standing, state }) => standing !== 'accepted' || state === 'not-reported')).toEqual([])
    const checks = of2020.filter(({ code }) => code === 'II.2.1-3')
    expect(checks).toHaveLength(12)
    expect(checks.every(({ state }) => state === 'not-measured')).toBe(true)
  })

  it('leaves work for every role in the open period', async () => {
    const open = (await world.connection.db.transaction(readSubmissions)).filter(({ periodState }) => periodState === 'open')
    const counts = Object.groupBy(open, ({ status }) => status)
    expect(open).toHaveLength(43)
    expect([counts.approved?.length, counts.submitted?.length, counts.returned?.length, counts.draft?.length]).toEqual([10, 14, 2, 17])

    const unanswered = (unitCode: string): string[] => cells.filter(cell => cell.unitCode === unitCode && cell.periodState === 'open' && cell.state === 'not-reported').map(({ code }) => code)
    expect(unanswered('jotvingiu-gimnazija').toSorted()).toEqual(['II.1.1-1', 'II.3.1-2', 'II.8.2-2', 'II.8.6-2'])
    expect(unanswered('burelis-matematikos')).toEqual(['II.13.1-2'])
    expect(unanswered('svietimo-ir-sporto-skyrius')).not.toHaveLength(0)
    expect(cells.filter(({ standing }) => standing === 'returned').map(({ unitCode, code, returnReason }) => [unitCode, code, returnReason?.endsWith('?')])).toEqual(
      expect.arrayContaining([['ppt', 'II.12.1-1', true], ['piliakalnio-progimnazija', 'II.8.1-3', true]]),
    )
  })

  it('shows targets met, nearly met and missed', () => {
    for (const year of [2020, Number(today.slice(0, 4))]) {
      const judged = cells.filter(cell => cell.year === year)
      for (const status of ['met', 'near', 'not-met'])
        expect(judged.filter(cell => cell.status === status).length).toBeGreaterThan(20)
    }
  })
})

describe('loading the demonstration', () => {
  it('gives the same values for the same day', async () => {
    const worlds = [await seeded('2026-11-21'), await seeded('2026-11-21')]
    const [one, other] = await Promise.all(worlds.map(async ({ connection }) => {
      const cells = await connection.db.transaction(readCells)
      return cells.map(({ id: _id, periodId: _period, targetId: _target, unitId: _unit, ...content }) => content)
    }))
    expect(one).toEqual(other)
    await Promise.all(worlds.map(leave))
  })

  it('happens once, says so in the settings and lets every account sign in', async () => {
    const world = await seeded('2026-11-21')
    const { db } = world.connection
    expect(await seedDemo(db, '2026-11-22')).toBe(false)
    expect(await db.select().from(settings)).toEqual([{ key: 'demonstration', value: { loadedOn: '2026-11-21' } }])

    const accounts = await db.select({ email: people.email, passwordHash: people.passwordHash }).from(people)
    expect(accounts.map(({ email }) => email).toSorted()).toEqual(demoAccounts.map(({ email }) => email).toSorted())
    expect(accounts.every(({ passwordHash }) => passwordHash?.startsWith('$argon2id$'))).toBe(true)
    expect(await verify(accounts[0]?.passwordHash ?? '', demoPassword)).toBe(true)
    await leave(world)
  })

  it('refuses a day of the real plan\'s year', async () => {
    const world = await createTestDatabase('migrated')
    const connection = connect(world.url)
    await expect(seedDemo(connection.db, '2020-12-31')).rejects.toThrow(RangeError)
    await connection.close()
    await world.drop()
  })
})
