import type { MovePlanItem } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { childIds, lockPlanOf, parentKindOf, placeInOrder, planIdOf, readPlace } from './plan-items.ts'
import { assertNotClosed } from './queries.ts'

/** Puts an item elsewhere among its siblings or under another parent of the same plan; a position past the end is the end. */
export function movePlanItem(ctx: Context, { kind, id, parentId, position }: MovePlanItem): Promise<null> {
  return inTransaction(ctx, async (ctx) => {
    const plan = await lockPlanOf(ctx, kind, id)
    assertCan(ctx, 'plan:edit')
    assertNotClosed(plan)
    if (await planIdOf(ctx, parentKindOf(kind), parentId) !== plan.id)
      throw new NotFoundError(parentKindOf(kind))
    const before = await readPlace(ctx, kind, id)
    const siblings = (await childIds(ctx, kind, parentId)).filter(sibling => sibling !== id)
    const after = { parentId, position: Math.min(position, siblings.length) }
    await placeInOrder(ctx, kind, parentId, siblings.toSpliced(after.position, 0, id))
    await placeInOrder(ctx, kind, before.parentId, await childIds(ctx, kind, before.parentId))
    await audit(ctx, { action: `${kind}.move`, entityId: id, before: { ...before }, after })
    return null
  })
}
