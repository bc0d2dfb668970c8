import type { CreatePeriod, Period } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { assertDatesInOrder } from './period-dates.ts'
import { assertNotClosed, lockPlan } from './queries.ts'

/** A period that will ask; what it asks is settled when it opens. */
export function createPeriod(ctx: Context, fields: CreatePeriod): Promise<Period> {
  return inTransaction(ctx, async (ctx) => {
    const plan = await lockPlan(ctx, fields.planId)
    assertCan(ctx, 'period:manage')
    assertNotClosed(plan)
    assertDatesInOrder(fields)
    const [after] = await ctx.db.insert(schema.periods).values(fields).returning() as [typeof schema.periods.$inferSelect]
    await audit(ctx, { action: 'period.create', entityId: after.id, after })
    return after
  })
}
