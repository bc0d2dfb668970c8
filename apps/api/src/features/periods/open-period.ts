import type { Period } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { canMovePeriod } from '@rodykle/domain'
import { eq } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import { readDays, tellDays } from '../notices/index.ts'
import { askCells } from './ask-cells.ts'
import { lockPeriod } from './queries.ts'

/**
 * Opens a period, or opens a closed one again for everybody, and asks what the plan asks of each unit then. What was asked
 * before stays as it is, so that opening an open period only asks those who have been added since.
 */
export function openPeriod(ctx: Context, id: string): Promise<Period> {
  return inTransaction(ctx, async (ctx) => {
    const { period: before, plan } = await lockPeriod(ctx, id)
    assertCan(ctx, 'period:manage')
    if (plan.status !== 'published')
      throw new ConflictError('plan-not-published', { status: plan.status })
    const days = await readDays(ctx, id)
    const after = canMovePeriod(before.state, 'open') ? { ...before, state: 'open' as const, version: before.version + 1 } : before
    await ctx.db.update(schema.periods).set({ state: after.state, version: after.version }).where(eq(schema.periods.id, id))
    const asked = await askCells(ctx, after)
    await audit(ctx, { action: 'period.open', entityId: id, before: { state: before.state }, after: { state: after.state, ...asked } })
    await tellDays(ctx, id, days)
    return after
  })
}
