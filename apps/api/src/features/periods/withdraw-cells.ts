import type { TransactionContext } from '../../platform/context.ts'
import type { AskingPeriod } from './expected-cells.ts'
import { schema } from '@rodykle/db'
import { sql } from 'drizzle-orm'
import { expectedCells } from './expected-cells.ts'

/**
 * Removes the cells of these targets that are no longer asked, and submissions that are left without a cell; says how many cells.
 * Only cells nobody ever touched: a value, a reason, a comment, evidence or a remark, once given, stays.
 */
export async function withdrawCells(ctx: TransactionContext, period: AskingPeriod, targetIds: readonly string[]): Promise<number> {
  const stillAsked = await expectedCells(ctx, period, targetIds)
  const { rowCount } = await ctx.db.execute(sql`
    delete from ${schema.actuals} as cell
    where cell.period_id = ${period.id}
      and cell.target_id = any(${sql.param([...targetIds])}::uuid[])
      and cell.standing = 'draft' and cell.state = 'not-reported' and cell.reason is null and cell.comment is null and cell.version = 1
      and not exists (select from ${schema.evidence} as proof where proof.actual_id = cell.id)
      and not exists (select from ${schema.remarks} as remark where remark.actual_id = cell.id)
      and not exists (
        select from unnest(${sql.param(stillAsked.map(({ unitId }) => unitId))}::uuid[], ${sql.param(stillAsked.map(({ targetId }) => targetId))}::uuid[]) as asked (unit_id, target_id)
        where asked.unit_id = cell.unit_id and asked.target_id = cell.target_id)`)
  await ctx.db.execute(sql`
    delete from ${schema.submissions} as submission
    where submission.period_id = ${period.id} and submission.status = 'draft'
      and not exists (select from ${schema.actuals} as cell where cell.submission_id = submission.id)`)
  return rowCount ?? 0
}
