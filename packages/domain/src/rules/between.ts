import type { Decimal } from '../decimal.ts'
import type { RuleStatement } from '../target-rule.ts'
import type { JudgeFrame, Verdict } from '../tolerance.ts'
import { decimal, decimalText } from '../decimal.ts'
import { allowanceOf, statusOf } from '../tolerance.ts'

export type BetweenRule = Extract<RuleStatement, { kind: 'between' }>

/** Both bounds belong to the range. Inside it, and above a soft maximum, the gap is 0; outside, the signed distance to the nearer bound. */
export function judgeBetween(achieved: Decimal, rule: BetweenRule, frame: JudgeFrame): Verdict {
  const low = decimal(rule.low)
  const high = decimal(rule.high)
  if (achieved.lt(low))
    return outside(low)
  if (achieved.gt(high) && !rule.softMaximum)
    return outside(high)
  return { gap: '0', status: 'met' }

  function outside(bound: Decimal): Verdict {
    const gap = achieved.minus(bound)
    return { gap: decimalText(gap), allowance: allowanceOf(bound, frame), status: statusOf(false, gap, bound, frame) }
  }
}
