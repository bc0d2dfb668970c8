import type { Context, TransactionContext } from '../../platform/context.ts'
import type { SubmissionRow } from './queries-submissions.ts'
import { assertCan, assertReach } from '../../platform/access.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { loadToFill } from './load-cell.ts'
import { permissionsOn, subjectOf } from './permissions.ts'
import { findSubmission, findSubmissionOf } from './queries-submissions.ts'
import { assertUnlocked } from './saved-cell.ts'

/** What is beside a value: whose it is, and of what. */
export interface OpenValue {
  unitId: string
  indicatorId: string
}

/**
 * Holds a value, and its period, as open to this person as it must be to save it: what lies beside it may be changed until the end of the
 * transaction. @throws NotFoundError for another unit's; NotAllowedError; ConflictError `period-not-open`, `value-locked`
 */
export async function holdOpenValue(ctx: TransactionContext, actualId: string): Promise<OpenValue> {
  const { cell, row, ...seen } = await loadToFill(ctx, actualId)
  assertCan(ctx, 'submission:fill', subjectOf(row))
  assertUnlocked(ctx, { cell, row, ...seen })
  return { unitId: row.unit.id, indicatorId: cell.indicator.id }
}

/** Whether what lies beside the form's values can be seen: of a draft that is not theirs to fill a person sees no more than that it exists. */
function seesInside(ctx: Context, row: SubmissionRow | null, entity: string): { isHidden: boolean, unitId: string } {
  if (row === null)
    throw new NotFoundError(entity)
  assertReach(ctx, 'submission:read', subjectOf(row), entity)
  return { isHidden: row.submission.status === 'draft' && !permissionsOn(row, ctx).canFill, unitId: row.unit.id }
}

/** @throws NotFoundError for another unit's */
export async function lookInside(ctx: Context, submissionId: string) {
  return seesInside(ctx, await findSubmission(ctx, submissionId), 'submission')
}

/** The same for the form that a value stands in. */
export async function lookInsideOf(ctx: Context, actualId: string) {
  return seesInside(ctx, await findSubmissionOf(ctx, actualId), 'actual')
}
