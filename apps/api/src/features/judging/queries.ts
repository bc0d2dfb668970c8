import type { TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { asc, eq, inArray } from 'drizzle-orm'
import { toleranceColumns } from '../figures/index.ts'

/** Every cell of the targets with what it is judged by, locked against a save at the same moment. */
export function lockCells(ctx: TransactionContext, targetIds: readonly string[]) {
  const { actuals, indicators, periods, plans, targets } = schema
  return ctx.db.select({
    id: actuals.id,
    targetId: actuals.targetId,
    periodId: actuals.periodId,
    period: { startsOn: periods.startsOn, endsOn: periods.endsOn },
    state: actuals.state,
    value: actuals.value,
    reason: actuals.reason,
    indicatorId: indicators.id,
    valueKind: indicators.valueKind,
    tolerance: toleranceColumns,
  })
    .from(actuals)
    .innerJoin(periods, eq(periods.id, actuals.periodId))
    .innerJoin(targets, eq(targets.id, actuals.targetId))
    .innerJoin(plans, eq(plans.id, targets.planId))
    .innerJoin(indicators, eq(indicators.id, targets.indicatorId))
    .where(inArray(actuals.targetId, [...targetIds]))
    // In one order everywhere, so that two changes at once wait for each other instead of locking each other out.
    .orderBy(asc(actuals.id))
    .for('update', { of: actuals })
}

export function readVersions(ctx: TransactionContext, targetIds: readonly string[]) {
  const { targetVersions } = schema
  return ctx.db.select({ id: targetVersions.id, targetId: targetVersions.targetId, version: targetVersions.version, validFrom: targetVersions.validFrom, unitRule: targetVersions.unitRule })
    .from(targetVersions)
    .where(inArray(targetVersions.targetId, [...targetIds]))
}
