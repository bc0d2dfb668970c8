import type { SubmissionSummary } from '@rodykle/contracts'
import { daysLeft } from '../../shared/format.ts'
import { serverNow } from '../../shared/server-clock.ts'

/** By how many days a submission is late, or was when it came (`isOver`); null when it is in time so far. */
export function lateness({ status, dueOn, submittedAt }: Pick<SubmissionSummary, 'status' | 'dueOn' | 'submittedAt'>, now = serverNow()): { days: number, isOver: boolean } | null {
  // A returned submission came once; its answer has no due day of its own.
  const isOver = submittedAt !== null
  if (!isOver && status !== 'draft')
    return null
  const days = -daysLeft(dueOn, submittedAt === null ? now : new Date(submittedAt))
  return days > 0 ? { days, isOver } : null
}
