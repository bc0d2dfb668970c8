import type { DecimalText } from './decimal.ts'
import type { Observed } from './observed.ts'
import { decimal } from './decimal.ts'

/**
 * Whether a percent is reported of another number than the one that somebody else (a register, the department) said it is of. '41' and '41.0'
 * are one number. Of what is not a fraction, or where nobody said a number, nothing can differ.
 */
export function differsFromExpected(observed: Observed, expected: DecimalText | null): boolean {
  return expected !== null && observed.state === 'reported' && observed.value.kind === 'ratio' && !decimal(observed.value.denominator).eq(decimal(expected))
}
