import type { SubmissionForm } from '@rodykle/contracts'
import type { Subject } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { SubmissionRow } from './queries-submissions.ts'
import { can } from '@rodykle/domain'
import { requireActor } from '../../platform/access.ts'
import { isOpenToday, standingOf } from './submission-summary.ts'

export function subjectOf({ unit }: Pick<SubmissionRow, 'unit'>): Subject {
  return { unitId: unit.id, unitKind: unit.kind }
}

/** What the person's roles allow with this unit's submissions, whatever state this one is in. */
export function permissionsOn(row: Pick<SubmissionRow, 'unit'>, ctx: Context): Pick<SubmissionForm, 'canFill' | 'canReview'> {
  const actor = requireActor(ctx)
  const subject = subjectOf(row)
  return {
    canFill: can(actor, 'submission:fill', subject),
    canReview: can(actor, 'submission:review', subject),
  }
}

/** Why this person can type nothing into the form now; null when they can. */
export function lockOf(row: SubmissionRow, ctx: Context): SubmissionForm['lock'] {
  if (!permissionsOn(row, ctx).canFill)
    return 'not-yours'
  const period = standingOf(row, ctx).standing
  if (period === 'upcoming')
    return 'period-upcoming'
  switch (row.submission.status) {
    case 'submitted': return 'in-review'
    case 'approved': return 'approved'
    case 'draft':
    case 'returned':
      return period === 'open' || (row.counts.returned > 0 && isOpenToday(ctx, row, 'returned')) ? null : 'period-closed'
  }
}
