import type { CellAnswer, SubmissionCell } from '@rodykle/contracts'
import type { TransactionContext } from '../../platform/context.ts'
import type { CellRow } from './queries-cells.ts'
import type { SubmissionRow } from './queries-submissions.ts'
import type { SeenCell } from './seen-cells.ts'
import type { CellSurroundings } from './submission-cell.ts'
import { assertReach } from '../../platform/access.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { subjectOf } from './permissions.ts'
import { lockCell, lockOpenCell } from './queries-cells.ts'
import { readPreviousOfCell } from './queries-previous.ts'
import { readVersionBesideCell } from './queries-seen.ts'
import { findSubmission, findSubmissionOf, lockSubmissionOf } from './queries-submissions.ts'
import { cellOf } from './submission-cell.ts'
import { summaryOf } from './submission-summary.ts'
import { readAroundCell, readSurroundingsOfCell } from './surroundings.ts'

/** One locked cell, the submission it stands in, and what both are read with. */
export interface LoadedCell {
  cell: CellRow
  row: SubmissionRow
  around: CellSurroundings
}

function within(ctx: TransactionContext, row: SubmissionRow | null): SubmissionRow {
  if (row === null)
    throw new NotFoundError('actual')
  assertReach(ctx, 'submission:read', subjectOf(row), 'actual')
  return row
}

/**
 * For typing: of the submission only the cell is locked, so that two people can fill one form; and the period is held open. Sent in one go,
 * carried out in this order. @throws NotFoundError for an unknown cell or another unit's
 */
export async function loadToFill(ctx: TransactionContext, actualId: string): Promise<SeenCell> {
  const [beside, cell, submission, previous] = await Promise.all([
    readVersionBesideCell(ctx, actualId),
    lockOpenCell(ctx, actualId),
    findSubmissionOf(ctx, actualId),
    readPreviousOfCell(ctx, actualId),
  ])
  const row = within(ctx, submission)
  if (cell === null)
    throw new NotFoundError('actual')
  return { beside, cell, row, around: await readAroundCell(ctx, row, cell, previous) }
}

/** For reviewing: the submission's status follows from its cells, so it is locked first. @throws NotFoundError */
export async function loadToReview(ctx: TransactionContext, actualId: string): Promise<LoadedCell> {
  const row = within(ctx, await lockSubmissionOf(ctx, actualId))
  const cell = await lockCell(ctx, actualId)
  if (cell === null)
    throw new NotFoundError('actual')
  return { cell, row, around: await readSurroundingsOfCell(ctx, row, cell) }
}

/** @throws ConflictError with the cell as it is now, when the person saw another. */
export function assertUnchanged({ cell, around }: LoadedCell, version: number): void {
  if (cell.actual.version !== version) {
    const current: SubmissionCell = cellOf(cell, around)
    throw new ConflictError('changed-meanwhile', { current })
  }
}

/** The cell as it was written, with its submission as that left it. */
export async function answerWith(ctx: TransactionContext, { cell, around }: LoadedCell): Promise<CellAnswer> {
  const row = await findSubmission(ctx, cell.actual.submissionId)
  if (row === null)
    throw new NotFoundError('submission')
  return { cell: cellOf(cell, around), submission: summaryOf(row, ctx) }
}
