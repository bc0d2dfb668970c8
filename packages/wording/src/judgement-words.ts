import type { Achieved, DecimalText, Judgement } from '@rodykle/domain'
import type { FigureCard } from './figure-card.ts'
import type { FigureLanguage } from './language.ts'
import { selfRatings } from '@rodykle/domain'
import { formatDate } from './date.ts'
import { writtenAs } from './figure-card.ts'
import { formatDecimal, formatGap, formatValue } from './number.ts'

/** The one number a figure was held against, so that the achieved one is never shown rounded onto it. */
export function plannedNumber({ planned, gap, achieved }: Pick<Judgement, 'planned' | 'gap' | 'achieved'>): DecimalText | null {
  switch (planned.kind) {
    case 'number': return planned.value
    case 'range': return achieved.kind === 'share' || achieved.kind === 'number' ? (gap?.startsWith('-') ? planned.low : planned.high) : null
    case 'date':
    case 'all-of':
    case 'none': return null
  }
}

/** "įvertis 4: 6 teikėjai; 3: 23; 2: 5": the best first, nobody's rating left out. */
export function ratingsWords(counts: Extract<Achieved, { kind: 'ratings' }>['counts'], { say }: FigureLanguage): string {
  const given = selfRatings.map((rating, index) => ({ rating, n: counts[index] as number })).filter(({ n }) => n > 0).toReversed()
  if (given.length === 0)
    return say('ratings.none')
  return given.map(({ rating, n }, index) => say(index === 0 ? 'ratings.first' : 'ratings.next', { rating, n }, n)).join('; ')
}

/** "9 iš 12"; of subjects and grades held each to its own reference, "3 iš 5 dalių". */
function kOfNWords({ met, of }: Extract<Achieved, { kind: 'k-of-n' }>, parts: number, { say }: FigureLanguage): string {
  if (parts === 0)
    return say('kOfN', { met, of })
  return of === 0 ? say('partsWithoutReference', { n: parts }, parts) : say('kOfNParts', { met, of }, of)
}

/** What was achieved: "28,4 %", "512", "9 iš 12", "atlikta 2020-06-17", "nematuota". */
export function achievedWords(judgement: Pick<Judgement, 'planned' | 'gap' | 'achieved' | 'parts'>, card: FigureCard, language: FigureLanguage): string {
  const { achieved, parts } = judgement
  const { locale, say } = language
  switch (achieved.kind) {
    case 'share': return formatValue(achieved.value, 'percent', plannedNumber(judgement), locale)
    case 'number': return formatValue(achieved.value, writtenAs(card), plannedNumber(judgement), locale)
    case 'k-of-n':
      return kOfNWords(achieved, parts.length, language)
    case 'done': return achieved.on === null ? say('done') : say('doneOn', { date: formatDate(achieved.on) })
    case 'not-done': return say('notDone')
    case 'narrative': return achieved.selfRating === null ? say('described') : say('selfRated', { rating: achieved.selfRating })
    case 'ratings': return ratingsWords(achieved.counts, language)
    case 'absent': return say(`absence.${achieved.absence}`)
  }
}

/** "+2,9 proc. p." · "−1" · "vėluota 12 dienų" · null where a difference means nothing. */
export function gapWords({ achieved, gap }: Pick<Judgement, 'achieved' | 'gap'>, card: FigureCard, { locale, say }: FigureLanguage): string | null {
  if (gap === null)
    return null
  switch (achieved.kind) {
    case 'share': return formatGap(gap, 'percent', locale)
    case 'number': return formatGap(gap, writtenAs(card), locale)
    case 'done': {
      const daysLate = Math.abs(Number(gap))
      return daysLate === 0 ? say('inTime') : say('daysLate', { n: daysLate }, daysLate)
    }
    default: return formatGap(gap, 'number', locale)
  }
}

/** The number a figure was held to, without its comparator: "80 %", "1–2", "12"; null for dates and where nothing is planned. */
export function plannedWords({ planned }: Pick<Judgement, 'planned'>, card: FigureCard, { locale }: FigureLanguage): string | null {
  switch (planned.kind) {
    case 'number': return formatValue(planned.value, writtenAs(card), null, locale)
    case 'range': return `${formatDecimal(planned.low, {}, locale)}–${formatValue(planned.high, writtenAs(card), null, locale)}`
    case 'all-of': return String(planned.of)
    case 'date':
    case 'none': return null
  }
}
