import type { SubmissionStatus } from '@rodykle/domain'
import type { TransactionContext } from '../../../platform/context.ts'
import { schema } from '@rodykle/db'
import { sql } from 'drizzle-orm'
import { requireActor } from '../../../platform/access.ts'
import { auditAll } from '../../../platform/audit.ts'

const { actuals, submissions } = schema

/** An audit entry has a dozen columns, and a statement takes some sixty thousand values. */
const entriesAtOnce = 2_000

/** A submission whose every value has been accepted is approved, though nobody handed it in; of the others nothing follows. */
export async function settleAccepted(ctx: TransactionContext, submissionIds: readonly string[]): Promise<void> {
  if (submissionIds.length === 0)
    return
  const now = sql`${ctx.clock.now().toISOString()}::timestamptz`
  const { rows } = await ctx.db.execute<{ id: string, unit_id: string, was: SubmissionStatus }>(sql`
    with before as (
      select s.id, s.status from ${submissions} s
      where s.id = any(${sql.param([...new Set(submissionIds)])}::uuid[]) and s.status in ('draft', 'returned')
        and not exists (select from ${actuals} a where a.submission_id = s.id and a.standing <> 'accepted')
    )
    update ${submissions} s
    set status = 'approved', approved_at = ${now}, submitted_at = coalesce(s.submitted_at, ${now}),
      submitted_by = coalesce(s.submitted_by, ${requireActor(ctx).personId}::uuid), version = s.version + 1
    from before where s.id = before.id
    returning s.id, s.unit_id, before.status as was`)
  for (let from = 0; from < rows.length; from += entriesAtOnce) {
    await auditAll(ctx, rows.slice(from, from + entriesAtOnce).map(({ id, unit_id, was }) => ({
      action: 'submission.approve',
      entityId: id,
      unitId: unit_id,
      before: { status: was },
      after: { status: 'approved', because: 'import' },
    })))
  }
}
