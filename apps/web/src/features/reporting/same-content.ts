import type { Measured, Observed } from '@rodykle/domain'
import { decimal, decimalText } from '@rodykle/domain'

/** What was said of a value: of a saved cell, or of what would be sent. */
interface Said {
  observed: Observed
  comment: string | null
  denominatorReason?: string | null | undefined
}

/** '50.00' and '50' are one number. */
const plain = (value: string) => decimalText(decimal(value))

/** A spelling in which equal values are equal texts, whatever the order of keys and the number of trailing zeros. */
function spell(value: Measured): unknown[] {
  switch (value.kind) {
    case 'ratio': return [value.kind, plain(value.numerator), plain(value.denominator)]
    case 'given-percent': return [value.kind, plain(value.percent)]
    case 'number': return [value.kind, plain(value.value), value.weight === undefined ? null : plain(value.weight)]
    case 'parts': return [value.kind, ...value.parts.map(({ part, value, weight }) => [part, plain(value), plain(weight)]).toSorted()]
    case 'conditions': return [value.kind, ...value.answers.map(({ condition, answer }) => [condition, answer]).toSorted()]
    case 'done': return [value.kind, value.done, value.on]
    case 'events': return [value.kind, ...value.events.map(({ date, title, note = '' }) => [date, title, note]).toSorted()]
    case 'narrative': return [value.kind, value.text, value.selfRating]
    case 'ratings': return [value.kind, ...value.counts]
  }
}

function spellObserved(observed: Observed): unknown[] {
  switch (observed.state) {
    case 'reported': return [observed.state, spell(observed.value)]
    case 'suppressed': return [observed.state]
    default: return [observed.state, observed.reason || null]
  }
}

/** Whether a saved cell already says what would be sent: then there is nothing to send, and nothing to quarrel about. */
export function isSameContent(cell: Said, content: Said): boolean {
  return JSON.stringify([spellObserved(cell.observed), cell.comment || null, cell.denominatorReason ?? null]) === JSON.stringify([spellObserved(content.observed), content.comment || null, content.denominatorReason ?? null])
}
