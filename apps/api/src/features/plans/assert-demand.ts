import type { Demand } from '@rodykle/domain'
import type { TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { problemsOf } from '@rodykle/domain'
import { count, inArray } from 'drizzle-orm'
import { NotFoundError, UnprocessableError } from '../../platform/errors.ts'
import { holdIndicator } from './queries-indicators.ts'

/** What is asked can be judged, and is asked of units that exist. @throws UnprocessableError, NotFoundError */
export async function assertDemand(ctx: TransactionContext, demand: Demand, indicatorId: string): Promise<void> {
  const problems = problemsOf(demand, await holdIndicator(ctx, indicatorId))
  if (problems.length > 0)
    throw new UnprocessableError('rule-mismatch', { problems })
  if (demand.scope.kind === 'units')
    await assertUnitsExist(ctx, new Set(demand.scope.unitIds))
}

async function assertUnitsExist(ctx: TransactionContext, unitIds: ReadonlySet<string>): Promise<void> {
  const { reportingUnits } = schema
  const [found] = await ctx.db.select({ count: count() }).from(reportingUnits).where(inArray(reportingUnits.id, [...unitIds]))
  if (found?.count !== unitIds.size)
    throw new NotFoundError('unit')
}
