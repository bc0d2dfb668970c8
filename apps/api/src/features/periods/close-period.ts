import type { Period } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { canMovePeriod } from '@rodykle/domain'
import { eq } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import { lockPeriod } from './queries.ts'

/** Nothing can be typed any more, except by a unit that is given more time. What was submitted can still be reviewed. */
export function closePeriod(ctx: Context, id: string): Promise<Period> {
  return inTransaction(ctx, async (ctx) => {
    const { period: before } = await lockPeriod(ctx, id)
    assertCan(ctx, 'period:manage')
    if (!canMovePeriod(before.state, 'closed'))
      throw new ConflictError('period-not-open', { state: before.state })
    const after = { ...before, state: 'closed' as const, version: before.version + 1 }
    await ctx.db.update(schema.periods).set({ state: after.state, version: after.version }).where(eq(schema.periods.id, id))
    await audit(ctx, { action: 'period.close', entityId: id, before: { state: before.state }, after: { state: after.state } })
    return after
  })
}
