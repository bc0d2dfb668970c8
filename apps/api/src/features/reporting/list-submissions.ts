import type { SubmissionList, SubmissionQuery } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, eq } from 'drizzle-orm'
import { listSubmissionRows } from './queries-submissions.ts'
import { summaryOf } from './submission-summary.ts'
import { unitsWithinReach } from './within-reach.ts'

const { submissions } = schema

/** The submissions within the person's reach: how far each is, never what is in it. */
export async function listSubmissions(ctx: Context, { periodId, unitId, status, order }: SubmissionQuery): Promise<SubmissionList> {
  const rows = await listSubmissionRows(ctx, and(
    unitsWithinReach(ctx, 'submission:read'),
    periodId === undefined ? undefined : eq(submissions.periodId, periodId),
    unitId === undefined ? undefined : eq(submissions.unitId, unitId),
    status === undefined ? undefined : eq(submissions.status, status),
  ), order)
  return { submissions: rows.map(row => summaryOf(row, ctx)) }
}
