import type { Decimal, DecimalText } from './decimal.ts'
import type { Benchmark, GapStatus, Judgement, Tolerance } from './judgement.ts'
import { decimal, decimalText } from './decimal.ts'

export const measures = ['percent', 'number'] as const
/** Whether a figure is a percent, so that differences are percentage points, or anything else. */
export type Measure = typeof measures[number]

/** What judging needs to know beside the value and its rule. */
export interface JudgeFrame {
  measure: Measure
  tolerance: Tolerance
  /** The reference figures of the rule's series in this period, by part. */
  benchmarks?: readonly Benchmark[] | undefined
}

/** What one rule found; whatever it leaves out stays as the plan and the value say it. */
export type Verdict = Pick<Judgement, 'status'> & Partial<Judgement>

/** Being exactly as far away as the tolerance allows is still near. The comparison is multiplied out, so nothing is rounded. */
function isNear(gap: Decimal, planned: Decimal, { measure, tolerance }: JudgeFrame): boolean {
  const distance = gap.abs()
  return measure === 'percent'
    ? distance.lte(decimal(tolerance.percentPoints))
    : distance.times(100).lte(planned.abs().times(decimal(tolerance.percentOfPlanned)))
}

/** How far from the planned number a figure of this frame may be and still be near: what `isNear` compares with, once written out. */
export function allowanceOf(planned: Decimal, { measure, tolerance }: JudgeFrame): DecimalText {
  return measure === 'percent'
    ? decimalText(decimal(tolerance.percentPoints))
    : decimalText(planned.abs().times(decimal(tolerance.percentOfPlanned)).div(100))
}

/** The status of a figure `gap` away from what it is held to. */
export function statusOf(isMet: boolean, gap: Decimal, planned: Decimal, frame: JudgeFrame): GapStatus {
  if (isMet)
    return 'met'
  return isNear(gap, planned, frame) ? 'near' : 'not-met'
}
