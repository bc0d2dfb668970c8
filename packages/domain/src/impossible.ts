import type { DecimalText } from './decimal.ts'
import type { Measured, Observed, PartValue, ValueKind } from './observed.ts'
import { decimal } from './decimal.ts'
import { isIsoDate } from './iso-date.ts'

export const impossibleReasons = [
  'wrong-kind',
  'value-missing',
  'denominator-missing',
  'reason-missing',
  'not-a-number',
  'negative',
  'not-whole',
  'weight-not-positive',
  'weight-missing',
  'part-repeated',
  'part-unknown',
  'condition-repeated',
  'condition-unknown',
  'condition-missing',
  'date-malformed',
] as const
/** Why a value cannot be: an error, where a warning would only ask. */
export type ImpossibleReason = typeof impossibleReasons[number]

/** What the indicator counts. By default neither fractions are refused nor negatives allowed. */
export interface Countable {
  /** Persons and things come whole. */
  whole?: boolean | undefined
  /** A change or a standardised score can lie below zero; a count cannot. */
  mayBeNegative?: boolean | undefined
}

function checkNumber(text: DecimalText, { whole = false, mayBeNegative = false }: Countable): ImpossibleReason | null {
  if (text.trim() === '')
    return 'value-missing'
  if (!/^-?\d+(?:\.\d+)?$/.test(text))
    return 'not-a-number'
  if (!mayBeNegative && decimal(text).lt(0))
    return 'negative'
  return whole && !decimal(text).round().eq(decimal(text)) ? 'not-whole' : null
}

function checkWeight(text: DecimalText): ImpossibleReason | null {
  return checkNumber(text, { mayBeNegative: true }) ?? (decimal(text).lte(0) ? 'weight-not-positive' : null)
}

/** 0 of 0 is a statement ("nobody to count"); 7 of 0 is a denominator nobody filled in. */
function checkRatio({ numerator, denominator }: Extract<Measured, { kind: 'ratio' }>, { whole }: Countable): ImpossibleReason | null {
  if (denominator.trim() === '')
    return 'denominator-missing'
  const malformed = checkNumber(numerator, { whole }) ?? checkNumber(denominator, { whole })
  if (malformed !== null)
    return malformed
  return decimal(denominator).eq(0) && decimal(numerator).gt(0) ? 'denominator-missing' : null
}

function checkParts(parts: readonly PartValue[], countable: Countable): ImpossibleReason | null {
  if (parts.length === 0)
    return 'value-missing'
  if (new Set(parts.map(({ part }) => part)).size < parts.length)
    return 'part-repeated'
  return first(parts.map(({ value, weight }) => checkNumber(value, { ...countable, whole: false }) ?? checkWeight(weight)))
}

function checkValue(value: Measured, countable: Countable): ImpossibleReason | null {
  switch (value.kind) {
    case 'ratio':
      return checkRatio(value, countable)
    case 'given-percent':
      return checkNumber(value.percent, { mayBeNegative: countable.mayBeNegative })
    case 'number':
      return checkNumber(value.value, countable) ?? (value.weight === undefined ? null : checkWeight(value.weight))
    case 'parts':
      return checkParts(value.parts, countable)
    case 'conditions':
      return value.answers.length === 0 ? 'value-missing' : null
    case 'done':
      return value.on === null || isIsoDate(value.on) ? null : 'date-malformed'
    case 'events':
      return value.events.every(({ date }) => isIsoDate(date)) ? null : 'date-malformed'
    case 'narrative':
      return value.text.trim() === '' && value.selfRating === null ? 'value-missing' : null
    case 'ratings':
      return 'wrong-kind'
  }
}

function first(reasons: readonly (ImpossibleReason | null)[]): ImpossibleReason | null {
  return reasons.find(reason => reason !== null) ?? null
}

/** The first reason why a cell cannot be what it says, or null. The form and the API ask the same question, so neither accepts what the other refuses. */
export function impossibleReason(observed: Observed, valueKind: ValueKind, countable: Countable = {}): ImpossibleReason | null {
  switch (observed.state) {
    case 'reported':
      return observed.value.kind === valueKind ? checkValue(observed.value, countable) : 'wrong-kind'
    case 'not-measured':
    case 'not-applicable':
      return observed.reason.trim() === '' ? 'reason-missing' : null
    case 'not-reported':
      return null
    // Exists on reading only: nobody can enter it.
    case 'suppressed':
      return 'wrong-kind'
  }
}
