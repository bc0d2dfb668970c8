import type { ObservedAtRest } from './fold-statistics.ts'
import type { FigureBasis } from './folds.ts'
import type { ActualStanding } from './workflow.ts'
import { resolveApplicability } from './applicability.ts'

const countedStandings = {
  approved: ['accepted'],
  working: ['submitted', 'returned', 'accepted'],
} as const satisfies Record<FigureBasis, readonly ActualStanding[]>

/** Whether a value of this standing is part of the figure. A draft never is: it has not been said to anyone yet. */
export function isCounted(standing: ActualStanding, basis: FigureBasis): boolean {
  const counted: readonly ActualStanding[] = countedStandings[basis]
  return counted.includes(standing)
}

/** A cell as a basis sees it: what is not counted there has not been reported yet. */
export function countedCell({ observed, standing }: { observed: ObservedAtRest, standing: ActualStanding }, basis: FigureBasis): ObservedAtRest {
  return isCounted(standing, basis) ? resolveApplicability(observed) : { state: 'not-reported' }
}

/** Answered by the unit, and only the department's approval keeps it out of the figure. */
export function isWaiting({ observed, standing }: { observed: ObservedAtRest, standing: ActualStanding }, basis: FigureBasis): boolean {
  return standing !== 'draft' && observed.state !== 'not-reported' && !isCounted(standing, basis)
}
