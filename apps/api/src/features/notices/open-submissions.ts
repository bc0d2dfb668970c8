import type { Context } from '../../platform/context.ts'
import type { UnitSubject } from './audience.ts'
import { schema } from '@rodykle/db'
import { periodStanding } from '@rodykle/domain'
import { and, eq, getTableColumns, inArray } from 'drizzle-orm'

const { periodOverrides, periods, plans, reportingUnits, submissions } = schema

/** A form that its unit can fill in today and has not handed in, or has got back. */
export interface OpenSubmission {
  id: string
  period: typeof periods.$inferSelect
  unit: UnitSubject
  /** The unit's own. */
  dueOn: string
}

/** Every form that somebody still has to hand in. @param periodId of one period alone */
export async function readOpenSubmissions(ctx: Context, periodId?: string): Promise<OpenSubmission[]> {
  const rows = await ctx.db
    .select({ id: submissions.id, period: getTableColumns(periods), unit: { id: reportingUnits.id, kind: reportingUnits.kind }, extension: getTableColumns(periodOverrides) })
    .from(submissions)
    .innerJoin(periods, eq(periods.id, submissions.periodId))
    .innerJoin(plans, eq(plans.id, periods.planId))
    .innerJoin(reportingUnits, eq(reportingUnits.id, submissions.unitId))
    .leftJoin(periodOverrides, and(eq(periodOverrides.periodId, submissions.periodId), eq(periodOverrides.unitId, submissions.unitId)))
    .where(and(
      inArray(submissions.status, ['draft', 'returned']),
      eq(plans.status, 'published'),
      periodId === undefined ? undefined : eq(periods.id, periodId),
    ))
    .orderBy(submissions.id)
  const today = ctx.clock.today()
  return rows.flatMap(({ id, period, unit, extension }) => {
    const { standing, dueOn } = periodStanding(period, extension, today)
    return standing === 'open' ? [{ id, period, unit, dueOn }] : []
  })
}
