import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { decimal, decimalText } from '@rodykle/domain'
import { eq } from 'drizzle-orm'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'

const { plans } = schema

export type PlanRow = typeof plans.$inferSelect

export async function findPlanOfYear(ctx: Context, year: number): Promise<PlanRow | null> {
  const [plan] = await ctx.db.select().from(plans).where(eq(plans.year, year))
  return plan ?? null
}

/** Everything that changes a plan, its items or its targets goes through this lock, so that positions and versions follow one another. @throws NotFoundError */
export async function lockPlan(ctx: TransactionContext, id: string): Promise<PlanRow> {
  const [plan] = await ctx.db.select().from(plans).where(eq(plans.id, id)).for('update')
  if (plan === undefined)
    throw new NotFoundError('plan')
  return plan
}

/** A closed plan is history. @throws ConflictError */
export function assertNotClosed({ status }: Pick<PlanRow, 'status'>): void {
  if (status === 'closed')
    throw new ConflictError('plan-not-draft', { status })
}

/** The fields that people write, as they are shown: PostgreSQL keeps "5.00" as it was typed. */
export function planFields(plan: PlanRow) {
  const { yearlyGoal, learningTheme, councilDecision, tolerancePercentPoints, tolerancePercentOfPlanned } = plan
  return {
    yearlyGoal,
    learningTheme,
    councilDecision,
    tolerancePercentPoints: decimalText(decimal(tolerancePercentPoints)),
    tolerancePercentOfPlanned: decimalText(decimal(tolerancePercentOfPlanned)),
  }
}
