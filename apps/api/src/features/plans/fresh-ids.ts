import type { TransactionContext } from '../../platform/context.ts'
import { sql } from 'drizzle-orm'

/** A new id for each row, known before it is written, so that a whole tree can be copied level by level. Answers the new id of an old one. */
export async function freshIds(ctx: TransactionContext, rows: readonly { id: string }[]): Promise<(id: string) => string> {
  const fresh = await ctx.db.execute<{ old: string, fresh: string }>(sql`select old, uuidv7() as fresh from unnest(${sql.param(rows.map(({ id }) => id))}::uuid[]) as row (old)`)
  const ids = new Map(fresh.rows.map(row => [row.old, row.fresh]))
  return (id) => {
    const freshId = ids.get(id)
    if (freshId === undefined)
      throw new RangeError('an id outside of the copied rows')
    return freshId
  }
}
