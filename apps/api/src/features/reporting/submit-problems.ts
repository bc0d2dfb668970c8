import type { SubmitProblem } from '@rodykle/contracts'
import type { CellRow } from './queries-cells.ts'
import type { PreviousValues } from './queries-previous.ts'
import { submitProblems } from '@rodykle/contracts'
import { isEditable } from '@rodykle/domain'
import { isOfAnother, warningsOf } from './submission-cell.ts'

export interface CellProblem {
  actualId: string
  problem: SubmitProblem
}

function stands(cell: CellRow, previous: PreviousValues): Record<SubmitProblem, boolean> {
  const { state, reason, comment, denominatorReason, standing, reviewedAt } = cell.actual
  return {
    'blank-without-reason': state === 'not-reported' && reason === null,
    'warning-without-comment': comment === null && warningsOf(cell, previous).length > 0,
    // The number can have become known after the value was saved.
    'denominator-unexplained': denominatorReason === null && isOfAnother(cell),
    // Saving another value takes the review off it.
    'returned-unchanged': standing === 'returned' && reviewedAt !== null,
  }
}

/** What stands in the way of handing these cells in; a cell can have several. Those in review or accepted are not asked. */
export function problemsOf(cells: readonly CellRow[], previous: PreviousValues): CellProblem[] {
  return cells.filter(({ actual }) => isEditable(actual.standing)).flatMap((cell) => {
    const problems = stands(cell, previous)
    return submitProblems.filter(problem => problems[problem]).map(problem => ({ actualId: cell.actual.id, problem }))
  })
}
