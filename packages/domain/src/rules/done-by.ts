import type { Measured } from '../observed.ts'
import type { IsoDate, RuleStatement } from '../target-rule.ts'
import type { Verdict } from '../tolerance.ts'
import { daysBetween, lastDayOfMonth } from '../periods.ts'

export type DoneByRule = Extract<RuleStatement, { kind: 'done-by' }>

/** The last day that is still in time: "by September" is 30 September. */
export function deadlineOf({ date, precision }: DoneByRule): IsoDate {
  return precision === 'month' ? lastDayOfMonth(date.slice(0, 7)) : date
}

/** A day late is not met: no tolerance was agreed for dates. The gap counts days, negative when late, 0 when in time. */
export function judgeDoneBy({ done, on }: Extract<Measured, { kind: 'done' }>, rule: DoneByRule): Verdict {
  if (!done)
    return { gap: null, status: 'not-met' }
  // Done on an unknown day: nobody can say whether that was in time, so it is neither a success nor a failure yet.
  if (on === null)
    return { gap: null, status: 'no-data' }
  const daysLate = daysBetween(deadlineOf(rule), on)
  return daysLate > 0 ? { gap: String(-daysLate), status: 'not-met' } : { gap: '0', status: 'met' }
}
