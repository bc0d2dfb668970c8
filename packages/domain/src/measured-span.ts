import type { PeriodFold } from './folds.ts'
import type { PeriodSpan } from './period-calendar.ts'
import type { PeriodKind } from './periods.ts'
import { periodSpans } from './period-calendar.ts'

/** How long a kind of span is, to tell which of two contains the other. Those that only people can date have no length. */
const lengths: Readonly<Record<PeriodKind, number | null>> = {
  'day': null,
  'months': null,
  'month': 1,
  'quarter': 3,
  'signal-half-year': 3,
  'half-year': 6,
  'school-half-year': 6,
  'calendar-year': 12,
  'school-year': 12,
  'two-school-years': 24,
}

/** Folds by which a day that lay in two periods would count twice. */
const adding: readonly PeriodFold[] = ['sum', 'ratio-of-sums']

/** What decides of which days a value speaks: when it is asked for, over what it is measured, and how periods fold. */
export interface MeasuredPeriod {
  /** The reporting period, with the unit's own days if it has any. */
  period: PeriodSpan & { kind: PeriodKind }
  /** Of the plan. */
  year: number
  measuredOver: PeriodKind
  periodFold: PeriodFold
}

/**
 * The days that a value reported in a period speaks of (ADR 0013). A school year asked about in a calendar year is the school year; a value since the
 * beginning of the year, asked about half-yearly, reaches from the year's first day to the period's last, unless periods are added up: then
 * each holds only its own days. Never later than the period ends.
 */
export function measuredSpan({ period, year, measuredOver, periodFold }: MeasuredPeriod): PeriodSpan {
  const own = { startsOn: period.startsOn, endsOn: period.endsOn }
  const [asked, measured] = [lengths[period.kind], lengths[measuredOver]]
  const isOwn = measuredOver === period.kind || asked === null || measured === null || measured < asked || (measured > asked && adding.includes(periodFold))
  if (isOwn)
    return own
  const touched = periodSpans(measuredOver, year).filter(({ startsOn, endsOn }) => startsOn <= own.endsOn && endsOn >= own.startsOn)
  const [first, last] = [touched[0], touched.at(-1)]
  if (first === undefined || last === undefined)
    return own
  return { startsOn: first.startsOn, endsOn: last.endsOn < own.endsOn ? last.endsOn : own.endsOn }
}
