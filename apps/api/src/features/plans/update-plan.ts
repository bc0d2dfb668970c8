import type { PlanDocument, UpdatePlan } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import type { PlanRow } from './queries.ts'
import { schema } from '@rodykle/db'
import { decimal } from '@rodykle/domain'
import { eq } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import { withChanges } from '../../platform/with-changes.ts'
import { rejudgeTargets } from '../judging/index.ts'
import { assertNotClosed, lockPlan, planFields } from './queries.ts'
import { planDocument } from './read-plan.ts'

/** Changes what the plan says of itself. Where it is said anew how near is near, every value of the plan is judged again. */
export function updatePlan(ctx: Context, id: string, { version, ...changes }: UpdatePlan): Promise<PlanDocument> {
  return inTransaction(ctx, async (ctx) => {
    const before = await lockPlan(ctx, id)
    assertCan(ctx, 'plan:edit')
    assertNotClosed(before)
    if (before.version !== version)
      throw new ConflictError('changed-meanwhile', { current: { ...planFields(before), version: before.version } })
    const after = withChanges(before, { ...changes, version: version + 1 })
    await ctx.db.update(schema.plans).set(after).where(eq(schema.plans.id, id))
    const rejudged = isToleranceKept(before, after) ? 0 : await rejudgePlan(ctx, id)
    await audit(ctx, { action: 'plan.update', entityId: id, before: planFields(before), after: { ...planFields(after), rejudged } })
    return planDocument(ctx, after)
  })
}

function isToleranceKept(before: PlanRow, after: PlanRow): boolean {
  return decimal(before.tolerancePercentPoints).eq(decimal(after.tolerancePercentPoints))
    && decimal(before.tolerancePercentOfPlanned).eq(decimal(after.tolerancePercentOfPlanned))
}

/** One target after another: a country's plan has more cells than should be held at once. */
async function rejudgePlan(ctx: TransactionContext, planId: string): Promise<number> {
  const targets = await ctx.db.select({ id: schema.targets.id }).from(schema.targets).where(eq(schema.targets.planId, planId))
  let rejudged = 0
  for (const { id } of targets)
    rejudged += await rejudgeTargets(ctx, [id])
  return rejudged
}
