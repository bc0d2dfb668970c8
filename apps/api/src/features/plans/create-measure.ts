import type { CreateMeasure, MeasureItem } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { lockPlanOf, nextPosition } from './plan-items.ts'
import { assertNotClosed } from './queries.ts'

/** Adds a measure after the others under the same task. */
export function createMeasure(ctx: Context, fields: CreateMeasure): Promise<MeasureItem> {
  return inTransaction(ctx, async (ctx) => {
    const plan = await lockPlanOf(ctx, 'task', fields.taskId)
    assertCan(ctx, 'plan:edit')
    assertNotClosed(plan)
    const position = await nextPosition(ctx, 'measure', fields.taskId)
    const [after] = await ctx.db.insert(schema.measures).values({ ...fields, position }).returning() as [typeof schema.measures.$inferSelect]
    await audit(ctx, { action: 'measure.create', entityId: after.id, after })
    return after
  })
}
