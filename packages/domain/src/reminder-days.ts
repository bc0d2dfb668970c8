import type { IsoDate } from './target-rule.ts'
import { daysBetween } from './periods.ts'

/** Which days people work on: neither weekends nor holidays. */
export type IsWorkingDay = (day: IsoDate) => boolean

/** One of the times at which a due day is reminded of. */
export interface ReminderStage {
  /** `due-in-14`, `due-in-3`, `due-in-1`, `due-today`; `overdue-0` right after the due day, `overdue-1` a week later, and so on. */
  stage: string
  /** The working day on which it is said. */
  on: IsoDate
}

const leads = [{ days: 14, stage: 'due-in-14' }, { days: 3, stage: 'due-in-3' }, { days: 1, stage: 'due-in-1' }, { days: 0, stage: 'due-today' }] as const

/**
 * The latest reminder whose day has come, or null before the first: whoever was away for some of them says the last one alone, and of two
 * that fall on one day the nearer. What would be said on a day off is said on the last working day before it, so that nobody learns too
 * late; that the day has passed is said on the first working day after it, and then each week.
 */
export function reminderStage(dueOn: IsoDate, today: IsoDate, isWorkingDay: IsWorkingDay): ReminderStage | null {
  return latestOverdue(dueOn, today, isWorkingDay) ?? leads
    .map(({ days, stage }) => ({ stage, on: workingDay(daysAfter(dueOn, -days), -1, isWorkingDay) }))
    .findLast(({ on }) => on <= today) ?? null
}

function latestOverdue(dueOn: IsoDate, today: IsoDate, isWorkingDay: IsWorkingDay): ReminderStage | null {
  const weeks = Math.floor((daysBetween(dueOn, today) - 1) / 7)
  // A week's own day may be a day off, and then has not come yet.
  for (let week = weeks; week >= Math.max(0, weeks - 1); week -= 1) {
    const on = workingDay(daysAfter(dueOn, 1 + 7 * week), 1, isWorkingDay)
    if (on <= today)
      return { stage: `overdue-${week}`, on }
  }
  return null
}

function workingDay(day: IsoDate, step: 1 | -1, isWorkingDay: IsWorkingDay): IsoDate {
  return isWorkingDay(day) ? day : workingDay(daysAfter(day, step), step, isWorkingDay)
}

function daysAfter(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
