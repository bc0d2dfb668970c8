import type { PriorityItem, UpdatePriority } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { withChanges } from '../../platform/with-changes.ts'
import { lockPlanOf } from './plan-items.ts'
import { assertNotClosed } from './queries.ts'

export function updatePriority(ctx: Context, id: string, changes: UpdatePriority): Promise<PriorityItem> {
  return inTransaction(ctx, async (ctx) => {
    const plan = await lockPlanOf(ctx, 'priority', id)
    assertCan(ctx, 'plan:edit')
    assertNotClosed(plan)
    const [before] = await ctx.db.select().from(schema.priorities).where(eq(schema.priorities.id, id))
    if (before === undefined)
      throw new NotFoundError('priority')
    const after = withChanges(before, changes)
    await ctx.db.update(schema.priorities).set(after).where(eq(schema.priorities.id, id))
    await audit(ctx, { action: 'priority.update', entityId: id, before, after })
    return after
  })
}
