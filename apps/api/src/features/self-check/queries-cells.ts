import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, asc, eq, getTableColumns, inArray } from 'drizzle-orm'
import { toleranceColumns } from '../figures/index.ts'

const { actuals, indicators, periods, plans, reportingUnits, targets, targetVersions } = schema

export type CheckedPeriod = Awaited<ReturnType<typeof readPeriods>>[number]
export type CheckedTarget = Awaited<ReturnType<typeof readTargets>>[number]
export type CheckedCell = Awaited<ReturnType<typeof readCells>>[number]

/** Every period that anything was asked in, oldest first, with what its plan judges by. */
export function readPeriods(ctx: Context) {
  return ctx.db
    .select({ ...getTableColumns(periods), year: plans.year, tolerance: toleranceColumns })
    .from(periods)
    .innerJoin(plans, eq(plans.id, periods.planId))
    .orderBy(asc(periods.endsOn), asc(periods.startsOn), asc(periods.id))
}

/** The targets of a plan with all their versions: one row for each version. */
export function readTargets(ctx: Context, planId: string) {
  return ctx.db
    .select({
      id: targets.id,
      code: targets.code,
      indicator: { id: indicators.id, name: indicators.name, valueKind: indicators.valueKind, unitFold: indicators.unitFold, periodFold: indicators.periodFold },
      version: { id: targetVersions.id, version: targetVersions.version, validFrom: targetVersions.validFrom, rule: targetVersions.rule, unitRule: targetVersions.unitRule },
    })
    .from(targets)
    .innerJoin(indicators, eq(indicators.id, targets.indicatorId))
    .innerJoin(targetVersions, eq(targetVersions.targetId, targets.id))
    .where(eq(targets.planId, planId))
    .orderBy(asc(targets.code), asc(targets.id))
}

/** The asked cells of some targets in one period, everything that is stored of them. */
export function readCells(ctx: Context, periodId: string, targetIds: readonly string[]) {
  return ctx.db
    .select({
      id: actuals.id,
      targetId: actuals.targetId,
      targetVersionId: actuals.targetVersionId,
      unitId: actuals.unitId,
      unit: reportingUnits.name,
      standing: actuals.standing,
      state: actuals.state,
      value: actuals.value,
      reason: actuals.reason,
      numerator: actuals.numerator,
      denominator: actuals.denominator,
      number: actuals.number,
      weight: actuals.weight,
      expectedDenominator: actuals.expectedDenominator,
      status: actuals.status,
      achieved: actuals.achieved,
      gap: actuals.gap,
    })
    .from(actuals)
    .innerJoin(reportingUnits, eq(reportingUnits.id, actuals.unitId))
    .where(and(eq(actuals.periodId, periodId), inArray(actuals.targetId, [...targetIds])))
    .orderBy(asc(actuals.targetId), asc(actuals.unitId))
}
