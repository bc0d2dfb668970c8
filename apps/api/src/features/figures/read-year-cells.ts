import type { PeriodCell } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { observedOf } from '@rodykle/domain'
import { and, asc, eq, inArray } from 'drizzle-orm'

const { actuals, periods } = schema

interface YearCell extends PeriodCell {
  targetId: string
  unitId: string
}

/** Every asked cell of the targets in all periods of their plan, in the order of the calendar. */
export async function readYearCells(ctx: Context, { planId, targetIds, unitId }: { planId: string, targetIds: readonly string[], unitId?: string | undefined }): Promise<YearCell[]> {
  if (targetIds.length === 0)
    return []
  const rows = await ctx.db
    .select({
      targetId: actuals.targetId,
      unitId: actuals.unitId,
      endsOn: periods.endsOn,
      standing: actuals.standing,
      state: actuals.state,
      value: actuals.value,
      reason: actuals.reason,
      expectedDenominator: actuals.expectedDenominator,
    })
    .from(actuals)
    .innerJoin(periods, eq(periods.id, actuals.periodId))
    .where(and(eq(periods.planId, planId), inArray(actuals.targetId, [...targetIds]), unitId === undefined ? undefined : eq(actuals.unitId, unitId)))
    .orderBy(asc(periods.endsOn), asc(periods.startsOn), asc(periods.id))
  return rows.map(({ state, value, reason, expectedDenominator, ...cell }) => ({ ...cell, observed: observedOf({ state, value, reason }), expectedDenominator: expectedDenominator ?? undefined }))
}
