import type { SubmissionForm } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { SubmissionRow } from './queries-submissions.ts'
import { assertReach } from '../../platform/access.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { subjectOf } from './permissions.ts'
import { readCells } from './queries-cells.ts'
import { readVersionBeside } from './queries-seen.ts'
import { findSubmission } from './queries-submissions.ts'
import { keepSeen } from './seen-cells.ts'
import { cellOf } from './submission-cell.ts'
import { formOf } from './submission-form.ts'
import { readSurroundings } from './surroundings.ts'

/** One unit's form: every cell it is asked in a period. Of a draft that is not theirs to fill a person sees no more than that it exists. */
export async function readSubmission(ctx: Context, id: string): Promise<SubmissionForm> {
  const beside = await readVersionBeside(ctx, id)
  const row = await findSubmission(ctx, id)
  if (row === null)
    throw new NotFoundError('submission')
  assertReach(ctx, 'submission:read', subjectOf(row), 'submission')
  return formOf(ctx, row, () => cellsOf(ctx, row, beside))
}

async function cellsOf(ctx: Context, row: SubmissionRow, beside: string): Promise<SubmissionForm['cells']> {
  const cells = await readCells(ctx, row.submission.id)
  const around = await readSurroundings(ctx, row, cells)
  keepSeen(ctx, cells.map(cell => ({ cell, row, around, beside })))
  return cells.map(cell => cellOf(cell, around))
}
