import type { TaskItem, UpdateTask } from '@rodykle/contracts'
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

export function updateTask(ctx: Context, id: string, changes: UpdateTask): Promise<TaskItem> {
  return inTransaction(ctx, async (ctx) => {
    const plan = await lockPlanOf(ctx, 'task', id)
    assertCan(ctx, 'plan:edit')
    assertNotClosed(plan)
    const [before] = await ctx.db.select().from(schema.tasks).where(eq(schema.tasks.id, id))
    if (before === undefined)
      throw new NotFoundError('task')
    const after = withChanges(before, changes)
    await ctx.db.update(schema.tasks).set(after).where(eq(schema.tasks.id, id))
    await audit(ctx, { action: 'task.update', entityId: id, before, after })
    return after
  })
}
