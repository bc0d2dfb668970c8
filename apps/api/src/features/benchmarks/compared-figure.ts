import type { TransactionContext } from '../../platform/context.ts'
import type { BenchmarkRow } from './benchmark-answer.ts'
import { schema } from '@rodykle/db'
import { and, asc, eq } from 'drizzle-orm'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { rejudgeTargets } from '../judging/index.ts'

const { benchmarks, indicators, periods, plans, targets } = schema

/** One indicator in one period: what reference figures are of. */
export interface ComparedFigure {
  indicatorId: string
  periodId: string
}

/**
 * The indicator and the plan of the period, which is locked against closing. The period itself may be closed: averages come late.
 * @throws NotFoundError; ConflictError for the plan of a year that is over
 */
export async function lockCompared(ctx: TransactionContext, { indicatorId, periodId }: ComparedFigure) {
  const [period] = await ctx.db.select({ planId: periods.planId, status: plans.status })
    .from(periods)
    .innerJoin(plans, eq(plans.id, periods.planId))
    .where(eq(periods.id, periodId))
    .for('update')
  if (period === undefined)
    throw new NotFoundError('period')
  const [indicator] = await ctx.db.select().from(indicators).where(eq(indicators.id, indicatorId))
  if (indicator === undefined)
    throw new NotFoundError('indicator')
  if (period.status === 'closed')
    throw new ConflictError('plan-not-published', { status: period.status })
  return { indicator, planId: period.planId }
}

/** The reference figures there are, by part. */
export function readStored(ctx: TransactionContext, { indicatorId, periodId }: ComparedFigure): Promise<BenchmarkRow[]> {
  return ctx.db.select().from(benchmarks).where(and(eq(benchmarks.indicatorId, indicatorId), eq(benchmarks.periodId, periodId))).orderBy(asc(benchmarks.part))
}

/** Judges every value of the indicator in the plan anew. Answers how many judgements came out different. */
export async function rejudgeCompared(ctx: TransactionContext, indicatorId: string, planId: string): Promise<number> {
  const asked = await ctx.db.select({ id: targets.id }).from(targets).where(and(eq(targets.indicatorId, indicatorId), eq(targets.planId, planId)))
  return rejudgeTargets(ctx, asked.map(({ id }) => id))
}
