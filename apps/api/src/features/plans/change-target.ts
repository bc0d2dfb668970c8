import type { ChangeTarget, TargetNode } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import type { VersionRow } from './queries-tree.ts'
import { schema } from '@rodykle/db'
import { and, eq } from 'drizzle-orm'
import { assertCan, requireActor } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { NotFoundError, UnprocessableError } from '../../platform/errors.ts'
import { rejudgeTargets } from '../judging/index.ts'
import { askInOpenPeriods } from './ask-open-periods.ts'
import { assertDemand } from './assert-demand.ts'
import { lockPlanOf } from './plan-items.ts'
import { readTargets } from './queries-tree.ts'
import { assertNotClosed } from './queries.ts'
import { readTargetNode } from './read-target-node.ts'

/**
 * Changes what a target asks. In a draft it simply asks something else. A published target gets a new version, valid from a
 * day and with a reason: cells of periods that end on that day or later are judged by it, open periods ask whom it now asks,
 * and nothing that was reported changes.
 */
export function changeTarget(ctx: Context, id: string, wanted: ChangeTarget): Promise<TargetNode> {
  return inTransaction(ctx, async (ctx) => {
    const plan = await lockPlanOf(ctx, 'target', id)
    assertCan(ctx, 'plan:edit')
    assertNotClosed(plan)
    const { target, latest } = await readTarget(ctx, id)
    await assertDemand(ctx, wanted, target.indicatorId)
    if (plan.status === 'draft')
      await replaceVersion(ctx, latest, wanted)
    else
      await addVersion(ctx, latest, wanted)
    const reasked = await askInOpenPeriods(ctx, plan.id, id)
    const rejudged = await rejudgeTargets(ctx, [id])
    await audit(ctx, { action: 'target.change', entityId: id, indicatorId: target.indicatorId, before: demandOf(latest), after: { ...wanted, ...reasked, rejudged } })
    return readTargetNode(ctx, plan, id)
  })
}

async function readTarget(ctx: TransactionContext, id: string) {
  const { targets: [target], versions: [latest] } = await readTargets(ctx, eq(schema.targets.id, id))
  if (target === undefined || latest === undefined)
    throw new NotFoundError('target')
  return { target, latest }
}

async function replaceVersion(ctx: TransactionContext, { targetId, version }: VersionRow, { reason: _reason, ...demand }: ChangeTarget): Promise<void> {
  const { targetVersions } = schema
  await ctx.db.update(targetVersions)
    .set({ ...demand, createdAt: ctx.clock.now(), createdBy: requireActor(ctx).personId })
    .where(and(eq(targetVersions.targetId, targetId), eq(targetVersions.version, version)))
}

async function addVersion(ctx: TransactionContext, { targetId, version }: VersionRow, wanted: ChangeTarget): Promise<void> {
  if (wanted.reason === null || wanted.reason === '')
    throw new UnprocessableError('reason-required', { field: 'reason' })
  await ctx.db.insert(schema.targetVersions).values({ ...wanted, targetId, version: version + 1, createdAt: ctx.clock.now(), createdBy: requireActor(ctx).personId })
}

function demandOf({ version, validFrom, rule, unitRule, scope, reportedEvery, measuredOver, reason }: VersionRow) {
  return { version, validFrom, rule, unitRule, scope, reportedEvery, measuredOver, reason }
}
