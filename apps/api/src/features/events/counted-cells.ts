import type { PeriodSpan } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { measuredSpan, versionInForce } from '@rodykle/domain'
import { and, asc, eq, lte, or } from 'drizzle-orm'
import { toleranceColumns } from '../figures/index.ts'

const { actuals, indicators, periodOverrides, periods, plans, targets, targetVersions } = schema

/** Whose events of what. */
export interface EventOwner {
  unitId: string
  indicatorId: string
}

type JoinedRow = Awaited<ReturnType<typeof selectCounted>>[number]

/** An asked cell that counts events, with the days it counts them in and the version of the target it is judged by. */
export interface CountedCell extends JoinedRow {
  owner: EventOwner
  span: PeriodSpan
}

/** One row for each version of the target that could be in force at the period's end. */
function selectCounted(ctx: Context, condition: SQL | undefined) {
  return ctx.db
    .select({
      actual: actuals,
      period: periods,
      year: plans.year,
      planStatus: plans.status,
      tolerance: toleranceColumns,
      // Drizzle takes a joined row for missing when its first column is null, so that one must not be nullable.
      extension: {
        reason: periodOverrides.reason,
        startsOn: periodOverrides.startsOn,
        endsOn: periodOverrides.endsOn,
        state: periodOverrides.state,
        dueOn: periodOverrides.dueOn,
        reopenedUntil: periodOverrides.reopenedUntil,
      },
      indicator: { id: indicators.id, valueKind: indicators.valueKind, periodFold: indicators.periodFold },
      version: {
        id: targetVersions.id,
        version: targetVersions.version,
        validFrom: targetVersions.validFrom,
        unitRule: targetVersions.unitRule,
        measuredOver: targetVersions.measuredOver,
      },
    })
    .from(actuals)
    .innerJoin(periods, eq(periods.id, actuals.periodId))
    .innerJoin(plans, eq(plans.id, periods.planId))
    .innerJoin(targets, eq(targets.id, actuals.targetId))
    .innerJoin(targetVersions, and(eq(targetVersions.targetId, targets.id), or(lte(targetVersions.validFrom, periods.endsOn), eq(targetVersions.id, actuals.targetVersionId))))
    .innerJoin(indicators, and(eq(indicators.id, targets.indicatorId), eq(indicators.valueKind, 'events')))
    .leftJoin(periodOverrides, and(eq(periodOverrides.periodId, actuals.periodId), eq(periodOverrides.unitId, actuals.unitId)))
    .where(condition)
    // In one order everywhere, so that two changes at once wait for each other instead of locking each other out.
    .orderBy(asc(actuals.id))
}

function cellFrom(row: JoinedRow): CountedCell {
  const { actual, extension, indicator, period, version, year } = row
  const own = { kind: period.kind, startsOn: extension?.startsOn ?? period.startsOn, endsOn: extension?.endsOn ?? period.endsOn }
  return {
    ...row,
    owner: { unitId: actual.unitId, indicatorId: indicator.id },
    span: measuredSpan({ period: own, year, measuredOver: version.measuredOver, periodFold: indicator.periodFold }),
  }
}

/** The cells that count events and meet a condition, locked. */
export async function lockCountedCells(ctx: TransactionContext, condition: SQL | undefined): Promise<CountedCell[]> {
  return countedCells(await selectCounted(ctx, condition).for('update', { of: actuals }))
}

/** The same of a whole period, as it stands. */
export async function readCountedCells(ctx: Context, periodId: string): Promise<CountedCell[]> {
  return countedCells(await selectCounted(ctx, eq(actuals.periodId, periodId)))
}

function countedCells(rows: readonly JoinedRow[]): CountedCell[] {
  return [...Map.groupBy(rows, ({ actual }) => actual.id).values()].flatMap((ofCell) => {
    const inForce = versionInForce(ofCell.map(({ version }) => version), ofCell[0]?.period.endsOn ?? '')
    const row = ofCell.find(({ version }) => version === inForce) ?? ofCell[0]
    return row === undefined ? [] : [cellFrom(row)]
  })
}

/** Every cell, of whatever year, that counts this unit's events of this indicator. */
export function lockCellsOf(ctx: TransactionContext, { unitId, indicatorId }: EventOwner): Promise<CountedCell[]> {
  return lockCountedCells(ctx, and(eq(actuals.unitId, unitId), eq(targets.indicatorId, indicatorId)))
}

/** Whether a cell counts any of these days. */
export function countsAny({ span }: CountedCell, days: readonly string[]): boolean {
  return days.some(day => day >= span.startsOn && day <= span.endsOn)
}
