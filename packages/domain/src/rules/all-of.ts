import type { DatedEvent, Measured } from '../observed.ts'
import type { RuleStatement } from '../target-rule.ts'
import type { JudgeFrame, Verdict } from '../tolerance.ts'
import { decimal } from '../decimal.ts'
import { monthsBetween } from '../periods.ts'
import { statusOf } from '../tolerance.ts'

/** Met only when all n are. The gap is how many are missing; near is the plan's tolerance in percent of n, whatever the indicator measures. */
function judgeAllOf(met: number, of: number, { tolerance }: JudgeFrame): Verdict {
  const counted = { planned: { kind: 'all-of', of }, achieved: { kind: 'k-of-n', met, of } } as const
  if (of === 0)
    return { ...counted, gap: null, status: 'not-applicable' }
  return {
    ...counted,
    gap: String(met - of),
    status: statusOf(met === of, decimal(met - of), decimal(of), { measure: 'number', tolerance }),
  }
}

/** Months that had an event, not events: twelve meetings in January are one month of twelve. */
export function judgeEveryMonth(events: readonly DatedEvent[], rule: Extract<RuleStatement, { kind: 'every-month' }>, frame: JudgeFrame): Verdict {
  const eventMonths = new Set(events.map(({ date }) => date.slice(0, 7)))
  const months = monthsBetween(rule.from, rule.to)
  return judgeAllOf(months.filter(month => eventMonths.has(month)).length, months.length, frame)
}

/** Conditions that do not apply are left out of both numbers. */
export function judgeEveryCondition({ answers }: Extract<Measured, { kind: 'conditions' }>, frame: JudgeFrame): Verdict {
  const applying = answers.filter(({ answer }) => answer !== 'not-applicable')
  return judgeAllOf(applying.filter(({ answer }) => answer === 'yes').length, applying.length, frame)
}
