import type { IsoDate } from './target-rule.ts'
import type { PeriodState } from './workflow.ts'

export interface PeriodDates {
  state: PeriodState
  opensOn: IsoDate
  dueOn: IsoDate
}

/** One unit's own dates within the period; null leaves the period's. */
export interface PeriodExtension {
  /** Opened for this unit before the others, or closed before the others. Once the period itself goes on, its own state holds. */
  state: PeriodState | null
  dueOn: IsoDate | null
  /** Last day on which a closed period is open again for this unit. */
  reopenedUntil: IsoDate | null
}

export interface PeriodStanding {
  /** Whether this unit may fill its values on the day asked about. */
  standing: PeriodState
  /** The last day in time for this unit: the period's, its own, or that of its reopening. */
  dueOn: IsoDate
  isOverdue: boolean
}

/**
 * Where a period stands for one unit on a day. An opened period can be filled from its opening day, so that it may be opened
 * ahead of time. Passing the due day makes it overdue, never closed: the department closes it.
 */
export function periodStanding(period: PeriodDates, extension: PeriodExtension | null, today: IsoDate): PeriodStanding {
  const state = stateFor(period, extension)
  const reopenedUntil = state === 'closed' ? extension?.reopenedUntil ?? null : null
  const dueOn = reopenedUntil ?? extension?.dueOn ?? period.dueOn
  const opensOn = extension?.state === 'open' ? today : period.opensOn
  const standing = standingOf({ state, opensOn }, reopenedUntil, today)
  return { standing, dueOn, isOverdue: standing !== 'upcoming' && today > dueOn }
}

/** A unit goes ahead of a period that has not opened yet, or leaves one that is open. */
export function stateFor({ state }: Pick<PeriodDates, 'state'>, extension: Pick<PeriodExtension, 'state'> | null): PeriodState {
  if (state === 'upcoming' && extension?.state === 'open')
    return 'open'
  return state === 'open' && extension?.state === 'closed' ? 'closed' : state
}

function standingOf({ state, opensOn }: Pick<PeriodDates, 'state' | 'opensOn'>, reopenedUntil: IsoDate | null, today: IsoDate): PeriodState {
  switch (state) {
    case 'upcoming': return 'upcoming'
    case 'open': return today < opensOn ? 'upcoming' : 'open'
    case 'closed': return reopenedUntil !== null && today <= reopenedUntil ? 'open' : 'closed'
  }
}
