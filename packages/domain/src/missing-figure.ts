import type { ObservedAtRest } from './fold-statistics.ts'

/** Why several cells have no number together: none of them applies, none of the rest could be measured, or nobody has answered yet. */
export function missingFigure({ asked, notApplicable, notMeasured }: { asked: number, notApplicable: number, notMeasured: number }): ObservedAtRest {
  if (asked === notApplicable)
    return { state: 'not-applicable', reason: 'it applies to none' }
  if (asked === notApplicable + notMeasured)
    return { state: 'not-measured', reason: 'none could be measured' }
  return { state: 'not-reported' }
}
