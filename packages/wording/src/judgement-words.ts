import type { Achieved, DecimalText, Judgement } from '@rodykle/domain'
import type { FigureCard } from './figure-card.ts'
import type { FigureLanguage } from './language.ts'
import { decimal, decimalText, selfRatings } from '@rodykle/domain'
import { formatDate } from './date.ts'
import { writtenAs } from './figure-card.ts'
import { decimalsToTell, formatDecimal, formatGap, formatValue, shownGap, shownValue } from './number.ts'

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

/** What of a judgement decides how its numbers are written. */
export type WrittenJudgement = Pick<Judgement, 'planned' | 'achieved' | 'gap' | 'allowance' | 'status'>

/**
 * Decimals without which a figure would look as if its gap were just within the tolerance, or just beyond it: a gap of −5,04 with a tolerance of 5 is
 * not met, and may not be shown as −5,0; nor may the 74,96 it comes from as 75,0. A figure that is met is near nothing.
 */
function decimalsToTellNear({ planned, achieved, gap, allowance, status }: WrittenJudgement): number {
  const from = plannedNumber({ planned, achieved, gap })
  if (gap === null || allowance === null || from === null || status === 'met' || (achieved.kind !== 'share' && achieved.kind !== 'number'))
    return 0
  const difference = decimal(gap)
  const edge = difference.lt(0) ? decimal(from).minus(decimal(allowance)) : decimal(from).plus(decimal(allowance))
  return Math.max(decimalsToTell(decimalText(difference.abs()), allowance, 0), decimalsToTell(achieved.value, decimalText(edge), 0))
}

/** The achieved number as it is written, as a plain decimal for a file: "79.96"; null where it is no number. */
export function writtenAchieved(judgement: WrittenJudgement, card: FigureCard): DecimalText | null {
  const { achieved } = judgement
  switch (achieved.kind) {
    case 'share': return shownValue(achieved.value, 'percent', plannedNumber(judgement), decimalsToTellNear(judgement))
    case 'number': return shownValue(achieved.value, writtenAs(card), plannedNumber(judgement), decimalsToTellNear(judgement))
    default: return null
  }
}

/** The gap as it is written, as a plain decimal for a file: "-5.04"; null where it is no number, or said in words. */
export function writtenGap(judgement: WrittenJudgement, card: FigureCard): DecimalText | null {
  const { achieved, gap } = judgement
  if (gap === null)
    return null
  switch (achieved.kind) {
    case 'share': return shownGap(gap, 'percent', decimalsToTellNear(judgement))
    case 'number': return shownGap(gap, writtenAs(card), decimalsToTellNear(judgement))
    case 'k-of-n': return shownGap(gap, 'number')
    default: return null
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
export function achievedWords(judgement: WrittenJudgement & Pick<Judgement, 'parts'>, card: FigureCard, language: FigureLanguage): string {
  const { achieved, parts } = judgement
  const { locale, say } = language
  switch (achieved.kind) {
    case 'share': return formatValue(achieved.value, 'percent', plannedNumber(judgement), locale, decimalsToTellNear(judgement))
    case 'number': return formatValue(achieved.value, writtenAs(card), plannedNumber(judgement), locale, decimalsToTellNear(judgement))
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
export function gapWords(judgement: WrittenJudgement, card: FigureCard, { locale, say }: FigureLanguage): string | null {
  const { achieved, gap } = judgement
  if (gap === null)
    return null
  switch (achieved.kind) {
    case 'share': return formatGap(gap, 'percent', locale, decimalsToTellNear(judgement))
    case 'number': return formatGap(gap, writtenAs(card), locale, decimalsToTellNear(judgement))
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
