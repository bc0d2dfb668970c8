import type { GapStatus } from './judgement.ts'

/** How many targets stand where. */
export interface StatusCounts {
  met: number
  near: number
  notMet: number
  noData: number
  noTarget: number
  notApplicable: number
}

const places = {
  'met': 'met',
  'near': 'near',
  'not-met': 'notMet',
  'no-data': 'noData',
  'no-target': 'noTarget',
  'not-applicable': 'notApplicable',
} as const satisfies Record<GapStatus, keyof StatusCounts>

export function countStatuses(statuses: readonly GapStatus[]): StatusCounts {
  const counts: StatusCounts = { met: 0, near: 0, notMet: 0, noData: 0, noTarget: 0, notApplicable: 0 }
  for (const status of statuses)
    counts[places[status]] += 1
  return counts
}

/**
 * "k of n targets" for each priority, in the order in which they are met with. Counted, never averaged: a percent of parents and
 * a number of events have no mean. `of` are the targets that ask something and apply; one without data is among them, not met.
 */
export function standingOfPriorities<Priority extends { id: string }>(rows: readonly { priority: Priority, status: GapStatus }[]): (Priority & { counts: StatusCounts, of: number })[] {
  return [...Map.groupBy(rows, ({ priority }) => priority.id).values()].flatMap((ofPriority) => {
    const counts = countStatuses(ofPriority.map(({ status }) => status))
    return ofPriority.slice(0, 1).map(({ priority }) => ({ ...priority, counts, of: counts.met + counts.near + counts.notMet + counts.noData }))
  })
}

/** What periods judged one by one amount to together: as good as the worst of those that could be judged. */
export function statusOfEach(statuses: readonly GapStatus[]): GapStatus {
  const worstFirst: readonly GapStatus[] = ['not-met', 'near', 'met', 'no-data', 'no-target', 'not-applicable']
  return worstFirst.find(status => statuses.includes(status)) ?? 'no-data'
}
