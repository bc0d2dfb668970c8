import type { CreateTask, TaskItem } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { lockPlanOf, nextPosition } from './plan-items.ts'
import { assertNotClosed } from './queries.ts'

/** Adds a task after the others under the same priority. */
export function createTask(ctx: Context, fields: CreateTask): Promise<TaskItem> {
  return inTransaction(ctx, async (ctx) => {
    const plan = await lockPlanOf(ctx, 'priority', fields.priorityId)
    assertCan(ctx, 'plan:edit')
    assertNotClosed(plan)
    const position = await nextPosition(ctx, 'task', fields.priorityId)
    const [after] = await ctx.db.insert(schema.tasks).values({ ...fields, position }).returning() as [typeof schema.tasks.$inferSelect]
    await audit(ctx, { action: 'task.create', entityId: after.id, after })
    return after
  })
}
