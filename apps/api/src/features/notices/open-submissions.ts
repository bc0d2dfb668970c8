import type { PeriodState } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import type { Context } from '../../platform/context.ts'
import type { UnitSubject } from './audience.ts'
import { schema } from '@rodykle/db'
import { periodStanding } from '@rodykle/domain'
import { and, eq, getTableColumns, inArray } from 'drizzle-orm'

const { periodOverrides, periods, plans, reportingUnits, submissions } = schema

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

/** Every form that its unit can fill in today and has not handed in, or has got back. @param periodId of one period alone */
export async function readOpenSubmissions(ctx: Context, periodId?: string): Promise<DatedSubmission[]> {
  const unfinished = await readDatedSubmissions(ctx, and(inArray(submissions.status, ['draft', 'returned']), periodId === undefined ? undefined : eq(periods.id, periodId)))
  return unfinished.filter(({ standing }) => standing === 'open')
}
