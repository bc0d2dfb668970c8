import type { DecimalText, Measured, ObservedAtRest } from '@rodykle/domain'
import { isDeepStrictEqual } from 'node:util'
import { decimal } from '@rodykle/domain'

function isSameNumber(one: DecimalText | undefined, other: DecimalText | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && decimal(one).eq(decimal(other)))
}

function sorted<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return items.toSorted((one, other) => keyOf(one) < keyOf(other) ? -1 : 1)
}

/** The same facts, in whatever order parts stand and however many zeros follow a number. */
function isSameValue(one: Measured, other: Measured): boolean {
  if (one.kind === 'ratio' && other.kind === 'ratio')
    return isSameNumber(one.numerator, other.numerator) && isSameNumber(one.denominator, other.denominator)
  if (one.kind === 'number' && other.kind === 'number')
    return isSameNumber(one.value, other.value) && isSameNumber(one.weight, other.weight)
  if (one.kind === 'given-percent' && other.kind === 'given-percent')
    return isSameNumber(one.percent, other.percent)
  if (one.kind === 'parts' && other.kind === 'parts') {
    const theirs = sorted(other.parts, ({ part }) => part)
    return one.parts.length === other.parts.length && sorted(one.parts, ({ part }) => part).every(({ part, value, weight }, index) => {
      const their = theirs[index]
      return their?.part === part && isSameNumber(value, their.value) && isSameNumber(weight, their.weight)
    })
  }
  if (one.kind === 'conditions' && other.kind === 'conditions')
    return isDeepStrictEqual(sorted(one.answers, ({ condition }) => condition), sorted(other.answers, ({ condition }) => condition))
  if (one.kind === 'events' && other.kind === 'events')
    return isDeepStrictEqual(factsOf(one), factsOf(other))
  return isDeepStrictEqual(one, other)
}

function factsOf({ events }: Extract<Measured, { kind: 'events' }>) {
  return sorted(events.map(({ date, title, note = '' }) => `${date}|${title}|${note}`), event => event)
}

/** Whether a file says what is stored already. A state that is said without its reason leaves the reason as it is. */
export function saysTheSame(given: ObservedAtRest, stored: ObservedAtRest): boolean {
  if (given.state === 'reported' || stored.state === 'reported')
    return given.state === 'reported' && stored.state === 'reported' && isSameValue(given.value, stored.value)
  return given.state === stored.state && (!given.reason || given.reason === stored.reason)
}
