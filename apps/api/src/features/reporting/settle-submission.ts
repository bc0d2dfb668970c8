import type { ActualStanding, SubmissionStatus } from '@rodykle/domain'
import type { TransactionContext } from '../../platform/context.ts'
import type { SubmissionRow } from './queries-submissions.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { audit } from '../../platform/audit.ts'

const { actuals, submissions } = schema

/** A submission that was handed in is back with the unit as soon as one value is, and approved when all are accepted. */
export function statusFrom(standings: readonly ActualStanding[]): SubmissionStatus {
  if (standings.some(standing => standing === 'returned' || standing === 'draft'))
    return 'returned'
  return standings.every(standing => standing === 'accepted') ? 'approved' : 'submitted'
}

const auditedMoves = { draft: null, submitted: null, returned: 'submission.return', approved: 'submission.approve' } as const satisfies Record<SubmissionStatus, string | null>

/** Lets the status of a locked submission follow from what was just done to its values. */
export async function settleSubmission(ctx: TransactionContext, { submission: before, unit }: SubmissionRow): Promise<void> {
  const cells = await ctx.db.selectDistinct({ standing: actuals.standing }).from(actuals).where(eq(actuals.submissionId, before.id))
  const status = statusFrom(cells.map(({ standing }) => standing))
  if (status === before.status)
    return
  const approvedAt = status === 'approved' ? ctx.clock.now() : null
  await ctx.db.update(submissions).set({ status, approvedAt, version: before.version + 1 }).where(eq(submissions.id, before.id))
  const action = auditedMoves[status]
  if (action !== null)
    await audit(ctx, { action, entityId: before.id, unitId: unit.id, before: { status: before.status }, after: { status } })
}
