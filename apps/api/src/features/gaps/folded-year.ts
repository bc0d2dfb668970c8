import type { FigureBasis, FoldStatistics, YearStatistics } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { BenchmarkLookup, FoldedTarget } from '../figures/index.ts'
import type { YearOfPlan } from './queries-periods.ts'
import type { TargetOfYear } from './year-targets.ts'
import { isDeepStrictEqual } from 'node:util'
import { readStatistics, readYearStatistics } from '../figures/index.ts'
import { readReferences } from './period-frame.ts'
import { readTargetVersions } from './queries-targets.ts'
import { comparedPeriod, lastDayOf, targetsOfYear } from './year-targets.ts'

/** What the city's year is made of, before it is judged or hidden from anybody. */
export interface FoldedYear {
  /** In the order of the plan. */
  targets: TargetOfYear[]
  /** Those whose periods make a year, and what their years came to. */
  folded: FoldedTarget[]
  years: ReadonlyMap<string, YearStatistics>
  ofPeriod: (periodId: string, targetId: string) => FoldStatistics | undefined
  benchmarks: BenchmarkLookup
}

/** Reference figures are a period's own, and so is what is held to them; any other rule is the same wherever it reads the same. */
function isJudgedAlready({ version: { unitRule }, ofPeriods }: TargetOfYear): boolean {
  return unitRule.kind !== 'benchmark' && ofPeriods.every(({ target }) => isDeepStrictEqual(target.version.unitRule, unitRule))
}

function foldedTargets(targets: readonly TargetOfYear[], { tolerance }: Pick<YearOfPlan, 'tolerance'>, benchmarks: BenchmarkLookup): FoldedTarget[] {
  return targets.flatMap((target) => {
    const { targetId, indicator: { id, valueKind, unitFold, periodFold }, version: { unitRule }, ofPeriods } = target
    return periodFold === 'each' || ofPeriods.length === 0
      ? []
      : [{ targetId, valueKind, unitFold, periodFold, unitRule, tolerance, benchmarks: benchmarks(id, comparedPeriod(target, benchmarks)), isJudgedAlready: isJudgedAlready(target) }]
  })
}

/** The sums of a plan's year, of all its targets or of one. */
export async function readFoldedYear(ctx: Context, ofPlan: YearOfPlan, { basis, targetId }: { basis: FigureBasis, targetId?: string }): Promise<FoldedYear> {
  const { planId, periods } = ofPlan
  const periodIds = periods.map(({ id }) => id)
  const isOfOne = targetId !== undefined
  const versions = await readTargetVersions(ctx, { planId, day: lastDayOf(ofPlan), ...isOfOne && { targetId } })
  const ofPeriods = new Map((await readStatistics(ctx, { periodIds, basis, ...isOfOne && { targetIds: [targetId] } })).map(figure => [`${figure.periodId} ${figure.targetId}`, figure.statistics]))
  const ofPeriod = (periodId: string, targetId: string) => ofPeriods.get(`${periodId} ${targetId}`)
  const targets = targetsOfYear(ofPlan, versions, (periodId, targetId) => ofPeriod(periodId, targetId) !== undefined)
  const benchmarks = await readReferences(ctx, versions, periodIds)
  const folded = foldedTargets(targets, ofPlan, benchmarks)
  return { targets, folded, years: await readYearStatistics(ctx, { planId, targets: folded, basis }), ofPeriod, benchmarks }
}
