import type { IsoDate, PeriodKind, PeriodState } from '@rodykle/domain'
import { calendarYear2020 } from '../reference/period-2020.ts'
import { addDays, earlier } from './calendar.ts'

export interface DemoPeriod {
  year: number
  part: 'year' | 'first-half' | 'second-half'
  kind: PeriodKind
  label: string
  startsOn: IsoDate
  endsOn: IsoDate
  opensOn: IsoDate
  dueOn: IsoDate
  state: PeriodState
  /** The last day that can have happened for somebody reporting. */
  knownUntil: IsoDate
}

export const period2020: DemoPeriod = { ...calendarYear2020, year: 2020, part: 'year', knownUntil: calendarYear2020.endsOn }

/** Also before the half-year itself begins, if today is one of its first days: nothing is sent in before it could be. */
const daysOpenAlready = 14
const daysLeft = 10

function half(year: number, part: 'first-half' | 'second-half', today: IsoDate): DemoPeriod {
  const isFirst = part === 'first-half'
  const startsOn = isFirst ? `${year}-01-01` : `${year}-07-01`
  const endsOn = isFirst ? `${year}-06-30` : `${year}-12-31`
  const span = { year, part, kind: 'half-year', label: isFirst ? 'I pusmetis' : 'II pusmetis', startsOn, endsOn, knownUntil: earlier(endsOn, today) } as const
  if (today < startsOn)
    return { ...span, opensOn: `${year}-12-15`, dueOn: `${year + 1}-01-15`, state: 'upcoming' }
  if (today > endsOn)
    return { ...span, opensOn: `${year}-06-15`, dueOn: earlier(`${year}-07-10`, addDays(today, -1)), state: 'closed' }
  return { ...span, opensOn: addDays(today, -daysOpenAlready), dueOn: addDays(today, daysLeft), state: 'open' }
}

/** The two half-years of today's year: the one that contains today is open. */
export function periodsOf(today: IsoDate): [DemoPeriod, DemoPeriod] {
  const year = Number(today.slice(0, 4))
  return [half(year, 'first-half', today), half(year, 'second-half', today)]
}
