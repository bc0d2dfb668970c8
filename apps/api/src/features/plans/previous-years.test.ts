import type { Measured, PeriodFold } from '@rodykle/domain'
import type { TestApp } from '../../../test/build-test-app.ts'
import type { IndicatorRow, PeriodRow, PlanRow, TargetWithVersion, UnitRow } from '../../../test/factories/index.ts'
import { schema } from '@rodykle/db'
import { storedValue } from '@rodykle/domain'
import { describe, expect } from 'vitest'
import { anIndicator, aPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

type Plan = Awaited<ReturnType<typeof aPlan>>

function ratio(numerator: string, denominator: string): Measured {
  return { kind: 'ratio', numerator, denominator }
}

/** The same indicator in the plan of this year and in one before. */
async function anIndicatorOfTwoYears({ db }: TestApp, fields: Partial<IndicatorRow> = {}, formerPlan: Partial<PlanRow> = {}) {
  const indicator = await anIndicator(db, fields)
  const former = await aPlan(db, { year: 2025, status: 'closed', ...formerPlan })
  const asked = await aTarget(db, { plan: former, indicator })
  await aTarget(db, { plan: await aPlan(db), indicator })
  return { indicator, former, asked }
}

function firstHalf({ db }: TestApp, plan: Plan): Promise<PeriodRow> {
  return aPeriod(db, plan, { state: 'closed', label: 'I pusmetis', startsOn: `${plan.year}-01-01`, endsOn: `${plan.year}-06-30` })
}
function secondHalf({ db }: TestApp, plan: Plan): Promise<PeriodRow> {
  return aPeriod(db, plan, { state: 'closed' })
}

async function accepted({ db }: TestApp, period: PeriodRow, target: TargetWithVersion, value: Measured, unit?: UnitRow): Promise<void> {
  await aSubmission(db, { period, unit: unit ?? await aUnit(db), targets: [target], actual: { ...storedValue({ state: 'reported', value }), status: 'met', standing: 'accepted' } })
}

async function previousYear(world: TestApp, role: 'department' | 'council' | 'head' = 'department') {
  const person = await world.signInAs(role, role === 'head' ? { unit: await aUnit(world.db) } : {})
  return (await person.get('/api/plans/2026')).json().priorities[0].tasks[0].measures[0].targets[0].previousYear
}

describe('beside a target stands the year before', () => {
  it('with what was planned and what all units together achieved', async ({ world }) => {
    const { former, asked } = await anIndicatorOfTwoYears(world)
    const period = await secondHalf(world, former)
    await accepted(world, period, asked, ratio('34', '41'))
    await accepted(world, period, asked, ratio('30', '59'))
    expect(await previousYear(world, 'council')).toEqual({
      targetId: asked.id,
      periodId: period.id,
      year: 2025,
      planned: { kind: 'number', value: '80' },
      achieved: { kind: 'share', value: '64', numerator: '64', denominator: '100' },
      status: 'not-met',
    })
  })

  it('in approved values only', async ({ world }) => {
    const { former, asked } = await anIndicatorOfTwoYears(world)
    const period = await secondHalf(world, former)
    await accepted(world, period, asked, ratio('90', '100'))
    await aSubmission(world.db, { period, unit: await aUnit(world.db), targets: [asked], actual: { ...storedValue({ state: 'reported', value: ratio('0', '100') }), status: 'not-met', standing: 'submitted' } })
    expect(await previousYear(world)).toMatchObject({ achieved: { value: '90' }, status: 'met' })
  })

  it.for<[PeriodFold, Measured, Measured, object]>([
    ['latest', ratio('10', '100'), ratio('82', '100'), { kind: 'share', value: '82' }],
    ['each', ratio('10', '100'), ratio('82', '100'), { kind: 'share', value: '82' }],
    ['ratio-of-sums', ratio('10', '100'), ratio('30', '60'), { kind: 'share', value: '25' }],
    ['max', ratio('90', '100'), ratio('30', '60'), { kind: 'share', value: '90' }],
  ])('with its periods folded by %s', async ([periodFold, first, second, achieved], { world }) => {
    const { former, asked } = await anIndicatorOfTwoYears(world, { periodFold })
    const unit = await aUnit(world.db)
    await accepted(world, await secondHalf(world, former), asked, second, unit)
    await accepted(world, await firstHalf(world, former), asked, first, unit)
    const previous = await previousYear(world)
    expect(previous.achieved).toMatchObject(achieved)

    const { targetId, periodId, year } = previous as { targetId: string, periodId: string | null, year: number }
    const explained = await (await world.signInAs('council')).get(`/api/gaps/explanation?targetId=${targetId}&${periodId === null ? `year=${year}` : `periodId=${periodId}`}`)
    expect(explained.json()).toMatchObject({ figure: { targetId: asked.id, achieved: expect.stringMatching(new RegExp(`^${Number((achieved as { value: string }).value)}(?:,0)?\\s%$`)) } })
  })

  it('with each unit\'s own latest value, also where others have a later one', async ({ world }) => {
    const { former, asked } = await anIndicatorOfTwoYears(world, { periodFold: 'latest' })
    await accepted(world, await firstHalf(world, former), asked, ratio('10', '100'))
    await accepted(world, await secondHalf(world, former), asked, ratio('82', '100'))
    expect((await previousYear(world)).achieved).toMatchObject({ kind: 'share', numerator: '92', denominator: '200' })
  })

  it('as the latest plan that had the indicator, drafts left out', async ({ world }) => {
    const { indicator } = await anIndicatorOfTwoYears(world, {}, { year: 2024 })
    await aPlan(world.db, { year: 2023 }).then(plan => aTarget(world.db, { plan, indicator }))
    await aPlan(world.db, { year: 2025, status: 'draft' }).then(plan => aTarget(world.db, { plan, indicator }))
    await aPlan(world.db, { year: 2027 }).then(plan => aTarget(world.db, { plan, indicator }))
    expect(await previousYear(world)).toMatchObject({ year: 2024, achieved: { kind: 'absent', absence: 'not-reported' }, status: 'no-data' })
  })

  it('held to the version in force at the end of its last period, and to that plan\'s tolerance', async ({ world }) => {
    const { former, asked } = await anIndicatorOfTwoYears(world, {}, { tolerancePercentPoints: '20' })
    await world.db.insert(schema.targetVersions).values([
      { ...asked.version, id: undefined, version: 2, validFrom: '2025-12-31', rule: { kind: 'at-least', planned: '70', assumed: false } },
      { ...asked.version, id: undefined, version: 3, validFrom: '2026-01-01', rule: { kind: 'at-least', planned: '10', assumed: false } },
    ])
    await accepted(world, await secondHalf(world, former), asked, ratio('50', '100'))
    expect(await previousYear(world)).toMatchObject({ planned: { value: '70' }, status: 'near' })
  })

  it('held to the reference figures of that year', async ({ world }) => {
    const { indicator, former, asked } = await anIndicatorOfTwoYears(world, { valueKind: 'parts', unitOfMeasurement: 'standard-points', unitFold: 'weighted-mean', parts: [{ code: 'mat-4', subject: 'Matematika', grade: '4' }] })
    await world.db.update(schema.targetVersions).set({ rule: { kind: 'benchmark', series: 'NMPP', assumed: false } })
    const period = await secondHalf(world, former)
    await world.db.insert(schema.benchmarks).values({ indicatorId: indicator.id, periodId: period.id, part: 'mat-4', value: '50' })
    await accepted(world, period, asked, { kind: 'parts', parts: [{ part: 'mat-4', value: '50', weight: '20' }] })
    expect(await previousYear(world)).toMatchObject({ planned: { kind: 'all-of', of: 1 }, achieved: { kind: 'k-of-n', met: 1, of: 1 }, status: 'met' })
  })

  it.for([
    ['council', { kind: 'absent', absence: 'suppressed' }],
    ['head', { kind: 'absent', absence: 'suppressed' }],
    ['department', { kind: 'share', value: '75' }],
  ] as const)('to the %s, small counts of persons hidden where they must be', async ([role, achieved], { world }) => {
    const { former, asked } = await anIndicatorOfTwoYears(world, { countsPersons: true })
    await accepted(world, await secondHalf(world, former), asked, ratio('3', '4'))
    expect((await previousYear(world, role)).achieved).toMatchObject(achieved)
  })

  it.for<[PeriodFold, object]>([
    ['ratio-of-sums', { kind: 'absent', absence: 'suppressed' }],
    ['latest', { kind: 'share', value: '50' }],
  ])('to the council by %s: a total is hidden with a period that is', async ([periodFold, achieved], { world }) => {
    const { former, asked } = await anIndicatorOfTwoYears(world, { countsPersons: true, periodFold })
    const unit = await aUnit(world.db)
    await accepted(world, await firstHalf(world, former), asked, ratio('3', '40'), unit)
    await accepted(world, await secondHalf(world, former), asked, ratio('20', '40'), unit)
    expect((await previousYear(world, 'council')).achieved).toMatchObject(achieved)
  })

  it('to the council where the city counts institutions, however few', async ({ world }) => {
    const { former, asked } = await anIndicatorOfTwoYears(world, { countsPersons: true, unitFold: 'share-meeting' })
    await accepted(world, await secondHalf(world, former), asked, ratio('9', '10'))
    expect((await previousYear(world, 'council')).achieved).toMatchObject({ kind: 'share', numerator: '1', denominator: '1' })
  })
})
