import type { GapGrid, IndicatorYear } from '@rodykle/contracts'
import type { TestApp } from '../../../test/build-test-app.ts'
import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { anIndicator, anOpenPeriod, aPlan, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { ratio, reportAll } from './testing/a-year.ts'

/** Two half-years; one target adds up, one is judged period by period; one unit with both periods, one that waits, one with a draft. */
async function aWorld(world: TestApp) {
  const plan = await aPlan(world.db)
  const first = await anOpenPeriod(world.db, plan, { label: 'I pusmetis', startsOn: '2026-01-01', endsOn: '2026-06-30' })
  const second = await anOpenPeriod(world.db, plan)
  const whole = await aTarget(world.db, { plan, indicator: await anIndicator(world.db, { periodFold: 'ratio-of-sums' }) })
  const each = await aTarget(world.db, { plan, indicator: await anIndicator(world.db, { periodFold: 'each' }) })
  const [oak, birch, drafting] = [await aUnit(world.db, { name: 'Ąžuolo gimnazija' }), await aUnit(world.db, { name: 'Beržo gimnazija' }), await aUnit(world.db, { name: 'Žiogelio darželis' })]
  await reportAll(world, { ...plan, period: first }, oak, [[whole, ratio(1, 2)], [each, ratio(1, 2)]], 'accepted')
  await reportAll(world, { ...plan, period: second }, oak, [[whole, ratio(90, 98)], [each, ratio(9, 10)]], 'accepted')
  await reportAll(world, { ...plan, period: second }, birch, [[whole, ratio(9, 10)]], 'submitted')
  await reportAll(world, { ...plan, period: second }, drafting, [[whole, ratio(1, 10)], [each, ratio(1, 10)]], 'draft')
  return { plan, first, second, whole, each, oak, birch, drafting }
}

describe('the grid of a year', () => {
  it('shows each unit\'s year, of what is judged period by period the period that decides, and nothing of a draft', async ({ world }) => {
    const { first, whole, each, oak, birch, drafting } = await aWorld(world)
    const response = await (await world.signInAs('department')).get('/api/gaps/grid?year=2026')
    const grid = response.json<GapGrid>()
    expect(grid).toMatchObject({ period: null, units: [{ id: oak.id }, { id: birch.id }, { id: drafting.id }], targets: [{ id: whole.id }, { id: each.id }] })
    expect(grid.cells).toEqual(expect.arrayContaining([
      expect.objectContaining({ unitId: oak.id, targetId: whole.id, status: 'met', standing: 'accepted', periodId: null, judgement: expect.objectContaining({ achieved: { kind: 'share', value: '91', numerator: '91', denominator: '100' } }) }),
      expect.objectContaining({ unitId: oak.id, targetId: each.id, status: 'not-met', periodId: first.id, judgement: expect.objectContaining({ achieved: expect.objectContaining({ value: '50' }) }) }),
      expect.objectContaining({ unitId: birch.id, targetId: whole.id, status: 'met', standing: 'submitted' }),
      { unitId: drafting.id, targetId: whole.id, status: 'no-data', standing: 'draft', judgement: null, periodId: null },
      expect.objectContaining({ unitId: drafting.id, targetId: each.id, status: 'no-data', standing: 'draft', judgement: null }),
    ]))
    expect(grid.cells).toHaveLength(5)
  })

  it.for([
    ['a council member', 'council', 'year=2026', 403],
    ['whoever asks of no time', 'department', '', 400],
    ['whoever asks of a year without a plan', 'department', 'year=2031', 404],
  ] as const)('is refused to %s', async ([, role, query, status], { world }) => {
    await aWorld(world)
    expect((await (await world.signInAs(role)).get(`/api/gaps/grid?${query}`)).statusCode).toBe(status)
  })
})

describe('an indicator\'s year', () => {
  async function read(world: TestApp, targetId: string, role: 'council' | 'department' = 'council', query = 'year=2026') {
    const response = await (await world.signInAs(role)).get(`/api/gaps/targets/${targetId}/year?${query}`)
    expect(response.statusCode).toBe(200)
    return response.json<IndicatorYear>()
  }

  it('stands beside its other years, each against its own year\'s target, and says where the definition changed', async ({ world }) => {
    const { whole, oak, first } = await aWorld(world)
    const before = await aPlan(world.db, { year: 2025 })
    const period = await anOpenPeriod(world.db, before, { label: 'II pusmetis', startsOn: '2025-07-01', endsOn: '2025-12-31' })
    const earlier = await aTarget(world.db, { plan: before, indicator: whole.indicator, version: { rule: { kind: 'at-least', planned: '40', assumed: false }, unitRule: { kind: 'at-least', planned: '40', assumed: false } } })
    await reportAll(world, { ...before, period }, oak, [[earlier, ratio(1, 2)]], 'accepted')
    await world.db.update(schema.indicators).set({ definitionVersion: 2 })
    await world.db.insert(schema.auditEntries).values({ at: new Date('2026-02-01T10:00:00Z'), action: 'indicator.update', entity: 'indicator', entityId: whole.indicator.id, actorName: '', before: { definitionVersion: 1 }, after: { definitionVersion: 2 } })
    const year = await read(world, whole.id)
    expect(year.trend).toMatchObject([
      { year: 2025, targetId: earlier.id, judgement: { planned: { value: '40' }, achieved: { value: '50' }, status: 'met' }, definitionVersion: 1 },
      { year: 2026, targetId: whole.id, judgement: { planned: { value: '80' }, achieved: { value: '91' }, status: 'met' }, definitionVersion: 2 },
    ])
    expect(year.row.periods[0]).toMatchObject({ periodId: first.id, assessment: { achieved: { value: '50' } } })
  })

  it('judged period by period has no figure of years, only its periods', async ({ world }) => {
    const { each } = await aWorld(world)
    const year = await read(world, each.id)
    expect(year).toMatchObject({ row: { assessment: null, status: 'not-met', periods: [{}, {}] }, trend: [] })
  })

  it('hides small counts of persons from a council member, and counts what waits only for those who review', async ({ world }) => {
    const { whole } = await aWorld(world)
    expect((await read(world, whole.id)).row.assessment).toMatchObject({ achieved: { value: '91' }, coverage: { counted: 1 } })
    expect((await read(world, whole.id, 'department', 'year=2026&basis=working')).row.assessment).toMatchObject({ coverage: { counted: 2 } })
    await world.db.update(schema.indicators).set({ countsPersons: true })
    await world.db.update(schema.settings).set({ value: { threshold: 95 } })
    await world.db.insert(schema.settings).values({ key: 'smallCounts', value: { threshold: 95 } }).onConflictDoNothing()
    const hidden = await read(world, whole.id)
    expect(hidden.row.assessment?.achieved).toEqual({ kind: 'absent', absence: 'suppressed' })
    expect(hidden.trend[0]?.judgement.achieved).toEqual({ kind: 'absent', absence: 'suppressed' })
  })

  it.for([
    ['a council member who asks for working figures', 'council', 'year=2026&basis=working', 403],
    ['who asks for a year in which the plan has no such target', 'department', 'year=2031', 404],
    ['who names no year', 'department', '', 400],
  ] as const)('is refused to %s', async ([, role, query, status], { world }) => {
    const { whole } = await aWorld(world)
    expect((await (await world.signInAs(role)).get(`/api/gaps/targets/${whole.id}/year?${query}`)).statusCode).toBe(status)
  })
})
