import type { SubmissionSummary } from '@rodykle/contracts'
import type { ActualStanding, PeriodStanding } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { SubmissionRow } from './queries-submissions.ts'
import { isOpenToUnit, periodStanding } from '@rodykle/domain'

/** Where the period stands today for the unit of this submission. */
export function standingOf({ period, extension }: Pick<SubmissionRow, 'period' | 'extension'>, ctx: Context): PeriodStanding {
  return periodStanding(period, extension, ctx.clock.today())
}

/** Whether the submission's unit may change a value of this standing today. */
export function isOpenToday(ctx: Context, row: Pick<SubmissionRow, 'period' | 'extension' | 'planStatus'>, standing: ActualStanding): boolean {
  return isOpenToUnit(standing, { period: standingOf(row, ctx).standing, plan: row.planStatus })
}

export function summaryOf(row: SubmissionRow, ctx: Context): SubmissionSummary {
  const { id, status, openedAt, submittedAt, approvedAt, version } = row.submission
  const { standing, dueOn } = standingOf(row, ctx)
  return {
    id,
    period: row.period,
    unit: row.unit,
    status,
    standing,
    dueOn,
    reopenedUntil: row.extension?.reopenedUntil ?? null,
    openedAt: openedAt?.toISOString() ?? null,
    submittedAt: submittedAt?.toISOString() ?? null,
    submittedBy: row.submittedBy,
    approvedAt: approvedAt?.toISOString() ?? null,
    counts: row.counts,
    lastEventOn: row.lastEventOn,
    version,
  }
}
