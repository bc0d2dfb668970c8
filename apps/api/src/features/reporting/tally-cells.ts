import type { SubmissionSummary } from '@rodykle/contracts'
import type { CellRow } from './queries-cells.ts'

/** A number, or a reason why there is none. */
export function isAnswered({ actual: { state, reason } }: CellRow): boolean {
  return state !== 'not-reported' || reason !== null
}

/** What all cells of a submission come to, as the database counts them. */
export function tallyCells(cells: readonly CellRow[]): SubmissionSummary['counts'] {
  const standing = (wanted: CellRow['actual']['standing']) => cells.filter(({ actual }) => actual.standing === wanted).length
  return { asked: cells.length, answered: cells.filter(isAnswered).length, returned: standing('returned'), accepted: standing('accepted') }
}
