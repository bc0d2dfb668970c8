import type { SelfCheckList } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { desc } from 'drizzle-orm'

/** A month of nights. */
const mostShown = 31

/** The latest self-checks, for the administrator. */
export async function listSelfChecks(ctx: Context): Promise<SelfCheckList> {
  const rows = await ctx.db.select().from(schema.selfChecks).orderBy(desc(schema.selfChecks.startedAt), desc(schema.selfChecks.id)).limit(mostShown)
  return { checks: rows.map(row => ({ ...row, startedAt: row.startedAt.toISOString(), finishedAt: row.finishedAt.toISOString() })) }
}
