import type { SubmissionForm } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { SubmissionRow } from './queries-submissions.ts'
import { assertReach } from '../../platform/access.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { maySubmitHere } from './may-submit.ts'
import { lockOf, permissionsOn, subjectOf } from './permissions.ts'
import { readCells } from './queries-cells.ts'
import { readVersionBeside } from './queries-seen.ts'
import { findSubmission } from './queries-submissions.ts'
import { keepSeen } from './seen-cells.ts'
import { cellOf } from './submission-cell.ts'
import { summaryOf } from './submission-summary.ts'
import { readSurroundings } from './surroundings.ts'

/** One unit's form: every cell it is asked in a period. Of a draft that is not theirs to fill a person sees no more than that it exists. */
export async function readSubmission(ctx: Context, id: string): Promise<SubmissionForm> {
  const beside = await readVersionBeside(ctx, id)
  const row = await findSubmission(ctx, id)
  if (row === null)
    throw new NotFoundError('submission')
  assertReach(ctx, 'submission:read', subjectOf(row), 'submission')
  return formOf(ctx, row, beside)
}

async function formOf(ctx: Context, row: SubmissionRow, beside: string): Promise<SubmissionForm> {
  const { canFill, canReview } = permissionsOn(row, ctx)
  const lock = lockOf(row, ctx)
  const isDraft = row.submission.status === 'draft'
  return {
    submission: summaryOf(row, ctx),
    lock,
    canFill: lock === null,
    canSubmit: lock === null && await maySubmitHere(ctx, row),
    canReview: canReview && !isDraft,
    tolerance: row.tolerance,
    cells: isDraft && !canFill ? [] : await cellsOf(ctx, row, beside),
  }
}

async function cellsOf(ctx: Context, row: SubmissionRow, beside: string): Promise<SubmissionForm['cells']> {
  const cells = await readCells(ctx, row.submission.id)
  const around = await readSurroundings(ctx, row, cells)
  keepSeen(ctx, cells.map(cell => ({ cell, row, around, beside })))
  return cells.map(cell => cellOf(cell, around))
}
