import type { Measured, ObservedAtRest } from '@rodykle/domain'
import type { FigureLanguage } from './language.ts'
import type { NamedCard } from './observed-words.ts'
import { decimal, decimalText, percentOf } from '@rodykle/domain'
import { formatDate } from './date.ts'
import { ratingsWords } from './judgement-words.ts'
import { formatDecimal, formatPercent } from './number.ts'
import { absenceWords, partName } from './observed-words.ts'

/** Names of what is answered and scored, where they are still known. */
type Names = Pick<NamedCard, 'parts' | 'conditions'>
const nameless: Names = { parts: [], conditions: [] }

/** "34 iš 41" */
export function fractionWords({ numerator, denominator }: { numerator: string, denominator: string }, { locale, say }: FigureLanguage): string {
  return say('fraction', { numerator: formatDecimal(numerator, {}, locale), denominator: formatDecimal(denominator, {}, locale) })
}

/** "82,9 %" of a fraction; null of nothing */
export function fractionPercent({ numerator, denominator }: { numerator: string, denominator: string }, { locale }: FigureLanguage): string | null {
  return decimal(denominator).lte(0) ? null : formatPercent(decimalText(percentOf(numerator, denominator)), {}, locale)
}

function ratioLine(value: Extract<Measured, { kind: 'ratio' }>, language: FigureLanguage): string {
  const percent = fractionPercent(value, language)
  const parts = fractionWords(value, language)
  return percent === null ? parts : `${percent} (${parts})`
}

/** A value as it was entered, in one line: "82,9 % (34 iš 41)", "matematika, 4 kl.: 58 (vertinta 23); …". */
export function measuredLine(value: Measured, names: Names | undefined, language: FigureLanguage): string {
  const { locale, say } = language
  const card = names ?? nameless
  const weighed = (number: string, weight: string | undefined) => {
    const text = formatDecimal(number, {}, locale)
    return weight === undefined ? text : say('weighed', { value: text, weight: formatDecimal(weight, {}, locale) })
  }
  switch (value.kind) {
    case 'ratio': return ratioLine(value, language)
    case 'given-percent': return formatPercent(value.percent, {}, locale)
    case 'number': return weighed(value.value, value.weight)
    case 'parts': return value.parts.map(({ part, value, weight }) => `${partName(part, card, language)}: ${weighed(value, weight)}`).join('; ')
    case 'conditions': return value.answers.map(({ condition, answer }) => say('conditionAnswer', { condition: card.conditions.find(({ code }) => code === condition)?.label ?? condition, answer: say(`answer.${answer}`) })).join('; ')
    case 'done': return value.done ? (value.on === null ? say('done') : say('doneOn', { date: formatDate(value.on) })) : say('notDone')
    case 'events': return value.events.length === 0 ? say('noEvents') : say('eventsLine', { n: value.events.length, dates: value.events.map(({ date, title }) => [formatDate(date), title].filter(Boolean).join(' ')).join('; ') }, value.events.length)
    case 'narrative': return value.selfRating === null ? value.text : `${value.text} (${say('selfRated', { rating: value.selfRating })})`
    case 'ratings': return ratingsWords(value.counts, language)
  }
}

/** The same, or why there is none: "nematuota: prietaisas sugedęs". */
export function observedLine(observed: ObservedAtRest, names: Names | undefined, language: FigureLanguage): string {
  return observed.state === 'reported' ? measuredLine(observed.value, names, language) : absenceWords(observed, language)
}
