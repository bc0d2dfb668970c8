import type { UnitRef } from '@rodykle/contracts'
import type { ActualStanding, GapStatus, InstitutionType, ObservedAtRest, StoredValue } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { observedOf } from '@rodykle/domain'
import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { byName, unitRefColumns } from '../institutions/index.ts'

const { actuals, periods, reportingUnits, unitTypes } = schema

/** One asked unit's cell as it is stored. */
export interface UnitCell {
  periodId: string
  targetId: string
  unit: UnitRef & { type: InstitutionType | null }
  standing: ActualStanding
  observed: ObservedAtRest
  status: GapStatus
  achieved: string | null
  reviewedAt: Date | null
}

async function selectCells(ctx: Context, condition: SQL | undefined): Promise<UnitCell[]> {
  const rows = await ctx.db
    .select({
      periodId: actuals.periodId,
      targetId: actuals.targetId,
      unit: unitRefColumns,
      type: unitTypes.type,
      standing: actuals.standing,
      stored: { state: actuals.state, value: actuals.value, reason: actuals.reason },
      status: actuals.status,
      achieved: actuals.achieved,
      reviewedAt: actuals.reviewedAt,
    })
    .from(actuals)
    .innerJoin(periods, eq(periods.id, actuals.periodId))
    .innerJoin(reportingUnits, eq(reportingUnits.id, actuals.unitId))
    .leftJoin(unitTypes, and(eq(unitTypes.unitId, actuals.unitId), lte(unitTypes.validFrom, periods.endsOn), or(isNull(unitTypes.validTo), gte(unitTypes.validTo, periods.endsOn))))
    .where(condition)
    .orderBy(byName(reportingUnits.name), reportingUnits.code)
  return rows.map(({ stored, unit, type, ...row }) => ({ ...row, unit: { ...unit, type }, observed: observedOf(stored satisfies Pick<StoredValue, 'state' | 'value' | 'reason'>) }))
}

/** All asked cells of a period, by the unit's name; of one unit or some targets if named. */
export function readCells(ctx: Context, { periodId, unitId, targetIds }: { periodId: string, unitId?: string, targetIds?: readonly string[] | undefined }): Promise<UnitCell[]> {
  return selectCells(ctx, and(
    eq(actuals.periodId, periodId),
    unitId === undefined ? undefined : eq(actuals.unitId, unitId),
    targetIds === undefined ? undefined : inArray(actuals.targetId, [...targetIds]),
  ))
}

/** All asked cells of one unit in every period of a plan. */
export function readCellsOfYear(ctx: Context, { planId, unitId }: { planId: string, unitId: string }): Promise<UnitCell[]> {
  return selectCells(ctx, and(eq(periods.planId, planId), eq(actuals.unitId, unitId)))
}

/** All asked cells of a plan, by the unit's name. */
export function readCellsOfPlan(ctx: Context, planId: string): Promise<UnitCell[]> {
  return selectCells(ctx, eq(periods.planId, planId))
}

/** All asked cells of some targets in every period of a plan, by the unit's name. */
export function readCellsOfTargets(ctx: Context, { planId, targetIds }: { planId: string, targetIds: readonly string[] }): Promise<UnitCell[]> {
  return selectCells(ctx, and(eq(periods.planId, planId), inArray(actuals.targetId, [...targetIds])))
}
