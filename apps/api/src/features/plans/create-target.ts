import type { CreateTarget, TargetNode } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, eq } from 'drizzle-orm'
import { assertCan, requireActor } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { askInOpenPeriods } from './ask-open-periods.ts'
import { assertDemand } from './assert-demand.ts'
import { insertIndicator } from './create-indicator.ts'
import { lockPlanOf, nextPosition } from './plan-items.ts'
import { assertNotClosed } from './queries.ts'
import { readTargetNode } from './read-target-node.ts'

/** Asks for an indicator, a lasting one or a new one, under a measure. Added to a published plan, it is asked in open periods at once. */
export function createTarget(ctx: Context, fields: CreateTarget): Promise<TargetNode> {
  return inTransaction(ctx, async (ctx) => {
    const plan = await lockPlanOf(ctx, 'measure', fields.measureId)
    assertCan(ctx, 'plan:edit')
    assertNotClosed(plan)
    const indicatorId = await indicatorOf(ctx, fields)
    await assertDemand(ctx, fields, indicatorId)
    await assertNotYetAsked(ctx, plan.id, indicatorId)
    const target = await insertTarget(ctx, { planId: plan.id, indicatorId }, fields)
    const { asked } = await askInOpenPeriods(ctx, plan.id, target.id)
    const { code, measureId, rule, unitRule, scope, reportedEvery, measuredOver, validFrom } = fields
    await audit(ctx, { action: 'target.create', entityId: target.id, indicatorId, after: { code, measureId, rule, unitRule, scope, reportedEvery, measuredOver, validFrom, asked } })
    return readTargetNode(ctx, plan, target.id)
  })
}

/** The contract lets exactly one of the two through. */
async function indicatorOf(ctx: TransactionContext, { indicatorId, indicator }: CreateTarget): Promise<string> {
  if (indicator !== undefined)
    return (await insertIndicator(ctx, indicator)).id
  if (indicatorId === undefined)
    throw new NotFoundError('indicator')
  return indicatorId
}

/** The same number is not asked for twice in one plan: two answers would contradict each other. */
async function assertNotYetAsked(ctx: TransactionContext, planId: string, indicatorId: string): Promise<void> {
  const { targets } = schema
  const [other] = await ctx.db.select({ id: targets.id, code: targets.code }).from(targets).where(and(eq(targets.planId, planId), eq(targets.indicatorId, indicatorId)))
  if (other !== undefined)
    throw new ConflictError('already-exists', { field: 'indicatorId', targetId: other.id, code: other.code })
}

async function insertTarget(ctx: TransactionContext, owners: { planId: string, indicatorId: string }, { measureId, code, rule, unitRule, scope, reportedEvery, measuredOver, validFrom }: CreateTarget) {
  const position = await nextPosition(ctx, 'target', measureId)
  const [target] = await ctx.db.insert(schema.targets).values({ ...owners, measureId, code, position }).returning() as [typeof schema.targets.$inferSelect]
  await ctx.db.insert(schema.targetVersions).values({
    targetId: target.id,
    version: 1,
    validFrom,
    rule,
    unitRule,
    scope,
    reportedEvery,
    measuredOver,
    createdAt: ctx.clock.now(),
    createdBy: requireActor(ctx).personId,
  })
  return target
}
