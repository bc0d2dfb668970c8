import type { Period, PlanSummary } from '@rodykle/contracts'

/** The newest plan that is in force; before the first one is, the newest there is. Takes plans newest first. */
export function defaultPlan(plans: readonly PlanSummary[]): PlanSummary | null {
  return plans.find(plan => plan.status === 'published') ?? plans.find(plan => plan.status === 'closed') ?? plans[0] ?? null
}

/**
 * The open period that is due first; else the latest that has closed; else the next to open. Takes periods by start.
 * @param ahead ids of periods that are open to the person's own unit before the others
 */
export function defaultPeriod(periods: readonly Period[], ahead: readonly string[] = []): Period | null {
  const open = periods.filter(period => period.state === 'open' || ahead.includes(period.id)).toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
  return open[0] ?? periods.findLast(period => period.state === 'closed') ?? periods[0] ?? null
}
