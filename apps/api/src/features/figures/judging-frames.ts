import type { Benchmark, JudgeFrame, Tolerance, UnitFold, ValueKind } from '@rodykle/domain'
import { schema } from '@rodykle/db'
import { foldedKind, measureOf } from '@rodykle/domain'

/** How near is near in a plan, for a select that joins `plans`. */
export const toleranceColumns = {
  percentPoints: schema.plans.tolerancePercentPoints,
  percentOfPlanned: schema.plans.tolerancePercentOfPlanned,
}

/** What a unit's value is judged with. */
export function unitFrame({ valueKind }: { valueKind: ValueKind }, tolerance: Tolerance, benchmarks: readonly Benchmark[]): JudgeFrame {
  return { measure: measureOf(valueKind), tolerance, benchmarks }
}

/** What the city's figure is judged with: units' counts can fold into a percent. */
export function cityFrame({ valueKind, unitFold }: { valueKind: ValueKind, unitFold: UnitFold }, tolerance: Tolerance, benchmarks: readonly Benchmark[]): JudgeFrame {
  return { measure: measureOf(foldedKind(unitFold, valueKind) ?? valueKind), tolerance, benchmarks }
}
