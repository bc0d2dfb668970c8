import type { PlanDocument } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { PlanRow } from './queries.ts'
import { assertCan, assertReach } from '../../platform/access.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readPeriods } from '../periods/index.ts'
import { assemblePlan } from './assemble-plan.ts'
import { readPreviousYears } from './previous-years.ts'
import { readTree } from './queries-tree.ts'
import { findPlanOfYear } from './queries.ts'
import { targetNodes, viewedOn } from './target-nodes.ts'

/** The plan of a year as one document. A draft is not there for those who may not read drafts. */
export async function readPlan(ctx: Context, year: number): Promise<PlanDocument> {
  assertCan(ctx, 'plan:read')
  const plan = await findPlanOfYear(ctx, year)
  if (plan === null)
    throw new NotFoundError('plan')
  if (plan.status === 'draft')
    assertReach(ctx, 'plan:read-draft', {}, 'plan')
  return planDocument(ctx, plan)
}

export async function planDocument(ctx: Context, plan: PlanRow): Promise<PlanDocument> {
  const tree = await readTree(ctx, plan.id)
  const previousYears = await readPreviousYears(ctx, plan.year, tree.targets.map(({ indicatorId }) => indicatorId))
  const targets = targetNodes(tree, previousYears, viewedOn(plan.year, ctx.clock.today()))
  return assemblePlan(plan, tree, targets, await readPeriods(ctx, plan.id))
}
