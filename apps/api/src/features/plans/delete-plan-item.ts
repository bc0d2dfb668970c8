import type { Context, TransactionContext } from '../../platform/context.ts'
import type { PlanItemKind } from './plan-items.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import { childIds, childKinds, lockPlanOf, placeInOrder, readItem, removeItem } from './plan-items.ts'

/** Only an item of a draft, and only one that nothing stands under: nobody loses a branch by one press. The indicator of a target stays. */
export function deletePlanItem(ctx: Context, kind: PlanItemKind, id: string): Promise<null> {
  return inTransaction(ctx, async (ctx) => {
    const plan = await lockPlanOf(ctx, kind, id)
    assertCan(ctx, 'plan:edit')
    if (plan.status !== 'draft')
      throw new ConflictError('plan-not-draft', { status: plan.status })
    await assertNothingUnder(ctx, kind, id)
    const { row: before, parentId } = await readItem(ctx, kind, id)
    if (kind === 'target')
      await ctx.db.delete(schema.targetVersions).where(eq(schema.targetVersions.targetId, id))
    await removeItem(ctx, kind, id)
    await placeInOrder(ctx, kind, parentId, await childIds(ctx, kind, parentId))
    await audit(ctx, { action: `${kind}.delete`, entityId: id, before })
    return null
  })
}

/** @throws ConflictError */
async function assertNothingUnder(ctx: TransactionContext, kind: PlanItemKind, id: string): Promise<void> {
  const childKind = childKinds[kind]
  const children = childKind === null ? [] : await childIds(ctx, childKind, id)
  if (children.length > 0)
    throw new ConflictError('plan-has-values', { [`${childKind}s`]: children.length })
}
