import type { Period } from '@rodykle/contracts'
import type { PeriodKind } from '@rodykle/domain'
import { lastDayOfMonth } from '@rodykle/domain'

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

const pad = (month: number) => String(month).padStart(2, '0')

/** The spans of a kind within a plan's year, with the names people give them; none where they differ from school to school. */
function spansOf(kind: PeriodKind, year: number, words: PeriodWords): { label: string, from: string, to: string }[] {
  const parts = (months: number, name: (index: number) => string) => Array.from({ length: 12 / months }, (_, index) => ({
    label: name(index),
    from: `${year}-${pad(index * months + 1)}`,
    to: `${year}-${pad((index + 1) * months)}`,
  }))
  switch (kind) {
    case 'calendar-year': return [{ label: words.year(year), from: `${year}-01`, to: `${year}-12` }]
    case 'half-year': return parts(6, index => words.half(romans[index] ?? ''))
    case 'quarter': return parts(3, index => words.quarter(romans[index] ?? ''))
    case 'month': return parts(1, index => words.month(`${year}-${pad(index + 1)}`))
    case 'school-year': return [{ label: words.schoolYear(year - 1, year), from: `${year - 1}-09`, to: `${year}-08` }]
    case 'two-school-years': return [{ label: words.schoolYear(year - 2, year), from: `${year - 2}-09`, to: `${year}-08` }]
    case 'school-half-year':
    case 'signal-half-year':
    case 'months':
    case 'day': return []
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
  const spans = spansOf(kind, year, words).map(({ label, from, to }) => ({ label, startsOn: `${from}-01`, endsOn: lastDayOfMonth(to) }))
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
