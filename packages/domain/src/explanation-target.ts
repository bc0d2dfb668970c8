import type { DecimalText } from './decimal.ts'
import type { ExplanationStatement, GapArithmetic, StatusReason } from './explanation.ts'
import type { Judgement } from './judgement.ts'
import type { IsoDate, TargetRule } from './target-rule.ts'
import type { JudgeFrame, Measure } from './tolerance.ts'
import { decimal } from './decimal.ts'

/** The version of the target that judged, and the frame it judged in. */
export interface RuleInForce {
  rule: TargetRule
  /** Whether it is what the plan asks of the city or of each unit. */
  of: 'city' | 'unit'
  version: number
  validFrom: IsoDate
  /** Why the target was changed; null for its first version. */
  reason: string | null
}

export interface ReferenceFigure {
  part: string
  value: DecimalText
  source: string
}

/** The bound a number was held to: what was planned, or the nearer end of a range. */
export function comparedWith({ planned, gap }: Judgement): DecimalText | null {
  switch (planned.kind) {
    case 'number': return planned.value
    case 'range': return gap?.startsWith('-') ? planned.low : planned.high
    case 'date':
    case 'all-of':
    case 'none': return null
  }
}

function arithmeticOf(judgement: Judgement, rule: TargetRule, measure: Measure, allowance: DecimalText | null): GapArithmetic | null {
  const { planned, achieved, gap } = judgement
  switch (achieved.kind) {
    case 'share':
    case 'number': {
      const from = comparedWith(judgement)
      if (from === null || gap === null)
        return null
      if (planned.kind === 'range' && decimal(gap).eq(0))
        return { shape: 'inside', achieved: achieved.value, low: planned.low, high: planned.high, isAbove: decimal(achieved.value).gt(decimal(planned.high)), measure }
      return { shape: 'difference', achieved: achieved.value, from, gap, allowance, measure }
    }
    case 'done':
      return planned.kind === 'date' && achieved.on !== null && gap !== null ? { shape: 'days', on: achieved.on, deadline: planned.date, daysLate: Math.abs(Number(gap)) } : null
    case 'k-of-n':
      return achieved.of === 0 ? null : { shape: 'all-of', met: achieved.met, of: achieved.of, counts: rule.kind === 'every-month' ? 'months' : rule.kind === 'benchmark' ? 'parts' : 'conditions' }
    default:
      return null
  }
}

const reached = { 'share': 'reached', 'number': 'reached', 'k-of-n': 'all', 'done': 'in-time' } as const
const isShort = (gap: DecimalText | null): boolean => gap !== null && decimal(gap).lt(0)

function statusReason({ status, achieved, planned, gap }: Judgement, rule: TargetRule): StatusReason {
  switch (status) {
    case 'met':
      if (planned.kind === 'range')
        return 'inside'
      return achieved.kind in reached ? reached[achieved.kind as keyof typeof reached] : 'reached'
    case 'near':
      if (achieved.kind === 'k-of-n')
        return 'some-within'
      return isShort(gap) || rule.kind === 'more-than-baseline' ? 'short-within' : 'over-within'
    case 'not-met':
      if (achieved.kind === 'not-done')
        return 'not-done'
      if (achieved.kind === 'done')
        return 'late'
      if (achieved.kind === 'k-of-n')
        return 'some'
      return isShort(gap) || rule.kind === 'more-than-baseline' ? 'short' : 'over'
    case 'no-target':
      return rule.kind === 'narrative' ? 'narrative' : rule.kind === 'benchmark' ? 'no-reference' : 'nothing-planned'
    case 'no-data':
      return achieved.kind === 'done' ? 'day-unknown' : 'no-value'
    case 'not-applicable':
      return 'not-applicable'
  }
}

/** What falling short by how much still counts as "near" for this rule; null where no status of it can be "near". */
function toleranceOf(judgement: Judgement, rule: TargetRule, { measure, tolerance }: JudgeFrame): Extract<ExplanationStatement, { code: 'tolerance' }>[] {
  if (rule.kind === 'none' || rule.kind === 'narrative' || judgement.status === 'no-target')
    return []
  if (rule.kind === 'done-by')
    return [{ code: 'tolerance', kind: 'none', tolerance: '0', allowance: null }]
  const isOfMany = rule.kind === 'every-month' || rule.kind === 'every-condition' || judgement.parts.length > 0
  if (measure === 'percent' && !isOfMany)
    return [{ code: 'tolerance', kind: 'points', tolerance: tolerance.percentPoints, allowance: tolerance.percentPoints }]
  // Inside a range there is no one bound that a tolerance would be a part of.
  return [{ code: 'tolerance', kind: 'percent-of-planned', tolerance: tolerance.percentOfPlanned, allowance: judgement.allowance }]
}

/** What was asked, since when and why, what was to be compared with, how the figure differs from it, and what that amounts to. */
export function explainTarget(judgement: Judgement, inForce: RuleInForce, frame: JudgeFrame, references: readonly ReferenceFigure[]): ExplanationStatement[] {
  const { rule, of, version, validFrom, reason } = inForce
  const tolerance = toleranceOf(judgement, rule, frame)
  const arithmetic = arithmeticOf(judgement, rule, frame.measure, tolerance[0]?.allowance ?? null)
  const isCompared = arithmetic !== null || judgement.achieved.kind === 'not-done'
  return [
    { code: 'rule', rule, of, measure: frame.measure, version, validFrom, reason },
    ...rule.assumed ? [{ code: 'assumed' } as const] : [],
    ...rule.kind === 'benchmark' ? references.map(reference => ({ code: 'reference', ...reference }) as const) : [],
    ...arithmetic === null ? [] : [{ code: 'gap', arithmetic } as const],
    { code: 'status', status: judgement.status, reason: statusReason(judgement, rule) },
    ...isCompared ? tolerance : [],
    ...judgement.attainment === null ? [] : [{ code: 'attainment', percent: judgement.attainment } as const],
  ]
}

/** A percent with the fraction behind it, and what the card says that its two numbers count. */
export function fractionOf(judgement: Judgement, { numerator, denominator }: { numerator: string, denominator: string }): ExplanationStatement[] {
  const { achieved } = judgement
  if (achieved.kind !== 'share')
    return []
  const terms = [['numerator', achieved.numerator, numerator], ['denominator', achieved.denominator, denominator]] as const
  return [
    { code: 'fraction', of: 'value', numerator: achieved.numerator, denominator: achieved.denominator, percent: achieved.value, planned: comparedWith(judgement) },
    ...terms.flatMap(([term, value, counts]): ExplanationStatement[] => counts === '' ? [] : [{ code: 'term', term, value, counts }]),
  ]
}
