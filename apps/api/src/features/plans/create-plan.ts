import type { CreatePlan, PlanDocument } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import type { PlanRow } from './queries.ts'
import { schema } from '@rodykle/db'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { copyTree } from './copy-tree.ts'
import { findPlanOfYear } from './queries.ts'
import { planDocument } from './read-plan.ts'

/**
 * A new draft: empty, or with everything that another year's plan consists of and how near is near there. Goal, theme and
 * council decision are each year's own and start empty.
 */
export function createPlan(ctx: Context, { year, copyFromYear }: CreatePlan): Promise<PlanDocument> {
  return inTransaction(ctx, async (ctx) => {
    assertCan(ctx, 'plan:edit')
    const source = copyFromYear === null ? null : await mustFindPlan(ctx, copyFromYear)
    const plan = await insertPlan(ctx, year, source)
    if (source !== null)
      await copyTree(ctx, source, plan)
    await audit(ctx, { action: 'plan.create', entityId: plan.id, after: { year, copyFromYear } })
    return planDocument(ctx, plan)
  })
}

async function mustFindPlan(ctx: TransactionContext, year: number): Promise<PlanRow> {
  const plan = await findPlanOfYear(ctx, year)
  if (plan === null)
    throw new NotFoundError('plan')
  return plan
}

async function insertPlan(ctx: TransactionContext, year: number, source: PlanRow | null): Promise<PlanRow> {
  const tolerance = source && { tolerancePercentPoints: source.tolerancePercentPoints, tolerancePercentOfPlanned: source.tolerancePercentOfPlanned }
  const [plan] = await ctx.db.insert(schema.plans).values({ year, ...tolerance }).onConflictDoNothing({ target: schema.plans.year }).returning()
  if (plan === undefined)
    throw new ConflictError('already-exists', { field: 'year' })
  return plan
}
