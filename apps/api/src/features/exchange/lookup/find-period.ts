import type { PeriodKind } from '@rodykle/domain'
import type { ImportRun } from '../findings/import-run.ts'
import type { Found } from './find-unit.ts'
import type { PeriodRow } from './read-plan-frame.ts'
import { periodKinds, periodSpans } from '@rodykle/domain'
import { periodName, wordsIn } from '@rodykle/wording'
import { skipRows } from '../findings/questions.ts'
import { looseWord, plainText } from '../table/fold-text.ts'
import { dateOf } from '../table/read-cell.ts'
import { vocabulary } from '../table/vocabulary.ts'

export interface GivenPeriod {
  /** A label ("II pusmetis"), two days ("2026-07-01 – 2026-12-31"), a kind with its year ("2026 m. II pusmetis"), or a year. */
  name: string
  startsOn: string | null
  endsOn: string | null
}

const kinds = vocabulary(periodKinds, (kind, language) => wordsIn(language).periodKind(kind), { 'calendar-year': ['metai', 'm'] })
const ordinals = ['i', 'ii', 'iii', 'iv']

/** "II" and "2" are the second, counted from 0; null for a word that counts nothing. */
function placeOf(word: string): number | null {
  if (/^\d{1,2}$/.test(word))
    return Number(word) - 1
  return ordinals.includes(word) ? ordinals.indexOf(word) : null
}

/** The days of a period named by its year, its place and its kind: "2026 m. II pusmetis", "2019–2020 m. m.", "2020". Null where the words say no such thing. */
function spanNamed(name: string): { startsOn: string, endsOn: string } | null {
  const [, from = '', until, rest = ''] = /^(\d{4})(?: ?- ?(\d{4}))?(\D.*)?$/.exec(plainText(name)) ?? []
  const words = looseWord(rest).replace(/^(?:m )+|^m$/, '').replace(/^m$/, '')
  const year = Number(until ?? from)
  if (from === '' || year < 2000 || year > 2100)
    return null
  const [first = '', ...others] = words.split(' ')
  const place = placeOf(first)
  const kind: PeriodKind | null = words === '' ? (until === undefined ? 'calendar-year' : 'school-year') : kinds.codeOf(place === null ? words : others.join(' '))
  const spans = kind === null ? [] : periodSpans(kind, year)
  return (place === null ? spans.length === 1 && spans[0] : spans[place]) || null
}

function fits(period: PeriodRow, { name, startsOn, endsOn }: GivenPeriod): boolean {
  const isSpan = (startsOn === null || startsOn === period.startsOn) && (endsOn === null || endsOn === period.endsOn)
  if (!isSpan || name === '')
    return isSpan && (startsOn !== null || endsOn !== null)
  const loose = looseWord(name)
  if (loose === looseWord(period.label) || loose === looseWord(periodName(period)))
    return true
  const [from = null, to = null] = plainText(name).match(/\d{4}[-.]\d{1,2}[-.]\d{1,2}/g) ?? []
  const span = from === null ? spanNamed(name) : { startsOn: dateOf(from), endsOn: dateOf(to) }
  return span !== null && span.startsOn === period.startsOn && span.endsOn === period.endsOn
}

/** Finds a period of the plan; what could be several, or none, is asked about. */
export function periodFinder(run: ImportRun, periods: readonly PeriodRow[]): (given: GivenPeriod, row: number, column: string) => Found<PeriodRow> {
  const settled = new Map<string, readonly PeriodRow[]>()

  return (given, row, column) => {
    const key = `${looseWord(given.name)}|${given.startsOn ?? ''}|${given.endsOn ?? ''}`
    const fitting = settled.get(key) ?? periods.filter(period => fits(period, given))
    settled.set(key, fitting)
    const [only] = fitting
    if (only !== undefined && fitting.length === 1)
      return { is: 'found', thing: only }
    const candidates = fitting.length > 1 ? fitting : periods
    if (candidates.length === 0)
      return { is: 'unknown' }
    const answer = run.questions.ask({
      key: `period:${key}`,
      column,
      given: given.name || `${given.startsOn ?? ''} – ${given.endsOn ?? ''}`,
      sentence: run.words.say('question.period', { given: given.name || `${given.startsOn ?? ''} – ${given.endsOn ?? ''}` }),
      candidates: [...candidates.map(period => ({ value: period.id, label: `${periodName(period)} (${period.startsOn} – ${period.endsOn})` })), { value: skipRows, label: run.words.say('question.skip') }],
    }, row)
    if (answer === null)
      return { is: 'asked' }
    const chosen = periods.find(({ id }) => id === answer)
    return chosen === undefined ? { is: 'skipped' } : { is: 'found', thing: chosen }
  }
}
