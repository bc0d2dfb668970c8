import type { CampaignUnit } from '@rodykle/contracts'
import type { PlanStatus } from '@rodykle/domain'
import { isOpenToUnit } from '@rodykle/domain'

/** What a campaign can be narrowed to; each is a question about one unit. */
export const campaignViews = ['silent', 'unopened', 'late', 'waiting', 'returned', 'approved'] as const
export type CampaignView = typeof campaignViews[number]

const asks: Record<CampaignView, (unit: CampaignUnit) => boolean> = {
  silent: ({ submission }) => submission.submittedAt === null,
  unopened: ({ submission }) => submission.submittedAt === null && submission.openedAt === null && submission.counts.answered === 0,
  late: ({ submission, lateDays }) => submission.submittedAt === null && lateDays !== null,
  waiting: ({ submission }) => submission.status === 'submitted',
  returned: ({ submission }) => submission.status === 'returned',
  approved: ({ submission }) => submission.status === 'approved',
}

export const isSeenIn = (view: CampaignView) => asks[view]
export const isSilent = asks.silent
export const isUnopened = asks.unopened

/** Still to come from the unit: for the first time, or corrected. */
export function isAwaited({ submission: { status } }: CampaignUnit): boolean {
  return status === 'draft' || status === 'returned'
}

/** Whom a reminder can be sent to now: something that has not come and that the unit can change, and somebody to tell. */
export function canBeNudged(unit: CampaignUnit, plan: PlanStatus): boolean {
  const { submission: { counts, standing }, people } = unit
  const canChange = standing === 'open' || (counts.returned > 0 && isOpenToUnit('returned', { period: standing, plan }))
  return isAwaited(unit) && canChange && people > 0
}

/** How many there are of each. */
export function countViews(units: readonly CampaignUnit[]): Record<CampaignView | 'handedIn' | 'inTime' | 'cameLate', number> {
  const count = (ask: (unit: CampaignUnit) => boolean) => units.filter(ask).length
  return {
    silent: count(asks.silent),
    unopened: count(asks.unopened),
    late: count(asks.late),
    waiting: count(asks.waiting),
    returned: count(asks.returned),
    approved: count(asks.approved),
    handedIn: count(unit => !isSilent(unit)),
    inTime: count(unit => !isSilent(unit) && unit.lateDays === null),
    cameLate: count(unit => !isSilent(unit) && unit.lateDays !== null),
  }
}
