import type { DecimalText } from './decimal.ts'
import type { ObservedAtRest } from './fold-statistics.ts'
import type { ActualStanding } from './workflow.ts'

/** What a missing unit's percent will be of: what it already said and waits with, or else what is expected of it. */
export function knownDenominator({ observed, standing, expectedDenominator }: { observed: ObservedAtRest, standing: ActualStanding, expectedDenominator?: DecimalText | undefined }): DecimalText | null {
  if (standing !== 'draft' && observed.state === 'reported' && observed.value.kind === 'ratio')
    return observed.value.denominator
  return expectedDenominator ?? null
}
