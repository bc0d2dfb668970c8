import type { SubmissionSummary } from '@rodykle/contracts'

/** Those that wait for review, first handed in first: nobody is looked at before whoever came earlier. */
export function inArrival(submissions: readonly SubmissionSummary[]): SubmissionSummary[] {
  return submissions
    .filter(({ status, submittedAt }) => status === 'submitted' && submittedAt !== null)
    .toSorted((one, other) => (one.submittedAt ?? '').localeCompare(other.submittedAt ?? '') || one.unit.name.localeCompare(other.unit.name, 'lt'))
}

/** What to review after this one: the next that came later, else the first that still waits; null when it was the last. */
export function nextInQueue(submissions: readonly SubmissionSummary[], current: SubmissionSummary): SubmissionSummary | null {
  const waiting = inArrival(submissions).filter(({ id }) => id !== current.id)
  return waiting.find(({ submittedAt }) => (submittedAt ?? '') >= (current.submittedAt ?? '')) ?? waiting[0] ?? null
}
