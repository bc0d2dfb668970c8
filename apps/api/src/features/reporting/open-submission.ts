import type { SubmissionSummary } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { assertCan, assertReach } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { subjectOf } from './permissions.ts'
import { lockSubmission } from './queries-submissions.ts'
import { summaryOf } from './submission-summary.ts'

const { submissions } = schema

/** Notes that somebody of the unit has looked into the form, the first time; the department sees who has not begun. */
export function openSubmission(ctx: Context, id: string): Promise<SubmissionSummary> {
  return inTransaction(ctx, async (ctx) => {
    const row = await lockSubmission(ctx, id)
    if (row === null)
      throw new NotFoundError('submission')
    assertReach(ctx, 'submission:read', subjectOf(row), 'submission')
    assertCan(ctx, 'submission:fill', subjectOf(row))
    if (row.submission.openedAt !== null)
      return summaryOf(row, ctx)
    const openedAt = ctx.clock.now()
    await ctx.db.update(submissions).set({ openedAt }).where(eq(submissions.id, id))
    await audit(ctx, { action: 'submission.open', entityId: id, unitId: row.unit.id })
    return summaryOf({ ...row, submission: { ...row.submission, openedAt } }, ctx)
  })
}
