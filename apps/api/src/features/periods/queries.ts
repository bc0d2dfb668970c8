import type { PlanStatus } from '@rodykle/domain'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { asc, eq } from 'drizzle-orm'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'

const { periods, plans } = schema

export type PeriodRow = typeof periods.$inferSelect

interface PlanOfPeriod {
  id: string
  year: number
  status: PlanStatus
}
const planColumns = { id: plans.id, year: plans.year, status: plans.status }

/** The plan's periods, by start. */
export function readPeriods(ctx: Context, planId: string): Promise<PeriodRow[]> {
  return ctx.db.select().from(periods).where(eq(periods.planId, planId)).orderBy(asc(periods.startsOn), asc(periods.endsOn), asc(periods.id))
}

/** Holds a plan's periods, and with them everything that is saved in them, still until the end of the transaction; before the plan, as whoever manages one goes that way too. */
export async function holdPeriods(ctx: TransactionContext, planId: string): Promise<void> {
  await ctx.db.select({ id: periods.id }).from(periods).where(eq(periods.planId, planId)).orderBy(asc(periods.id)).for('update')
}

/** The periods of every plan, by start. */
export function readAllPeriods(ctx: Context): Promise<PeriodRow[]> {
  return ctx.db.select().from(periods).orderBy(asc(periods.startsOn), asc(periods.endsOn), asc(periods.id))
}

/** Locks the plan with the period: what a plan asks must not change while its period opens. @throws NotFoundError */
export async function lockPeriod(ctx: TransactionContext, id: string): Promise<{ period: PeriodRow, plan: PlanOfPeriod }> {
  const [row] = await ctx.db.select({ period: periods, plan: planColumns })
    .from(periods)
    .innerJoin(plans, eq(plans.id, periods.planId))
    .where(eq(periods.id, id))
    .for('update')
  if (row === undefined)
    throw new NotFoundError('period')
  return row
}

/** @throws NotFoundError */
export async function lockPlan(ctx: TransactionContext, id: string): Promise<PlanOfPeriod> {
  const [plan] = await ctx.db.select(planColumns).from(plans).where(eq(plans.id, id)).for('update')
  if (plan === undefined)
    throw new NotFoundError('plan')
  return plan
}

/** The periods of a closed plan are history. @throws ConflictError */
export function assertNotClosed(plan: PlanOfPeriod): void {
  if (plan.status === 'closed')
    throw new ConflictError('plan-not-published', { status: plan.status })
}
