import type { SubmissionSummary } from '@rodykle/contracts'
import type { SQL } from 'drizzle-orm'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared } from '../../platform/prepared.ts'
import { toleranceColumns } from '../figures/index.ts'
import { byName, unitRefColumns } from '../institutions/index.ts'

const { actuals, people, periodOverrides, periods, plans, reportingUnits, submissions } = schema

export type SubmissionRow = Awaited<ReturnType<typeof selectSubmissions>>[number]

/** What a submission's cells come to, and the latest day of their events. */
export const tallyColumns = {
  counts: sql<SubmissionSummary['counts']>`tally.counts`,
  lastEventOn: sql<string | null>`tally.last_event_on`,
}

function selectSubmissions(ctx: Context) {
  return ctx.db
    .select({
      submission: submissions,
      period: periods,
      planStatus: plans.status,
      tolerance: toleranceColumns,
      unit: unitRefColumns,
      // Drizzle takes a joined row for missing when its first column is null, so that one must not be nullable.
      extension: { reason: periodOverrides.reason, state: periodOverrides.state, dueOn: periodOverrides.dueOn, reopenedUntil: periodOverrides.reopenedUntil },
      submittedBy: people.name,
      ...tallyColumns,
    })
    .from(submissions)
    .innerJoin(periods, eq(periods.id, submissions.periodId))
    .innerJoin(plans, eq(plans.id, periods.planId))
    .innerJoin(reportingUnits, eq(reportingUnits.id, submissions.unitId))
    .leftJoin(periodOverrides, and(eq(periodOverrides.periodId, submissions.periodId), eq(periodOverrides.unitId, submissions.unitId)))
    .leftJoin(people, eq(people.id, submissions.submittedBy))
    .leftJoinLateral(sql`submission_tally(${submissions.id}) tally`, sql`true`)
}

const byId = eq(submissions.id, sql.placeholder('id'))
const ofCell = sql`${submissions.id} = (select cell.submission_id from ${actuals} cell where cell.id = ${sql.placeholder('id')})`

export async function findSubmission(ctx: Context, id: string): Promise<SubmissionRow | null> {
  const [row] = await prepared(ctx.db, 'find_submission', name => selectSubmissions(ctx).where(byId).prepare(name)).execute({ id })
  return row ?? null
}

/** The submission that a cell belongs to. */
export async function findSubmissionOf(ctx: Context, actualId: string): Promise<SubmissionRow | null> {
  const [row] = await prepared(ctx.db, 'find_submission_of_cell', name => selectSubmissions(ctx).where(ofCell).prepare(name)).execute({ id: actualId })
  return row ?? null
}

export type HeldSubmission = SubmissionRow['submission']

/** Locked by itself: what is read with it by statements after this one is as it is once it is locked. */
export async function holdSubmission(ctx: TransactionContext, id: string): Promise<HeldSubmission | null> {
  const [row] = await prepared(ctx.db, 'hold_submission', name => ctx.db.select().from(submissions).where(byId).for('update').prepare(name)).execute({ id })
  return row ?? null
}

/** Locked before any of its cells, in every verb that touches both, so that two of them never wait for each other. */
export async function lockSubmission(ctx: TransactionContext, id: string): Promise<SubmissionRow | null> {
  const [row] = await prepared(ctx.db, 'lock_submission', name => selectSubmissions(ctx).where(byId).for('update', { of: submissions }).prepare(name)).execute({ id })
  return row ?? null
}

/** The same for the submission that a cell belongs to. */
export async function lockSubmissionOf(ctx: TransactionContext, actualId: string): Promise<SubmissionRow | null> {
  const [row] = await prepared(ctx.db, 'lock_submission_of_cell', name => selectSubmissions(ctx).where(ofCell).for('update', { of: submissions }).prepare(name)).execute({ id: actualId })
  return row ?? null
}

const orders = {
  unit: [byName(reportingUnits.name), asc(reportingUnits.code), asc(periods.endsOn)],
  arrival: [sql`${submissions.submittedAt} nulls last`, byName(reportingUnits.name), asc(reportingUnits.code)],
}

export function listSubmissionRows(ctx: Context, condition: SQL | undefined, order: keyof typeof orders): Promise<SubmissionRow[]> {
  return selectSubmissions(ctx).where(condition).orderBy(...orders[order])
}
