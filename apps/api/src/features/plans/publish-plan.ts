import type { PlanDocument } from '@rodykle/contracts'
import type { DemandProblem } from '@rodykle/domain'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { canMovePlan, problemsOf } from '@rodykle/domain'
import { eq } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError, UnprocessableError } from '../../platform/errors.ts'
import { holdIndicatorsOf } from './queries-indicators.ts'
import { readTargets } from './queries-tree.ts'
import { lockPlan } from './queries.ts'
import { planDocument } from './read-plan.ts'

/** From now on a target changes only by a new version with a reason, and periods can open. */
export function publishPlan(ctx: Context, id: string): Promise<PlanDocument> {
  return inTransaction(ctx, async (ctx) => {
    const before = await lockPlan(ctx, id)
    assertCan(ctx, 'plan:edit')
    if (!canMovePlan(before.status, 'published'))
      throw new ConflictError('plan-not-draft', { status: before.status })
    await assertComplete(ctx, id)
    const after = { ...before, status: 'published' as const, publishedAt: ctx.clock.now(), version: before.version + 1 }
    await ctx.db.update(schema.plans).set(after).where(eq(schema.plans.id, id))
    await audit(ctx, { action: 'plan.publish', entityId: id, before: { status: before.status }, after: { status: after.status, publishedAt: after.publishedAt } })
    return planDocument(ctx, after)
  })
}

interface IncompleteTarget {
  targetId: string
  code: string
  problems: DemandProblem[]
}

/** A plan asks something, and everything it asks can be judged. @throws UnprocessableError naming each target that cannot. */
async function assertComplete(ctx: TransactionContext, planId: string): Promise<void> {
  await holdIndicatorsOf(ctx, planId)
  const { targets, versions } = await readTargets(ctx, eq(schema.targets.planId, planId))
  const versionsOf = Map.groupBy(versions, ({ targetId }) => targetId)
  const incomplete = targets.flatMap<IncompleteTarget>(({ id, code, indicator }) => {
    const problems = new Set((versionsOf.get(id) ?? []).flatMap(version => problemsOf(version, indicator)))
    return problems.size === 0 ? [] : [{ targetId: id, code, problems: [...problems] }]
  })
  if (targets.length === 0 || incomplete.length > 0)
    throw new UnprocessableError('plan-incomplete', { targetCount: targets.length, targets: incomplete })
}
