import type { Benchmark, FigureBasis, ObservedAtRest, TargetRule, Tolerance, UnitFold, ValueKind, YearFold, YearStatistics } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { judge, periodFoldFits, tallyYear } from '@rodykle/domain'
import { sql } from 'drizzle-orm'
import { prepared } from '../../platform/prepared.ts'
import { unitFrame } from './judging-frames.ts'
import { readYearCells } from './read-year-cells.ts'
import { yearColumns, yearStatisticsOf } from './year-row.ts'
import { yearStatement } from './year-statement.ts'

/** A target whose periods make a year, with what a unit's year is held to. */
export interface FoldedTarget {
  targetId: string
  valueKind: ValueKind
  unitFold: UnitFold
  periodFold: YearFold
  unitRule: TargetRule
  tolerance: Tolerance
  benchmarks: readonly Benchmark[]
  /** Each of its periods was judged as the year is: then a unit's latest or highest value was judged when it was written. */
  isJudgedAlready: boolean
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

/** Folds whose year is sums of units' years. The rest takes words, parts and dates, or one unit's value as it is. */
const addedUp: readonly UnitFold[] = ['ratio-of-sums', 'sum', 'event-count', 'weighted-mean']
const numeric: readonly ValueKind[] = ['ratio', 'given-percent', 'number', 'events']

/** Whether the database can add the target's year up: nothing has to be judged, and nothing lies inside the values. */
function isAddedUp({ valueKind, unitFold, periodFold, isJudgedAlready }: FoldedTarget): boolean {
  if (!periodFoldFits(periodFold, valueKind))
    return false
  return unitFold === 'share-meeting'
    ? isJudgedAlready && (periodFold === 'latest' || periodFold === 'max')
    : addedUp.includes(unitFold) && numeric.includes(valueKind)
}

async function addUp(ctx: Context, { planId, targets, basis }: YearStatisticsQuery): Promise<[string, YearStatistics][]> {
  const byId = new Map(targets.map(target => [target.targetId, target]))
  const rows = targets.length === 0
    ? []
    : await prepared(ctx.db, `year_${basis}`, name => ctx.db.select(yearColumns).from(sql`(${yearStatement(basis)}) as figure`).prepare(name))
        .execute({ planId, targetIds: [...byId.keys()], periodFolds: targets.map(({ periodFold }) => periodFold) })
  return rows.flatMap((row) => {
    const target = byId.get(row.targetId)
    return target === undefined ? [] : [[row.targetId, yearStatisticsOf(row, target, basis)]]
  })
}

/** Folds and judges cell by cell in TypeScript: what the database cannot, and for a self-check what it can. */
export async function tallyYears(ctx: Context, { planId, targets, basis }: YearStatisticsQuery): Promise<[targetId: string, YearStatistics][]> {
  const cells = Map.groupBy(await readYearCells(ctx, { planId, targetIds: targets.map(({ targetId }) => targetId) }), ({ targetId }) => targetId)
  return targets.flatMap((target) => {
    const ofTarget = cells.get(target.targetId)
    if (ofTarget === undefined)
      return []
    const units = [...Map.groupBy(ofTarget, ({ unitId }) => unitId).values()]
    return [[target.targetId, tallyYear(units, { periodFold: target.periodFold, basis, judgeYear: judgeOf(target) })]]
  })
}

/** What each target's year is made of, units first and then the city; a target that was asked of nobody has none. */
export async function readYearStatistics(ctx: Context, { targets, ...query }: YearStatisticsQuery): Promise<Map<string, YearStatistics>> {
  const [added, tallied] = [targets.filter(isAddedUp), targets.filter(target => !isAddedUp(target))]
  return new Map([...await addUp(ctx, { ...query, targets: added }), ...await tallyYears(ctx, { ...query, targets: tallied })])
}
