import type { Decimal } from '../decimal.ts'
import type { Comparable } from '../measured-number.ts'
import type { TargetRule } from '../target-rule.ts'
import type { JudgeFrame, Verdict } from '../tolerance.ts'
import { RuleMismatchError } from '../rule-fit.ts'
import { judgeEveryMonth } from './all-of.ts'
import { judgeBenchmark } from './benchmark.ts'
import { judgeBetween } from './between.ts'
import { judgeThreshold } from './threshold.ts'

/** A value that comes down to one number, against its rule. @throws RuleMismatchError */
export function numberVerdict(value: Comparable, number: Decimal, rule: TargetRule, frame: JudgeFrame): Verdict {
  switch (rule.kind) {
    case 'at-least':
    case 'at-most':
    case 'exactly':
    case 'more-than-baseline':
      return judgeThreshold(number, rule, frame)
    case 'between':
      return judgeBetween(number, rule, frame)
    case 'benchmark':
      if (value.kind === 'events')
        break
      return judgeBenchmark(number, frame)
    case 'every-month':
      if (value.kind !== 'events')
        break
      return judgeEveryMonth(value.events, rule, frame)
    case 'none':
      return { status: 'no-target' }
    default:
  }
  throw new RuleMismatchError(rule.kind, value.kind)
}
