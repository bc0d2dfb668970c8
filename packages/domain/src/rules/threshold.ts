import type { Decimal, DecimalText } from '../decimal.ts'
import type { RuleStatement } from '../target-rule.ts'
import type { JudgeFrame, Verdict } from '../tolerance.ts'
import { decimal, decimalText } from '../decimal.ts'
import { allowanceOf, statusOf } from '../tolerance.ts'

export type ThresholdRule = Extract<RuleStatement, { kind: 'at-least' | 'at-most' | 'exactly' | 'more-than-baseline' }>

const meets = {
  'at-least': (achieved: Decimal, planned: Decimal) => achieved.gte(planned),
  'at-most': (achieved: Decimal, planned: Decimal) => achieved.lte(planned),
  'exactly': (achieved: Decimal, planned: Decimal) => achieved.eq(planned),
  'more-than-baseline': (achieved: Decimal, baseline: Decimal) => achieved.gt(baseline),
}

/** The number a threshold rule compares with: what was planned, or the baseline to be outgrown. */
export function thresholdOf(rule: ThresholdRule): DecimalText {
  return rule.kind === 'more-than-baseline' ? rule.baseline : rule.planned
}

/** 100 · achieved ÷ planned. Uncapped: 150 % of a plan is 150 %. */
function attainmentOf(rule: ThresholdRule, achieved: Decimal, planned: Decimal): DecimalText | null {
  return rule.kind === 'at-least' && planned.gt(0) ? decimalText(achieved.times(100).div(planned)) : null
}

/** One number against one number. Only the wrong side of a target can be near or not met: far above an `at-least` is simply met. */
export function judgeThreshold(achieved: Decimal, rule: ThresholdRule, frame: JudgeFrame): Verdict {
  const planned = decimal(thresholdOf(rule))
  const gap = achieved.minus(planned)
  return {
    gap: decimalText(gap),
    allowance: allowanceOf(planned, frame),
    status: statusOf(meets[rule.kind](achieved, planned), gap, planned, frame),
    attainment: attainmentOf(rule, achieved, planned),
  }
}
