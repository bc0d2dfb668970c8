import type { SQL } from 'drizzle-orm'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { aliasedTable, and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import { prepared } from '../../platform/prepared.ts'
import { toleranceColumns } from '../figures/index.ts'

const { actuals, periods, plans, targets, targetVersions } = schema
const now = { actuals: aliasedTable(actuals, 'cell'), periods: aliasedTable(periods, 'period_now'), targets: aliasedTable(targets, 'target_now') }

export type PreviousRow = Awaited<ReturnType<typeof selectPrevious>>[number]

/** Found by the cell's id. */
export type PreviousValues = ReadonlyMap<string, PreviousRow>

/** The latest accepted value of the same indicator by the same unit in a period that ended earlier, with what judges it. */
function selectPrevious(ctx: Context, condition: SQL) {
  return ctx.db
    .selectDistinctOn([now.actuals.id], {
      cellId: now.actuals.id,
      indicatorId: targets.indicatorId,
      periodId: periods.id,
      label: periods.label,
      state: actuals.state,
      value: actuals.value,
      reason: actuals.reason,
      unitRule: targetVersions.unitRule,
      tolerance: toleranceColumns,
    })
    .from(now.actuals)
    .innerJoin(now.periods, eq(now.periods.id, now.actuals.periodId))
    .innerJoin(now.targets, eq(now.targets.id, now.actuals.targetId))
    .innerJoin(targets, eq(targets.indicatorId, now.targets.indicatorId))
    .innerJoin(actuals, and(eq(actuals.targetId, targets.id), eq(actuals.unitId, now.actuals.unitId), eq(actuals.standing, 'accepted'), eq(actuals.state, 'reported')))
    .innerJoin(periods, and(eq(periods.id, actuals.periodId), lt(periods.endsOn, now.periods.endsOn)))
    .innerJoin(targetVersions, eq(targetVersions.id, actuals.targetVersionId))
    .innerJoin(plans, eq(plans.id, periods.planId))
    .where(condition)
    .orderBy(asc(now.actuals.id), desc(periods.endsOn), desc(periods.startsOn), asc(actuals.id))
}

export async function readPreviousOfSubmission(ctx: Context, id: string): Promise<PreviousValues> {
  const ofSubmission = eq(now.actuals.submissionId, sql.placeholder('id'))
  return byCell(await prepared(ctx.db, 'previous_of_submission', name => selectPrevious(ctx, ofSubmission).prepare(name)).execute({ id }))
}

export async function readPreviousOfCell(ctx: Context, id: string): Promise<PreviousValues> {
  const ofCell = eq(now.actuals.id, sql.placeholder('id'))
  return byCell(await prepared(ctx.db, 'previous_of_cell', name => selectPrevious(ctx, ofCell).prepare(name)).execute({ id }))
}

function byCell(rows: readonly PreviousRow[]): PreviousValues {
  return new Map(rows.map(row => [row.cellId, row]))
}
