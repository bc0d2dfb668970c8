import type { PeriodState } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import type { Context } from '../../platform/context.ts'
import type { UnitSubject } from './audience.ts'
import { schema } from '@rodykle/db'
import { isOpenToUnit, periodStanding } from '@rodykle/domain'
import { and, eq, exists, getTableColumns, inArray, sql } from 'drizzle-orm'

const { actuals, periodOverrides, periods, plans, reportingUnits, submissions } = schema

/** A form, and where its period stands for its unit today. */
export interface DatedSubmission {
  id: string
  status: typeof submissions.$inferSelect['status']
  period: typeof periods.$inferSelect
  unit: UnitSubject
  standing: PeriodState
  /** The unit's own. */
  dueOn: string
  /** The period was opened for this unit before the others. */
  isAhead: boolean
}

/** Forms of plans that are in force. */
export async function readDatedSubmissions(ctx: Context, condition: SQL | undefined): Promise<DatedSubmission[]> {
  const rows = await ctx.db
    .select({ id: submissions.id, status: submissions.status, period: getTableColumns(periods), unit: { id: reportingUnits.id, kind: reportingUnits.kind }, extension: getTableColumns(periodOverrides) })
    .from(submissions)
    .innerJoin(periods, eq(periods.id, submissions.periodId))
    .innerJoin(plans, eq(plans.id, periods.planId))
    .innerJoin(reportingUnits, eq(reportingUnits.id, submissions.unitId))
    .leftJoin(periodOverrides, and(eq(periodOverrides.periodId, submissions.periodId), eq(periodOverrides.unitId, submissions.unitId)))
    .where(and(eq(plans.status, 'published'), condition))
    .orderBy(submissions.id)
  const today = ctx.clock.today()
  return rows.map(({ extension, ...row }) => {
    const { standing, dueOn } = periodStanding(row.period, extension, today)
    return { ...row, standing, dueOn, isAhead: extension?.state === 'open' }
  })
}

/** Every form that its unit can fill in today and has not handed in, or has got back: it has a due day. @param periodId of one period alone */
export async function readOpenSubmissions(ctx: Context, periodId?: string): Promise<DatedSubmission[]> {
  const unfinished = await readDatedSubmissions(ctx, and(inArray(submissions.status, ['draft', 'returned']), periodId === undefined ? undefined : eq(periods.id, periodId)))
  return unfinished.filter(({ standing }) => standing === 'open')
}

/** The same of one period, and what was returned after it was closed, which has no due day any more: all that the department waits for. */
export async function readAwaitedSubmissions(ctx: Context, periodId: string): Promise<DatedSubmission[]> {
  const returned = ctx.db.select({ one: sql`1` }).from(actuals).where(and(eq(actuals.submissionId, submissions.id), eq(actuals.standing, 'returned')))
  const back = await readDatedSubmissions(ctx, and(eq(periods.id, periodId), eq(submissions.status, 'returned'), exists(returned)))
  return [...await readOpenSubmissions(ctx, periodId), ...back.filter(({ standing }) => standing !== 'open' && isOpenToUnit('returned', { period: standing, plan: 'published' }))]
}
