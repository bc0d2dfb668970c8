import type { KnownDenominator, KnownDenominatorList } from '@rodykle/contracts'
import type { SQL } from 'drizzle-orm'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { decimal, decimalText } from '@rodykle/domain'
import { asc, eq } from 'drizzle-orm'
import { byName, unitRefColumns } from '../institutions/index.ts'

const { actuals, indicators, periods, plans, reportingUnits, targets } = schema

export type DenominatorRow = Awaited<ReturnType<typeof selectDenominators>>[number]

function selectDenominators(ctx: Context, condition: SQL | undefined) {
  return ctx.db
    .select({ actual: actuals, unit: unitRefColumns, indicator: indicators, period: periods, planStatus: plans.status })
    .from(actuals)
    .innerJoin(reportingUnits, eq(reportingUnits.id, actuals.unitId))
    .innerJoin(periods, eq(periods.id, actuals.periodId))
    .innerJoin(plans, eq(plans.id, periods.planId))
    .innerJoin(targets, eq(targets.id, actuals.targetId))
    .innerJoin(indicators, eq(indicators.id, targets.indicatorId))
    .where(condition)
}

export function listDenominatorRows(ctx: Context, condition: SQL | undefined): Promise<DenominatorRow[]> {
  return selectDenominators(ctx, condition).orderBy(byName(reportingUnits.name), asc(reportingUnits.code))
}

export async function lockDenominator(ctx: TransactionContext, actualId: string): Promise<DenominatorRow | null> {
  const [row] = await selectDenominators(ctx, eq(actuals.id, actualId)).for('update', { of: actuals })
  return row ?? null
}

function plain(value: string | null): string | null {
  return value === null ? null : decimalText(decimal(value))
}

/** What stands in a draft is nobody's business yet. */
export function denominatorAnswer({ actual, unit }: Pick<DenominatorRow, 'actual' | 'unit'>): KnownDenominator {
  const isHandedIn = actual.standing !== 'draft'
  return {
    actualId: actual.id,
    unit,
    expectedDenominator: plain(actual.expectedDenominator),
    denominatorSource: actual.denominatorSource,
    reported: isHandedIn ? plain(actual.denominator) : null,
    denominatorReason: isHandedIn ? actual.denominatorReason : null,
    version: actual.version,
  }
}

/** Of one target and period, what the list's head says. */
export function headOf({ indicator, period }: DenominatorRow): Omit<KnownDenominatorList, 'denominators'> {
  const { id, code, name, valueKind, unitOfMeasurement, base, denominatorWording } = indicator
  return { indicator: { id, code, name, valueKind, unitOfMeasurement, base, denominatorWording }, period }
}
