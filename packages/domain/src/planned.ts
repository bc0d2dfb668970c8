import type { Planned } from './judgement.ts'
import type { TargetRule } from './target-rule.ts'
import type { JudgeFrame } from './tolerance.ts'
import { decimal, decimalText } from './decimal.ts'
import { monthsBetween } from './periods.ts'
import { deadlineOf } from './rules/done-by.ts'
import { thresholdOf } from './rules/threshold.ts'

/** What a rule asks for, as far as it can be said before there is a value: how many conditions apply is known only from the answers. */
export function plannedOf(rule: TargetRule, { benchmarks = [] }: Pick<JudgeFrame, 'benchmarks'> = {}): Planned {
  switch (rule.kind) {
    case 'at-least':
    case 'at-most':
    case 'exactly':
    case 'more-than-baseline':
      return { kind: 'number', value: decimalText(decimal(thresholdOf(rule))) }
    case 'between':
      return { kind: 'range', low: decimalText(decimal(rule.low)), high: decimalText(decimal(rule.high)), softMaximum: rule.softMaximum }
    case 'done-by':
      return { kind: 'date', date: deadlineOf(rule), precision: rule.precision }
    case 'every-month':
      return { kind: 'all-of', of: monthsBetween(rule.from, rule.to).length }
    case 'benchmark':
      return benchmarks.length === 0 ? { kind: 'none' } : { kind: 'all-of', of: benchmarks.length }
    case 'every-condition':
    case 'none':
    case 'narrative':
      return { kind: 'none' }
  }
}
