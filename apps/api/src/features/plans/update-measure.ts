import type { MeasureItem, UpdateMeasure } from '@rodykle/contracts'
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

export function updateMeasure(ctx: Context, id: string, changes: UpdateMeasure): Promise<MeasureItem> {
  return inTransaction(ctx, async (ctx) => {
    const plan = await lockPlanOf(ctx, 'measure', id)
    assertCan(ctx, 'plan:edit')
    assertNotClosed(plan)
    const [before] = await ctx.db.select().from(schema.measures).where(eq(schema.measures.id, id))
    if (before === undefined)
      throw new NotFoundError('measure')
    const after = withChanges(before, changes)
    await ctx.db.update(schema.measures).set(after).where(eq(schema.measures.id, id))
    await audit(ctx, { action: 'measure.update', entityId: id, before, after })
    return after
  })
}
