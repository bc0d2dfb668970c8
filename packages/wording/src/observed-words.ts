import type { DatedEvent, Judgement, Observed, PartValue } from '@rodykle/domain'
import type { FigureCard } from './figure-card.ts'
import type { FigureLanguage } from './language.ts'
import { formatDate } from './date.ts'
import { writtenAs } from './figure-card.ts'
import { formatDecimal, formatGap } from './number.ts'

/** A card with the names of what is answered and scored. */
export interface NamedCard extends FigureCard {
  parts: readonly { code: string, subject: string, grade: string }[]
  conditions: readonly { code: string, label: string }[]
}

/** "matematika, 4 kl.", or the code where the card no longer has that part. */
export function partName(code: string, { parts }: Pick<NamedCard, 'parts'>, { say }: FigureLanguage): string {
  const part = parts.find(candidate => candidate.code === code)
  return part ? say('part', { subject: part.subject, grade: part.grade }) : code
}

/** "nematuota: prietaisas sugedęs" */
export function absenceWords(observed: Exclude<Observed, { state: 'reported' }>, { say }: FigureLanguage): string {
  const absence = say(`absence.${observed.state}`)
  return observed.state !== 'suppressed' && observed.reason ? say('absentBecause', { absence, reason: observed.reason }) : absence
}

/** "2020-06-17 Atvirų pamokų aptarimas – dalyvavo 12 mokytojų" */
function eventLine({ date, title, note }: DatedEvent): string {
  const named = [formatDate(date), title].filter(Boolean).join(' ')
  return note ? `${named} – ${note}` : named
}

/** A value as it was entered, line by line, before anything is held against it; or why there is none. Empty where the achieved figure already says it all. */
export function observedLines(observed: Observed, card: NamedCard, judged: Judgement['parts'], language: FigureLanguage): string[] {
  const { locale, say } = language
  const number = (value: string): string => formatDecimal(value, {}, locale)
  function partLine({ part, value, weight }: PartValue): string {
    const judgement = judged.find(candidate => candidate.part === part)
    const score = say('partScore', { part: partName(part, card, language), value: number(value), weight: number(weight) })
    if (judgement === undefined || judgement.planned === null || judgement.gap === null)
      return score
    return say('partAgainst', { score, planned: number(judgement.planned), gap: formatGap(judgement.gap, writtenAs(card), locale) })
  }
  const conditionName = (code: string): string => card.conditions.find(candidate => candidate.code === code)?.label ?? code

  if (observed.state !== 'reported')
    return [absenceWords(observed, language)]
  const { value } = observed
  switch (value.kind) {
    case 'ratio': return [say('fraction', { numerator: number(value.numerator), denominator: number(value.denominator) })]
    case 'parts': return value.parts.map(partLine)
    case 'conditions': return value.answers.map(({ condition, answer }) => say('conditionAnswer', { condition: conditionName(condition), answer: say(`answer.${answer}`) }))
    case 'events': return value.events.length === 0 ? [say('noEvents')] : value.events.map(eventLine)
    case 'narrative': return [value.text]
    case 'number': return value.weight === undefined ? [] : [say('weighed', { value: number(value.value), weight: number(value.weight) })]
    case 'given-percent':
    case 'done':
    case 'ratings': return []
  }
}
