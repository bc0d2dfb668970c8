import type { ActualStanding } from '@rodykle/domain'
import type { TransactionContext } from '../../platform/context.ts'
import type { SubmissionRow } from './queries-submissions.ts'
import { schema } from '@rodykle/db'
import { isEditable } from '@rodykle/domain'
import { eq } from 'drizzle-orm'
import { audit } from '../../platform/audit.ts'
import { tell } from '../notices/index.ts'

const { actuals, submissions } = schema

/** A submission is back with the unit as soon as one of its values is, and approved when all are accepted; otherwise nothing follows yet. */
function statusFrom(standings: readonly ActualStanding[]): 'returned' | 'approved' | null {
  if (standings.some(isEditable))
    return 'returned'
  return standings.every(standing => standing === 'accepted') ? 'approved' : null
}

const moves = { returned: 'submission.return', approved: 'submission.approve' } as const

/** Lets the status of a locked submission follow from what was just done to its values. */
export async function settleSubmission(ctx: TransactionContext, { submission: before, unit }: SubmissionRow): Promise<void> {
  const cells = await ctx.db.selectDistinct({ standing: actuals.standing }).from(actuals).where(eq(actuals.submissionId, before.id))
  const status = statusFrom(cells.map(({ standing }) => standing))
  if (status === null || status === before.status)
    return
  const approvedAt = status === 'approved' ? ctx.clock.now() : null
  await ctx.db.update(submissions).set({ status, approvedAt, version: before.version + 1 }).where(eq(submissions.id, before.id))
  await audit(ctx, { action: moves[status], entityId: before.id, unitId: unit.id, before: { status: before.status }, after: { status } })
  if (status === 'approved')
    await tell(ctx, [{ kind: 'approved', unit, periodId: before.periodId, submissionId: before.id }])
}
