import type { SubmitProblem } from '@rodykle/contracts'
import type { CellRow } from './queries-cells.ts'
import type { PreviousValues } from './queries-previous.ts'
import type { ComparedWith } from './submission-cell.ts'
import { submitProblems } from '@rodykle/contracts'
import { isEditable } from '@rodykle/domain'
import { isOfAnother, sumsIn, warningsOf } from './submission-cell.ts'

export interface CellProblem {
  actualId: string
  problem: SubmitProblem
}

function stands(cell: CellRow, compared: ComparedWith): Record<SubmitProblem, boolean> {
  const { state, reason, comment, denominatorReason, standing, reviewedAt } = cell.actual
  return {
    'blank-without-reason': state === 'not-reported' && reason === null,
    'warning-without-comment': comment === null && warningsOf(cell, compared).length > 0,
    // The number can have become known after the value was saved.
    'denominator-unexplained': denominatorReason === null && isOfAnother(cell),
    // Saving another value takes the review off it.
    'returned-unchanged': standing === 'returned' && reviewedAt !== null,
  }
}

/** What stands in the way of handing this form in, of all its cells; a cell can have several. Those in review or accepted are not asked. */
export function problemsOf(cells: readonly CellRow[], previous: PreviousValues): CellProblem[] {
  const compared = { previous, sums: sumsIn(cells) }
  return cells.filter(({ actual }) => isEditable(actual.standing)).flatMap((cell) => {
    const problems = stands(cell, compared)
    return submitProblems.filter(problem => problems[problem]).map(problem => ({ actualId: cell.actual.id, problem }))
  })
}
