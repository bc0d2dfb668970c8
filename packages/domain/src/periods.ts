import type { IsoDate, IsoMonth } from './target-rule.ts'

/** The spans a figure or a plan speaks of (domain §3). */
export const periodKinds = [
  'calendar-year',
  'half-year',
  'quarter',
  'month',
  'months',
  'school-year',
  'school-half-year',
  'signal-half-year',
  'two-school-years',
  'day',
] as const
export type PeriodKind = typeof periodKinds[number]

/** Last day of a calendar month. */
export function lastDayOfMonth(month: IsoMonth): IsoDate {
  const [year, monthNumber] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, monthNumber, 0)).toISOString().slice(0, 10)
}

/** Every month from `from` to `to`, both included; none when the span is reversed. */
export function monthsBetween(from: IsoMonth, to: IsoMonth): IsoMonth[] {
  const months: IsoMonth[] = []
  let [year, month] = from.split('-').map(Number) as [number, number]
  while (`${year}-${String(month).padStart(2, '0')}` <= to) {
    months.push(`${year}-${String(month).padStart(2, '0')}`)
    month += 1
    if (month > 12) {
      month = 1
      year += 1
    }
  }
  return months
}

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
