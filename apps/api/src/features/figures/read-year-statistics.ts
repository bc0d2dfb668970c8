import type { Benchmark, FigureBasis, ObservedAtRest, TargetRule, Tolerance, UnitFold, ValueKind, YearFold, YearStatistics } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { judge, tallyYear } from '@rodykle/domain'
import { unitFrame } from './judging-frames.ts'
import { readYearCells } from './read-year-cells.ts'

/** A target whose periods make a year, with what a unit's year is held to. */
export interface FoldedTarget {
  targetId: string
  valueKind: ValueKind
  unitFold: UnitFold
  periodFold: YearFold
  unitRule: TargetRule
  tolerance: Tolerance
  benchmarks: readonly Benchmark[]
}

export interface YearStatisticsQuery {
  planId: string
  targets: readonly FoldedTarget[]
  basis: FigureBasis
}

/** Only "who meets their own rule" needs a unit's year to be judged. */
function judgeOf({ unitFold, valueKind, unitRule, tolerance, benchmarks }: FoldedTarget) {
  const frame = unitFrame({ valueKind }, tolerance, benchmarks)
  return unitFold === 'share-meeting' ? (observed: ObservedAtRest) => judge(observed, unitRule, frame).status : undefined
}

/** What each target's year is made of, units first and then the city; a target that was asked of nobody has none. */
export async function readYearStatistics(ctx: Context, { planId, targets, basis }: YearStatisticsQuery): Promise<Map<string, YearStatistics>> {
  const cells = Map.groupBy(await readYearCells(ctx, { planId, targetIds: targets.map(({ targetId }) => targetId) }), ({ targetId }) => targetId)
  return new Map(targets.flatMap((target) => {
    const ofTarget = cells.get(target.targetId)
    if (ofTarget === undefined)
      return []
    const units = [...Map.groupBy(ofTarget, ({ unitId }) => unitId).values()]
    return [[target.targetId, tallyYear(units, { periodFold: target.periodFold, basis, judgeYear: judgeOf(target) })] as const]
  }))
}
