import type { CreatePriority, PriorityItem } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { nextPosition } from './plan-items.ts'
import { assertNotClosed, lockPlan } from './queries.ts'

/** Adds a priority after the others. */
export function createPriority(ctx: Context, fields: CreatePriority): Promise<PriorityItem> {
  return inTransaction(ctx, async (ctx) => {
    const plan = await lockPlan(ctx, fields.planId)
    assertCan(ctx, 'plan:edit')
    assertNotClosed(plan)
    const position = await nextPosition(ctx, 'priority', plan.id)
    const [after] = await ctx.db.insert(schema.priorities).values({ ...fields, position }).returning() as [typeof schema.priorities.$inferSelect]
    await audit(ctx, { action: 'priority.create', entityId: after.id, after })
    return after
  })
}
