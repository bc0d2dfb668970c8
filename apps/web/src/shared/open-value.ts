import type { SubmissionCell, SubmissionForm } from '@rodykle/contracts'
import { isOpenToUnit } from '@rodykle/domain'

/** Whether this person may change a value of the form now. */
export function isOpenValue({ lock, canFill, submission, planStatus }: Omit<SubmissionForm, 'cells'>, { standing }: Pick<SubmissionCell, 'standing'>): boolean {
  return lock === null && canFill && isOpenToUnit(standing, { period: submission.standing, plan: planStatus })
}
