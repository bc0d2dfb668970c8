import type { PeriodKind } from './periods.ts'
import type { IsoDate } from './target-rule.ts'
import { lastDayOfMonth } from './periods.ts'

/** Days from `startsOn` to `endsOn`, both included. */
export interface PeriodSpan {
  startsOn: IsoDate
  endsOn: IsoDate
}

const twoDigits = (month: number) => String(month).padStart(2, '0')

function months(fromYear: number, fromMonth: number, toYear: number, toMonth: number): PeriodSpan {
  return { startsOn: `${fromYear}-${twoDigits(fromMonth)}-01`, endsOn: lastDayOfMonth(`${toYear}-${twoDigits(toMonth)}`) }
}

function partsOfYear(year: number, length: number): PeriodSpan[] {
  return Array.from({ length: 12 / length }, (_, index) => months(year, index * length + 1, year, (index + 1) * length))
}

/**
 * The spans a kind of period has in a plan's year, by their beginning. A school year belongs to the year in which it ends. School half-years
 * are the usual ones (to 31 January, from 1 February), from which institutions' own ends are overrides; signal half-years reach from a
 * half-year's beginning to its checkpoint in November or April. Kinds that only people can date (`months`, `day`) have none.
 */
export function periodSpans(kind: PeriodKind, year: number): PeriodSpan[] {
  switch (kind) {
    case 'calendar-year': return partsOfYear(year, 12)
    case 'half-year': return partsOfYear(year, 6)
    case 'quarter': return partsOfYear(year, 3)
    case 'month': return partsOfYear(year, 1)
    case 'school-year': return [months(year - 1, 9, year, 8)]
    case 'two-school-years': return [months(year - 2, 9, year, 8)]
    case 'school-half-year': return [months(year - 1, 9, year, 1), months(year, 2, year, 8)]
    case 'signal-half-year': return [months(year - 1, 9, year - 1, 11), months(year, 2, year, 4)]
    case 'months':
    case 'day': return []
  }
}
