import type { IsoDate } from './target-rule.ts'
import { shiftDate } from './shift-years.ts'

/** How an earlier period lies to the one that is looked at: the same time of the year before, the one just before, or farther back. */
export const timesBefore = ['last-year', 'last-period', 'earlier'] as const
export type TimeBefore = typeof timesBefore[number]

interface Span {
  startsOn: IsoDate
  endsOn: IsoDate
}

const dayLength = 86_400_000
/** A plan's half-years may end on other days than those of the year before: so far apart they are still the same ones. */
export const sameWithinDays = 31

function daysBetween(one: IsoDate, other: IsoDate): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / dayLength
}

export function whenBefore(now: Span, before: Span): TimeBefore {
  if (daysBetween(shiftDate(now.startsOn, -1), before.startsOn) <= sameWithinDays && daysBetween(shiftDate(now.endsOn, -1), before.endsOn) <= sameWithinDays)
    return 'last-year'
  return before.endsOn < now.startsOn && daysBetween(before.endsOn, now.startsOn) <= sameWithinDays ? 'last-period' : 'earlier'
}
