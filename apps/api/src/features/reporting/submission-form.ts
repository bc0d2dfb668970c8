import type { SubmissionForm } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { CellRow } from './queries-cells.ts'
import type { PreviousValues } from './queries-previous.ts'
import type { SubmissionRow } from './queries-submissions.ts'
import { maySubmitHere } from './may-submit.ts'
import { lockOf, permissionsOn } from './permissions.ts'
import { cellOf } from './submission-cell.ts'
import { summaryOf } from './submission-summary.ts'
import { readAround } from './surroundings.ts'

/** One unit's form as this person is shown it. @param readCells is asked for its cells only if they may see them */
export async function formOf(ctx: Context, row: SubmissionRow, readCells: () => Promise<SubmissionForm['cells']>): Promise<SubmissionForm> {
  const { canFill, canReview } = permissionsOn(row, ctx)
  const lock = lockOf(row, ctx)
  const isDraft = row.submission.status === 'draft'
  return {
    submission: summaryOf(row, ctx),
    lock,
    canFill: lock === null,
    canSubmit: lock === null && await maySubmitHere(ctx, row),
    canReview: canReview && !isDraft,
    planStatus: row.planStatus,
    tolerance: row.tolerance,
    cells: isDraft && !canFill ? [] : await readCells(),
  }
}

/** The same for whoever has its cells already, locked and as they are now. */
export function formOfCells(ctx: Context, row: SubmissionRow, cells: readonly CellRow[], previous: PreviousValues): Promise<SubmissionForm> {
  return formOf(ctx, row, async () => {
    const around = await readAround(ctx, row, cells, previous)
    return cells.map(cell => cellOf(cell, around))
  })
}
