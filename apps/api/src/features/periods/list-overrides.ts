import type { PeriodOverrideList } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { eq, getTableColumns } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { byName } from '../institutions/index.ts'

/** Units with their own days in the period, by the unit's name. */
export async function listOverrides(ctx: Context, periodId: string): Promise<PeriodOverrideList> {
  const { periodOverrides, periods, reportingUnits } = schema
  assertCan(ctx, 'period:manage')
  const [period] = await ctx.db.select({ id: periods.id }).from(periods).where(eq(periods.id, periodId))
  if (period === undefined)
    throw new NotFoundError('period')
  const overrides = await ctx.db.select(getTableColumns(periodOverrides))
    .from(periodOverrides)
    .innerJoin(reportingUnits, eq(reportingUnits.id, periodOverrides.unitId))
    .where(eq(periodOverrides.periodId, periodId))
    .orderBy(byName(reportingUnits.name), reportingUnits.code)
  return { overrides }
}
