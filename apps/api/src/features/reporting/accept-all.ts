import type { AcceptAll, SubmissionForm } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { inArray, sql } from 'drizzle-orm'
import { assertCan, assertReach, requireActor } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { subjectOf } from './permissions.ts'
import { lockCells } from './queries-cells.ts'
import { readPreviousOfSubmission } from './queries-previous.ts'
import { lockSubmission } from './queries-submissions.ts'
import { readSubmission } from './read-submission.ts'
import { settleSubmission } from './settle-submission.ts'
import { isOfAnother, sumsIn, warningsOf } from './submission-cell.ts'

const { actuals } = schema

/** Accepts in one stroke every value that waits, or only those that nothing speaks against. Returned ones stay returned. */
export function acceptAll(ctx: Context, id: string, { onlyWithoutWarnings }: AcceptAll): Promise<SubmissionForm> {
  return inTransaction(ctx, async (ctx) => {
    const row = await lockSubmission(ctx, id)
    if (row === null)
      throw new NotFoundError('submission')
    assertReach(ctx, 'submission:read', subjectOf(row), 'submission')
    assertCan(ctx, 'submission:review', subjectOf(row))
    const { status } = row.submission
    if (status !== 'submitted' && status !== 'returned')
      throw new ConflictError('submission-not-in-review', { status })

    const actualIds = await waitingCells(ctx, id, onlyWithoutWarnings)
    await ctx.db.update(actuals)
      .set({ standing: 'accepted', returnReason: null, reviewedAt: ctx.clock.now(), reviewedBy: requireActor(ctx).personId, version: sql`${actuals.version} + 1` })
      .where(inArray(actuals.id, actualIds))
    await audit(ctx, { action: 'submission.accept', entityId: id, unitId: row.unit.id, before: { status }, after: { actualIds } })
    await settleSubmission(ctx, row)
    return readSubmission(ctx, id)
  })
}

async function waitingCells(ctx: TransactionContext, submissionId: string, onlyWithoutWarnings: boolean): Promise<string[]> {
  const cells = await lockCells(ctx, submissionId)
  const compared = { previous: await readPreviousOfSubmission(ctx, submissionId), sums: sumsIn(cells) }
  return cells
    .filter(cell => cell.actual.standing === 'submitted' && !(onlyWithoutWarnings && (warningsOf(cell, compared).length > 0 || isOfAnother(cell))))
    .map(({ actual }) => actual.id)
}
