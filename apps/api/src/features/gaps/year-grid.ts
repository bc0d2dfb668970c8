import type { GapGrid } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { BenchmarkLookup } from '../figures/index.ts'
import type { UnitCell } from './queries-cells.ts'
import type { YearOfPlan } from './queries-periods.ts'
import type { TargetInForce } from './queries-targets.ts'
import type { TargetOfYear } from './year-targets.ts'
import { statusOfEach } from '@rodykle/domain'
import { inTime, unitYearFact } from './explain-year.ts'
import { readReferences } from './period-frame.ts'
import { readCellsOfPlan } from './queries-cells.ts'
import { readYear } from './queries-periods.ts'
import { readTargetVersions } from './queries-targets.ts'
import { judgeUnit } from './unit-figure.ts'
import { comparedPeriod, lastDayOf, targetsOfYear } from './year-targets.ts'

type GridCell = GapGrid['cells'][number]

export function gridTarget({ targetId, code, indicator: { name, valueKind, unitOfMeasurement }, task }: TargetInForce): GapGrid['targets'][number] {
  return { id: targetId, code, name, valueKind, unitOfMeasurement, taskCode: task.code, taskTitle: task.title }
}

interface YearFrame {
  year: YearOfPlan
  benchmarks: BenchmarkLookup
}

/** Of periods judged one by one that which decides: where they stand together is where the worst of them stands. */
function decidingPeriod(cells: readonly UnitCell[], target: TargetOfYear, { year: { tolerance }, benchmarks }: YearFrame): Omit<GridCell, 'unitId' | 'targetId'> {
  const judged = target.ofPeriods.flatMap(({ period, target: inForce }) => cells
    .filter(({ periodId, standing }) => periodId === period.id && standing !== 'draft')
    .map(({ standing, observed }) => ({ periodId: period.id, standing, judgement: judgeUnit(observed, inForce, { periodId: period.id, tolerance, benchmarks }) })))
  const status = statusOfEach(judged.map(({ judgement }) => judgement.status))
  const deciding = judged.find(({ judgement }) => judgement.status === status)
  return deciding === undefined ? { status: 'no-data', standing: 'draft', judgement: null, periodId: cells.at(-1)?.periodId ?? null } : { status, ...deciding }
}

/** A unit's year of one target. */
function yearCell(cells: readonly UnitCell[], target: TargetOfYear, frame: YearFrame): Omit<GridCell, 'unitId' | 'targetId'> {
  const { indicator: { periodFold } } = target
  if (periodFold === 'each')
    return decidingPeriod(inTime(cells, target), target, frame)
  const { year: { tolerance }, benchmarks } = frame
  const ofYear = { periodId: comparedPeriod(target, benchmarks), tolerance, benchmarks }
  const [fact] = unitYearFact(inTime(cells, target), periodFold, 'working', observed => judgeUnit(observed, target, ofYear))
  const isBlank = fact === undefined || (fact.observed.state === 'not-reported' && cells.every(({ standing }) => standing === 'draft'))
  const isPending = cells.some(({ standing }) => standing === 'submitted' || standing === 'returned')
  return isBlank
    ? { status: 'no-data', standing: 'draft', judgement: null, periodId: null }
    : { status: fact.judgement.status, standing: isPending ? 'submitted' : 'accepted', judgement: fact.judgement, periodId: null }
}

/** Who stands where over a whole year: each unit's periods made into its year, as its figures are. */
export async function yearGrid(ctx: Context, year: number): Promise<GapGrid> {
  const ofPlan = await readYear(ctx, year)
  const versions = await readTargetVersions(ctx, { planId: ofPlan.planId, day: lastDayOf(ofPlan) })
  const cells = await readCellsOfPlan(ctx, ofPlan.planId)
  const byTarget = Map.groupBy(cells, ({ targetId }) => targetId)
  const asked = new Set(cells.map(({ periodId, targetId }) => `${periodId} ${targetId}`))
  const targets = targetsOfYear(ofPlan, versions, (periodId, targetId) => asked.has(`${periodId} ${targetId}`)).filter(({ targetId }) => byTarget.has(targetId))
  const frame = { year: ofPlan, benchmarks: await readReferences(ctx, versions, ofPlan.periods.map(({ id }) => id)) }
  return {
    period: null,
    // The cells come by the unit's name, and a Map keeps the order in which it was filled.
    units: [...new Map(cells.map(({ unit }) => [unit.id, unit])).values()],
    targets: targets.map(gridTarget),
    cells: targets.flatMap(target => [...Map.groupBy(byTarget.get(target.targetId) ?? [], ({ unit }) => unit.id)]
      .map(([unitId, ofUnit]) => ({ unitId, targetId: target.targetId, ...yearCell(ofUnit, target, frame) }))),
  }
}
