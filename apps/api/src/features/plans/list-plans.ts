import type { PlanList } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { can } from '@rodykle/domain'
import { count, desc, eq, ne } from 'drizzle-orm'
import { assertCan, requireActor } from '../../platform/access.ts'
import { readAllPeriods, readPeriodsAhead } from '../periods/index.ts'

/** Every plan the person may know of, newest year first; drafts only for those who draw them up. */
export async function listPlans(ctx: Context): Promise<PlanList> {
  const { plans, targets } = schema
  assertCan(ctx, 'plan:read')
  const rows = await ctx.db.select({ id: plans.id, year: plans.year, status: plans.status, targetCount: count(targets.id) })
    .from(plans)
    .leftJoin(targets, eq(targets.planId, plans.id))
    .where(can(requireActor(ctx), 'plan:read-draft') ? undefined : ne(plans.status, 'draft'))
    .groupBy(plans.id)
    .orderBy(desc(plans.year))
  const periodsOf = Map.groupBy(await readAllPeriods(ctx), ({ planId }) => planId)
  return { plans: rows.map(plan => ({ ...plan, periods: periodsOf.get(plan.id) ?? [] })), ahead: await readPeriodsAhead(ctx) }
}
