import type { FigureBasis, PeriodCell, UnitFold, ValueKind, YearFold } from '@rodykle/domain'
import type { TestApp } from '../../../test/build-test-app.ts'
import type { PeriodRow, TargetWithVersion } from '../../../test/factories/index.ts'
import type { Context } from '../../platform/context.ts'
import type { FoldedTarget } from './read-year-statistics.ts'
import type { RandomCell } from './testing/random-cells.ts'
import { schema } from '@rodykle/db'
import { assess, defaultTolerance, figureBases, fold, foldedKind, judge, measureOf, periodFoldFits, periodFolds, storedJudgement, storedValue, tallyYear, unitFolds, valueKinds } from '@rodykle/domain'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { anIndicator, anOpenPeriod, aPlan, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { readYearStatistics } from './read-year-statistics.ts'
import { benchmarks, cellsOf, unitRules } from './testing/random-cells.ts'

const unitCount = 4
/** In the order of the calendar; two end on one day. */
const spans = [['2026-02-01', '2026-03-31'], ['2026-01-01', '2026-12-31'], ['2026-07-01', '2026-12-31']] as const

interface World {
  ctx: Context
  planId: string
  periods: PeriodRow[]
  units: { id: string }[]
  target: TargetWithVersion
}

async function aWorld({ db, clock }: TestApp, valueKind: ValueKind): Promise<World> {
  const plan = await aPlan(db)
  const periods: PeriodRow[] = []
  // Made in another order than that of the calendar.
  for (const [startsOn, endsOn] of spans.toReversed())
    periods.unshift(await anOpenPeriod(db, plan, { startsOn, endsOn }))
  const units = []
  for (let unit = 0; unit < unitCount; unit += 1)
    units.push(await aUnit(db))
  const target = await aTarget(db, { plan, indicator: await anIndicator(db, { valueKind }), version: { rule: unitRules[valueKind] } })
  return { ctx: { db, clock, actor: null, address: '127.0.0.1', requestId: 'test' }, planId: plan.id, periods, units, target }
}

/** One unit's cells of the year, null where it was not asked. */
type RandomYear = readonly (RandomCell | null)[]

/** Replaces all cells, and says what was written, unit by unit. */
async function report({ ctx, periods, units, target }: World, valueKind: ValueKind, years: readonly RandomYear[]): Promise<PeriodCell[][]> {
  await ctx.db.delete(schema.actuals)
  await ctx.db.delete(schema.submissions)
  const cells = years.flatMap((year, unit) => year.flatMap((cell, period) => cell === null ? [] : [{ ...cell, unit, unitId: units[unit]!.id, period: periods[period]! }]))
  if (cells.length === 0)
    return []
  const submissions = await ctx.db.insert(schema.submissions).values(cells.map(({ unitId, period }) => ({ periodId: period.id, unitId }))).returning()
  await ctx.db.insert(schema.actuals).values(cells.map(({ observed, standing, expectedDenominator, unitId, period }, index) => ({
    submissionId: submissions[index]!.id,
    periodId: period.id,
    unitId,
    targetId: target.id,
    targetVersionId: target.version.id,
    standing,
    expectedDenominator,
    ...storedValue(observed),
    ...storedJudgement(judge(observed, unitRules[valueKind], { measure: measureOf(valueKind), tolerance: defaultTolerance, benchmarks })),
  })))
  return [...Map.groupBy(cells, ({ unit }) => unit).values()].map(ofUnit => ofUnit.map(({ period, ...cell }) => ({ ...cell, endsOn: period.endsOn })))
}

function folded({ target }: World, valueKind: ValueKind, unitFold: UnitFold, periodFold: YearFold): FoldedTarget {
  // A rule about reference figures is never taken as judged already: each period has its own.
  return { targetId: target.id, valueKind, unitFold, periodFold, unitRule: unitRules[valueKind], tolerance: defaultTolerance, benchmarks, isJudgedAlready: unitRules[valueKind].kind !== 'benchmark' }
}

function yearsOf(kind: ValueKind): fc.Arbitrary<RandomYear[]> {
  const year = fc.tuple(...spans.map(() => fc.option(cellsOf(kind), { nil: null, freq: 8 })))
  return fc.array(year, { minLength: 1, maxLength: unitCount })
}

/** Folds of a kind of value that can be asked for; `each` makes no year. */
function foldsOf(valueKind: ValueKind): (readonly [UnitFold, YearFold])[] {
  const years = periodFolds.filter(periodFold => periodFold !== 'each').filter(periodFold => periodFoldFits(periodFold, valueKind))
  return unitFolds.filter(unitFold => foldedKind(unitFold, valueKind) !== null).flatMap(unitFold => years.map(periodFold => [unitFold, periodFold] as const))
}

async function compare(world: World, valueKind: ValueKind, units: readonly (readonly PeriodCell[])[], basis: FigureBasis): Promise<void> {
  const { ctx, planId } = world
  for (const [unitFold, periodFold] of foldsOf(valueKind)) {
    const target = folded(world, valueKind, unitFold, periodFold)
    const read = (await readYearStatistics(ctx, { planId, targets: [target], basis })).get(target.targetId)
    const frame = { measure: measureOf(valueKind), tolerance: defaultTolerance, benchmarks }
    const judgeYear = unitFold === 'share-meeting' ? (observed: PeriodCell['observed']) => judge(observed, target.unitRule, frame).status : undefined
    const { statistics: { sole, ...statistics }, ...expected } = tallyYear(units, { periodFold, basis, judgeYear })
    const of = [unitFold, periodFold, basis]
    expect([of, read]).toEqual([of, units.length === 0 ? undefined : { ...expected, statistics: { ...statistics, sole: read?.statistics.sole } }])
    if (read === undefined)
      continue
    if (unitFold === 'single')
      expect([of, read.statistics.sole]).toEqual([of, sole])
    expect([of, fold(read.statistics, unitFold)]).toEqual([of, fold({ ...statistics, sole }, unitFold)])
    const rule = { kind: 'none', assumed: false } as const
    expect([of, assess(read.statistics, unitFold, rule, frame, read.pool).bounds]).toEqual([of, assess({ ...statistics, sole }, unitFold, rule, frame, expected.pool).bounds])
  }
}

describe('the fold of a year in the database', () => {
  it.for(valueKinds)('folds %s values of units over periods and then over the city exactly as the fold in TypeScript', async (valueKind, { world: app }) => {
    const world = await aWorld(app, valueKind)
    await fc.assert(fc.asyncProperty(yearsOf(valueKind), async (years) => {
      const units = await report(world, valueKind, years)
      for (const basis of figureBases)
        await compare(world, valueKind, units, basis)
    }), { numRuns: 20 })
  })

  it('judges by the year what its periods were not judged by', async ({ world: app }) => {
    const world = await aWorld(app, 'number')
    const three = { state: 'reported', value: { kind: 'number', value: '3' } } as const
    await report(world, 'number', [[{ observed: three, standing: 'accepted' }, null, null]])
    const target = { ...folded(world, 'number', 'share-meeting', 'latest'), unitRule: { kind: 'at-least', planned: '5', assumed: false } as const }
    const meeting = async (isJudgedAlready: boolean) => (await readYearStatistics(world.ctx, { planId: world.planId, targets: [{ ...target, isJudgedAlready }], basis: 'approved' })).get(target.targetId)?.statistics.meeting
    expect(await meeting(true)).toBe(1)
    expect(await meeting(false)).toBe(0)
  })
})
