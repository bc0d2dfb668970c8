import type { Tolerance } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { sameWithinDays } from '@rodykle/domain'
import { aliasedTable, and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { prepared } from '../../platform/prepared.ts'
import { toleranceColumns } from '../figures/index.ts'

const { actuals, periods, plans, targets, targetVersions } = schema
const cell = aliasedTable(actuals, 'cell')
const periodNow = aliasedTable(periods, 'period_now')
const targetNow = aliasedTable(targets, 'target_now')

export type PreviousRow = Omit<Awaited<ReturnType<typeof selectPrevious>>[number], keyof Tolerance> & { tolerance: Tolerance }

/** Found by the cell's id. */
export type PreviousValues = ReadonlyMap<string, PreviousRow>

/**
 * The latest accepted value of the same indicator by the same unit in a period that ended earlier, with what judges it.
 * Looked up for each cell by itself: as one large join PostgreSQL would read the values of all units and years.
 * What judges it is looked up once the latest is known.
 * @param among of which earlier periods, where not of all
 */
function selectPrevious(ctx: Context, condition: SQL, among?: SQL) {
  const earlier = ctx.db
    .select({
      periodId: actuals.periodId,
      targetId: actuals.targetId,
      planId: periods.planId,
      targetVersionId: actuals.targetVersionId,
      label: periods.label,
      startsOn: periods.startsOn,
      endsOn: periods.endsOn,
      state: actuals.state,
      value: actuals.value,
      reason: actuals.reason,
    })
    .from(actuals)
    .innerJoin(targets, and(eq(targets.id, actuals.targetId), eq(targets.indicatorId, targetNow.indicatorId)))
    .innerJoin(periods, and(eq(periods.id, actuals.periodId), lt(periods.endsOn, periodNow.endsOn)))
    .where(and(eq(actuals.unitId, cell.unitId), eq(actuals.standing, 'accepted'), eq(actuals.state, 'reported'), among))
    .orderBy(desc(periods.endsOn), desc(periods.startsOn), asc(actuals.id))
    .limit(1)
    .as('earlier')
  return ctx.db
    .select({
      cellId: cell.id,
      periodId: earlier.periodId,
      targetId: earlier.targetId,
      label: earlier.label,
      startsOn: earlier.startsOn,
      endsOn: earlier.endsOn,
      now: { startsOn: periodNow.startsOn, endsOn: periodNow.endsOn },
      state: earlier.state,
      value: earlier.value,
      reason: earlier.reason,
      unitRule: targetVersions.unitRule,
      ...toleranceColumns,
    })
    .from(cell)
    .innerJoin(periodNow, eq(periodNow.id, cell.periodId))
    .innerJoin(targetNow, eq(targetNow.id, cell.targetId))
    .innerJoinLateral(earlier, sql`true`)
    .innerJoin(targetVersions, eq(targetVersions.id, earlier.targetVersionId))
    .innerJoin(plans, eq(plans.id, earlier.planId))
    .where(condition)
}

export async function readPreviousOfSubmission(ctx: Context, id: string): Promise<PreviousValues> {
  const ofSubmission = eq(cell.submissionId, sql.placeholder('id'))
  return byCell(await prepared(ctx.db, 'previous_of_submission', name => selectPrevious(ctx, ofSubmission).prepare(name)).execute({ id }))
}

export async function readPreviousOfCell(ctx: Context, id: string): Promise<PreviousValues> {
  const byId = eq(cell.id, sql.placeholder('id'))
  return byCell(await prepared(ctx.db, 'previous_of_cell', name => selectPrevious(ctx, byId).prepare(name)).execute({ id }))
}

/** The same of the same time of the year before, as `whenBefore` tells it. */
export async function readYearBeforeOfCell(ctx: Context, id: string): Promise<PreviousValues> {
  const nearAYearBefore = (day: PgColumn, now: PgColumn) => sql`abs(${day} - (${now} - interval '1 year')::date) <= ${sameWithinDays}`
  return byCell(await selectPrevious(ctx, eq(cell.id, id), and(nearAYearBefore(periods.startsOn, periodNow.startsOn), nearAYearBefore(periods.endsOn, periodNow.endsOn))))
}

/** The same for some cells of whatever submissions. */
export async function readPreviousOfCells(ctx: Context, ids: readonly string[]): Promise<PreviousValues> {
  return byCell(await selectPrevious(ctx, inArray(cell.id, [...ids])))
}

function byCell(rows: readonly (Omit<PreviousRow, 'tolerance'> & Tolerance)[]): PreviousValues {
  return new Map(rows.map(({ percentPoints, percentOfPlanned, ...row }) => [row.cellId, { ...row, tolerance: { percentPoints, percentOfPlanned } }]))
}
