import type { Decimal, DecimalText } from './decimal.ts'
import type { Measured, Observed } from './observed.ts'
import type { PartsSum } from './sums-of-parts.ts'
import type { Measure } from './tolerance.ts'
import { resolveApplicability } from './applicability.ts'
import { decimal, decimalText } from './decimal.ts'
import { isComparable, numberOf } from './measured-number.ts'

export const warningCodes = ['over-hundred', 'far-from-previous', 'parts-not-summing', 'date-missing'] as const
export type WarningCode = typeof warningCodes[number]

/** Something unlikely but possible, seen of a value by itself and the one before. */
export type ValueWarning
  = | { code: 'over-hundred' }
    | { code: 'far-from-previous', previous: DecimalText }
    | { code: 'date-missing' }
/** It asks for a comment and stops nobody. Of a total it takes the rest of its form to see (`sumWarnings`). */
export type Warning = ValueWarning | { code: 'parts-not-summing', parts: PartsSum }

/** A percent is far from the last one when it moved by more than this many percentage points. */
export const farPercentPoints: DecimalText = '20'
/** Any other number, when it moved by more than this percent of the last one … */
export const farPercentOfPrevious: DecimalText = '50'
/** … and by more than this much: from 1 event to 3 is no reason to ask. */
export const farAtLeast: DecimalText = '5'

function isFar(current: Decimal, previous: Decimal, measure: Measure): boolean {
  const moved = current.minus(previous).abs()
  if (measure === 'percent')
    return moved.gt(decimal(farPercentPoints))
  return moved.gt(decimal(farAtLeast)) && moved.times(100).gt(previous.abs().times(decimal(farPercentOfPrevious)))
}

/** The one number a reported value stands for; null where there is none. */
export function comparableOf(observed: Observed | undefined): Decimal | null {
  const resolved = observed && resolveApplicability(observed)
  return resolved?.state === 'reported' && isComparable(resolved.value) ? numberOf(resolved.value) : null
}

/** More than there are: a numerator over its denominator, or an external percent over a hundred. Growth over 100 % of anything else is a number, not a share. */
function isOverHundred(value: Measured): boolean {
  return (value.kind === 'ratio' || value.kind === 'given-percent') && numberOf(value).gt(100)
}

/** What a form asks about and the department sees beside a value. Only for values `impossibleReason` lets through. */
export function warningsFor(observed: Observed, { previous, measure }: { previous?: Observed | undefined, measure: Measure }): ValueWarning[] {
  const resolved = resolveApplicability(observed)
  if (resolved.state !== 'reported')
    return []
  const warnings: ValueWarning[] = []
  if (isOverHundred(resolved.value))
    warnings.push({ code: 'over-hundred' })
  const current = comparableOf(resolved)
  const before = comparableOf(previous)
  if (current !== null && before !== null && isFar(current, before, measure))
    warnings.push({ code: 'far-from-previous', previous: decimalText(before) })
  if (resolved.value.kind === 'done' && resolved.value.done && resolved.value.on === null)
    warnings.push({ code: 'date-missing' })
  return warnings
}
