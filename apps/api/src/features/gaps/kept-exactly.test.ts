import type { CellAnswer, IndicatorCard, PlanDocument, SubmissionForm, SubmissionList } from '@rodykle/contracts'
import type { Role } from '@rodykle/domain'
import type { TestApp } from '../../../test/build-test-app.ts'
import type { Client } from '../../../test/client.ts'
import type { Context } from '../../platform/context.ts'
import { GapTable, YearGapTable } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { eq, sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { anIndicator, anOpenPeriod, aPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { serializerOf } from '../../platform/serializer.ts'
import { cityGaps } from './city-gaps.ts'
import { cityYear } from './city-year.ts'
import { ratio } from './testing/a-year.ts'

const atLeast = (planned: string) => ({ kind: 'at-least', planned, assumed: false }) as const

function contextOf({ db, clock }: TestApp, role: Role): Context {
  const actor = { personId: '', name: '', sessionId: '', mustChangePassword: false, grants: [{ role, unitId: null }] }
  return { db, clock, actor, address: '127.0.0.1', requestId: 'test' }
}

const views = [['council', 'approved'], ['department', 'approved'], ['department', 'working']] as const

/** Every table that is kept, as it is answered; each must be what would be made now. */
async function answersOf(world: TestApp, periodId: string, readers: Record<'council' | 'department', Client>): Promise<string> {
  const answers: string[] = []
  for (const [role, basis] of views) {
    const ctx = contextOf(world, role)
    for (const time of [`periodId=${periodId}`, 'year=2026']) {
      const { statusCode, body } = await readers[role].get(`/api/gaps?${time}&basis=${basis}`)
      expect(statusCode).toBe(200)
      const fresh = time.startsWith('year') ? serializerOf(YearGapTable)(await cityYear(ctx, { year: 2026, basis })) : serializerOf(GapTable)(await cityGaps(ctx, { periodId, basis }))
      expect(JSON.parse(body)).toEqual(JSON.parse(fresh))
      answers.push(body)
    }
  }
  return answers.join('\n')
}

async function aCityAtWork(world: TestApp) {
  const { db } = world
  const plan = await aPlan(db)
  const period = await aPeriod(db, plan, { opensOn: '2026-11-01' })
  const unit = await aUnit(db)
  const persons = await aTarget(db, { plan, indicator: await anIndicator(db, { countsPersons: true, periodFold: 'ratio-of-sums' }) })
  const compared = await aTarget(db, { plan, indicator: await anIndicator(db, { valueKind: 'given-percent', unitFold: 'share-meeting', periodFold: 'latest' }), version: { rule: atLeast('100'), unitRule: { kind: 'benchmark', series: 'Lietuvos vidurkis', assumed: false } } })
  const [department, head, council, administrator] = [await world.signInAs('department'), await world.signInAs('head', { unit }), await world.signInAs('council'), await world.signInAs('administrator')]
  return { plan, period, unit, persons, compared, department, head, council, administrator }
}

it('answers what would be made now after every kind of change', async ({ world }) => {
  const { plan, period, unit, persons, compared, department, head, council, administrator } = await aCityAtWork(world)
  const another = await anIndicator(world.db)
  const ok = async (response: ReturnType<Client['get']>) => {
    const { statusCode, body } = await response
    expect([statusCode, body]).toEqual([expect.toBeOneOf([200, 201, 204]), expect.anything()])
    return body === '' ? null : JSON.parse(body) as unknown
  }
  const form = async () => {
    const { submissions } = await ok(head.get(`/api/submissions?periodId=${period.id}`)) as SubmissionList
    return await ok(head.get(`/api/submissions/${submissions[0]!.id}`)) as SubmissionForm
  }
  const cellOf = async (targetId: string) => (await form()).cells.find(cell => cell.targetId === targetId)!
  const save = async (targetId: string, observed: object) => {
    const { id, version } = await cellOf(targetId)
    return await ok(head.patch(`/api/actuals/${id}`, { version, observed, comment: 'Taip' })) as CellAnswer
  }
  const submit = async () => ok(head.post(`/api/submissions/${(await form()).submission.id}/submit`))
  const review = async (targetId: string, verb: 'accept' | 'return', body = {}) => {
    const { id, version } = await cellOf(targetId)
    return ok(department.post(`/api/actuals/${id}/${verb}`, { version, ...body }))
  }
  const planDocument = async () => await ok(department.get('/api/plans/2026')) as PlanDocument
  const card = async () => (await planDocument()).priorities[0]!.tasks[0]!.measures[0]!.targets[0]!.indicator satisfies IndicatorCard
  const percent = (text: string) => ({ state: 'reported', value: { kind: 'given-percent', percent: text } })
  const demand = { rule: atLeast('95'), unitRule: atLeast('70'), scope: { kind: 'all', unitKind: 'institution' }, reportedEvery: 'half-year', measuredOver: 'half-year', validFrom: '2026-02-01', reason: 'Tarybos sprendimas' }

  const steps: [string, 'changes' | 'is unseen', () => Promise<unknown>][] = [
    ['opening the period', 'changes', () => ok(department.post(`/api/periods/${period.id}/open`))],
    ['typing', 'is unseen', () => save(persons.id, { state: 'reported', value: ratio(9, 12) })],
    ['typing again', 'is unseen', () => save(persons.id, { state: 'reported', value: ratio(8, 12) })],
    ['typing another', 'is unseen', () => save(compared.id, percent('71.5'))],
    ['submitting', 'changes', submit],
    ['accepting', 'changes', () => review(persons.id, 'accept')],
    ['accepting the rest', 'changes', async () => ok(department.post(`/api/submissions/${(await form()).submission.id}/accept`, { onlyWithoutWarnings: false }))],
    ['a reference figure', 'changes', () => ok(department.request({ method: 'PUT', url: '/api/benchmarks', payload: { indicatorId: compared.indicatorId, periodId: period.id, values: [{ part: '', value: '72', source: 'NMPP' }] } }))],
    ['another threshold of small counts', 'changes', () => ok(administrator.patch('/api/settings', { smallCountThreshold: 3 }))],
    ['returning an accepted value', 'changes', () => review(persons.id, 'return', { reason: 'Klaida' })],
    ['typing into a returned value', 'changes', () => save(persons.id, { state: 'reported', value: ratio(11, 12) })],
    ['submitting it again', 'is unseen', submit],
    ['closing the period', 'changes', () => ok(department.post(`/api/periods/${period.id}/close`))],
    ['reopening it for one', 'is unseen', () => ok(department.put(`/api/periods/${period.id}/overrides/${unit.id}`, { startsOn: null, endsOn: null, dueOn: null, reopenedUntil: '2026-12-31', reason: 'Liga' }))],
    ['accepting after the close', 'changes', () => review(persons.id, 'accept')],
    ['a new version of a target', 'changes', () => ok(department.put(`/api/targets/${persons.id}/demand`, demand))],
    ['the plan\'s tolerance', 'changes', async () => ok(department.patch(`/api/plans/${plan.id}`, { version: (await planDocument()).version, tolerancePercentPoints: '1' }))],
    ['an indicator\'s name', 'changes', async () => ok(department.patch(`/api/indicators/${persons.indicatorId}`, { version: (await card()).version, name: 'Tėvų įsitraukimas' }))],
    ['a priority\'s title', 'changes', () => ok(department.patch(`/api/priorities/${plan.priority.id}`, { title: 'Kitas' }))],
    ['a task\'s title', 'changes', () => ok(department.patch(`/api/tasks/${plan.task.id}`, { title: 'Kitas' }))],
    ['a measure\'s title', 'changes', () => ok(department.patch(`/api/measures/${plan.measure.id}`, { title: 'Kita' }))],
    ['another target', 'changes', () => ok(department.post('/api/targets', { ...demand, reason: undefined, code: 'I.1.1.9', measureId: plan.measure.id, indicatorId: another.id }))],
    ['another order', 'changes', () => ok(department.post('/api/plan-items/move', { kind: 'target', id: persons.id, parentId: plan.measure.id, position: 1 }))],
    ['another period', 'changes', () => ok(department.post('/api/periods', { planId: plan.id, kind: 'half-year', label: 'I pusmetis', startsOn: '2026-01-01', endsOn: '2026-06-30', opensOn: '2026-06-01', dueOn: '2026-07-10' }))],
    ['a unit\'s new type', 'is unseen', () => ok(administrator.post(`/api/institutions/${unit.id}/type`, { type: 'gymnasium', validFrom: '2026-09-01' }))],
  ]

  let before = await answersOf(world, period.id, { council, department })
  for (const [what, outcome, act] of steps) {
    await act()
    const after = await answersOf(world, period.id, { council, department })
    expect([what, after === before ? 'is unseen' : 'changes']).toEqual([what, outcome])
    before = after
  }
})

describe('an answer', () => {
  async function aValue(world: TestApp) {
    const plan = await aPlan(world.db)
    const period = await anOpenPeriod(world.db, plan)
    const target = await aTarget(world.db, { plan })
    const { actuals } = await aSubmission(world.db, { period, unit: await aUnit(world.db), targets: [target], actual: { standing: 'accepted', state: 'reported', value: ratio(1, 2), numerator: '1', denominator: '2', status: 'not-met' } })
    return { period, target, actual: actuals[0]! }
  }
  const numerator = (body: string) => (JSON.parse(body) as GapTable).rows[0]?.assessment.achieved

  it('is really kept: what no trigger sees is not in it', async ({ world }) => {
    const { period, actual } = await aValue(world)
    const council = await world.signInAs('council')
    const read = async () => (await council.get(`/api/gaps?periodId=${period.id}`)).body
    const first = await read()
    await world.db.execute(sql`alter table actuals disable trigger user`)
    await world.db.update(schema.actuals).set({ numerator: '2' }).where(eq(schema.actuals.id, actual.id))
    expect(await read()).toBe(first)
    await world.db.execute(sql`alter table actuals enable trigger user`)
    await world.db.update(schema.actuals).set({ numerator: '2' }).where(eq(schema.actuals.id, actual.id))
    expect(numerator(await read())).toMatchObject({ numerator: '2' })
  })

  it('comes as JSON in Lithuanian letters, and of a draft plan only to those who may read drafts, kept or not', async ({ world }) => {
    const { period } = await aValue(world)
    const [council, department] = [await world.signInAs('council'), await world.signInAs('department')]
    const response = await council.get(`/api/gaps?periodId=${period.id}`)
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(response.body).toContain('Uždavinys')
    await world.db.update(schema.plans).set({ status: 'draft' })
    for (const time of [`periodId=${period.id}`, 'year=2026']) {
      expect((await department.get(`/api/gaps?${time}`)).statusCode).toBe(200)
      expect((await council.get(`/api/gaps?${time}`)).statusCode).toBe(404)
    }
  })

  it('keeps small counts from those who may not see them, whoever asked first', async ({ world }) => {
    const { period } = await aValue(world)
    await world.db.update(schema.indicators).set({ countsPersons: true })
    const [council, department] = [await world.signInAs('council'), await world.signInAs('department')]
    const read = async (person: Client) => numerator((await person.get(`/api/gaps?periodId=${period.id}`)).body)
    expect(await read(department)).toMatchObject({ numerator: '1' })
    expect(await read(council)).toEqual({ kind: 'absent', absence: 'suppressed' })
    expect(await read(department)).toMatchObject({ numerator: '1' })
  })

  it('is another after a write of every kind to every table it is made of', async ({ world }) => {
    const { period, target } = await aValue(world)
    const versionOf = async () => (await world.db.execute(sql`select coalesce(sum(change), 0)::text as version from data_versions where key in (${period.id}, ${target.planId})`)).rows[0]?.version
    const tables = ['plans', 'priorities', 'tasks', 'measures', 'targets', 'target_versions', 'periods', 'benchmarks', 'unit_types', 'settings', 'indicators', 'actuals']
    await world.db.insert(schema.benchmarks).values({ indicatorId: target.indicatorId, periodId: period.id, part: '', value: '50' })
    await world.db.insert(schema.settings).values({ key: 'smallCounts', value: { threshold: 4 } })
    for (const table of tables) {
      const before = await versionOf()
      const column = sql.identifier(table === 'settings' ? 'value' : 'id')
      await world.db.execute(sql`update ${sql.identifier(table)} set ${column} = ${column}`)
      expect([table, await versionOf() === before]).toEqual([table, false])
    }
    for (const table of ['benchmarks', 'settings', 'unit_types', 'actuals']) {
      const before = await versionOf()
      await world.db.execute(sql`delete from ${sql.identifier(table)}`)
      expect([table, await versionOf() === before]).toEqual([table, false])
    }
  })
})

describe('the versions', () => {
  it('stay the same sum when rows that have piled up are folded into one', async ({ world }) => {
    const plan = await aPlan(world.db)
    const count = () => world.db.select().from(schema.dataVersions).where(eq(schema.dataVersions.key, plan.id))
    for (let times = 0; times < 400; times += 1)
      await world.db.execute(sql`select note_changes(array[${plan.id}::uuid])`)
    const rows = await count()
    expect(rows.length).toBeLessThan(200)
    expect(rows.reduce((sum, { change }) => sum + change, 0n)).toBeGreaterThan(2n ** 32n * 100n)
  })
})
