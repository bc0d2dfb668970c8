import type { ObservedAtRest } from '@rodykle/domain'
import { decimal, decimalText, differsFromExpected } from '@rodykle/domain'
import { UnprocessableError } from '../../platform/errors.ts'

/**
 * Why a unit reports of another number than the one another party knows; null where there is nothing to explain, whatever was sent.
 * @throws UnprocessableError `denominator-reason-required` with the number expected
 */
export function keptReason(observed: ObservedAtRest, { actual: { expectedDenominator } }: { actual: { expectedDenominator: string | null } }, given: string | null): string | null {
  if (expectedDenominator === null || !differsFromExpected(observed, expectedDenominator))
    return null
  if (!given)
    throw new UnprocessableError('denominator-reason-required', { expected: decimalText(decimal(expectedDenominator)) })
  return given
}
