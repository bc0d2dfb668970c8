import type { ActualStanding, PeriodState, PlanStatus } from './workflow.ts'
import { isEditable } from './workflow.ts'

/** What a form stands in. */
export interface FormSetting {
  /** Where the period stands for the form's unit. */
  period: PeriodState
  plan: PlanStatus
}

/**
 * Whether the unit may change a value and hand it in: while the period is open to it, whatever is still with it; once that is closed,
 * only what the department has returned, until the plan's year is closed too.
 */
export function isOpenToUnit(standing: ActualStanding, { period, plan }: FormSetting): boolean {
  switch (period) {
    case 'upcoming': return false
    case 'open': return isEditable(standing)
    case 'closed': return standing === 'returned' && plan !== 'closed'
  }
}
