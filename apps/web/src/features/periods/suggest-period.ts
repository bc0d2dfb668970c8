import type { Period } from '@rodykle/contracts'
import type { PeriodKind, PeriodSpan } from '@rodykle/domain'
import { periodSpans } from '@rodykle/domain'

/** A period's days and name as they are typed; dates are '' until given. */
export interface PeriodDraft {
  kind: PeriodKind
  label: string
  startsOn: string
  endsOn: string
  opensOn: string
  dueOn: string
}

const romans = ['I', 'II', 'III', 'IV'] as const

/** What people call the nth period of a kind; '' where they have no name for it. */
function nameOf(kind: PeriodKind, year: number, index: number, { startsOn }: PeriodSpan, words: PeriodWords): string {
  switch (kind) {
    case 'calendar-year': return words.year(year)
    case 'half-year': return words.half(romans[index] ?? '')
    case 'quarter': return words.quarter(romans[index] ?? '')
    case 'month': return words.month(startsOn.slice(0, 7))
    case 'school-year': return words.schoolYear(year - 1, year)
    case 'two-school-years': return words.schoolYear(year - 2, year)
    case 'school-half-year':
    case 'signal-half-year':
    case 'months':
    case 'day': return ''
  }
}

/** How periods are called, in the language of the screen. */
export interface PeriodWords {
  year: (year: number) => string
  half: (roman: string) => string
  quarter: (roman: string) => string
  month: (month: string) => string
  schoolYear: (from: number, to: number) => string
}

/** How many days before its end a period opens, and after its end it is due, if nobody says otherwise. */
const daysBefore = 14
const daysAfter = 15

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A period to begin with: the first of its kind that the plan does not have yet. Everything can be written over. */
export function suggestPeriod(kind: PeriodKind, year: number, existing: readonly Pick<Period, 'kind' | 'startsOn'>[], words: PeriodWords): PeriodDraft {
  const spans = periodSpans(kind, year).map((span, index) => ({ ...span, label: nameOf(kind, year, index, span, words) }))
  const free = spans.find(({ startsOn }) => !existing.some(period => period.kind === kind && period.startsOn === startsOn))
  return free === undefined
    ? { kind, label: '', startsOn: '', endsOn: '', opensOn: '', dueOn: '' }
    : { kind, ...free, opensOn: addDays(free.endsOn, -daysBefore), dueOn: addDays(free.endsOn, daysAfter) }
}

export type PeriodField = 'label' | 'startsOn' | 'endsOn' | 'opensOn' | 'dueOn'
type PeriodProblem = 'missing' | 'before-start' | 'before-opening'

const fields = ['label', 'startsOn', 'endsOn', 'opensOn', 'dueOn'] as const

/** Which fields keep this from being a period. */
export function periodProblems(draft: PeriodDraft): Partial<Record<PeriodField, PeriodProblem>> {
  const problems: Partial<Record<PeriodField, PeriodProblem>> = {}
  for (const field of fields) {
    if (draft[field].trim() === '')
      problems[field] = 'missing'
  }
  if (problems.startsOn === undefined && problems.endsOn === undefined && draft.endsOn < draft.startsOn)
    problems.endsOn = 'before-start'
  if (problems.opensOn === undefined && problems.dueOn === undefined && draft.dueOn < draft.opensOn)
    problems.dueOn = 'before-opening'
  return problems
}
