import type { Decimal } from './decimal.ts'
import type { Achieved } from './judgement.ts'
import type { Measured } from './observed.ts'
import { decimal, decimalText, percentOf } from './decimal.ts'

/** The kinds of value that come down to one number. */
export const comparableKinds = ['ratio', 'given-percent', 'number', 'events'] as const satisfies readonly Measured['kind'][]
export type Comparable = Extract<Measured, { kind: typeof comparableKinds[number] }>
export type NotComparable = Exclude<Measured, Comparable>

export function isComparable(value: Measured): value is Comparable {
  const kinds: readonly Measured['kind'][] = comparableKinds
  return kinds.includes(value.kind)
}

/** The one number a value stands for: a fraction's percent, a count's number, how many events there were. */
export function numberOf(value: Comparable): Decimal {
  switch (value.kind) {
    case 'ratio': return percentOf(value.numerator, value.denominator)
    case 'given-percent': return decimal(value.percent)
    case 'number': return decimal(value.value)
    case 'events': return decimal(value.events.length)
  }
}

/** A number as a screen shows it, a percent with its fraction. */
export function achievedNumber(value: Comparable, number: Decimal): Achieved {
  return value.kind === 'ratio'
    ? { kind: 'share', value: decimalText(number), numerator: value.numerator, denominator: value.denominator }
    : { kind: 'number', value: decimalText(number) }
}

/** Anything else as a screen shows it. */
export function achievedOther(value: NotComparable): Achieved {
  switch (value.kind) {
    case 'conditions': {
      const applying = value.answers.filter(({ answer }) => answer !== 'not-applicable')
      return { kind: 'k-of-n', met: applying.filter(({ answer }) => answer === 'yes').length, of: applying.length }
    }
    case 'done':
      return value.done ? { kind: 'done', on: value.on } : { kind: 'not-done' }
    case 'narrative':
      return { kind: 'narrative', selfRating: value.selfRating }
    case 'ratings':
      return { kind: 'ratings', counts: value.counts }
    case 'parts':
      // Scores of different subjects have no common number; the parts themselves carry the figures.
      return { kind: 'k-of-n', met: 0, of: 0 }
  }
}
