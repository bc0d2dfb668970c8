import type { GapRow } from '@rodykle/contracts'
import type { GapStatus } from '@rodykle/domain'

export interface TaskStanding {
  id: string
  code: string
  title: string
  counts: Partial<Record<GapStatus, number>>
  met: number
  of: number
}

export function countStatuses(rows: readonly GapRow[]): Partial<Record<GapStatus, number>> {
  const counts: Partial<Record<GapStatus, number>> = {}
  for (const { assessment: { status } } of rows)
    counts[status] = (counts[status] ?? 0) + 1
  return counts
}

/** How each task's targets stand, in the order of the plan. Counted, never averaged: a percent and a date have no mean. */
export function statusesByTask(rows: readonly GapRow[]): TaskStanding[] {
  return [...Map.groupBy(rows, row => row.task.id).values()].flatMap((ofTask) => {
    const [first] = ofTask
    if (first === undefined)
      return []
    const counts = countStatuses(ofTask)
    return [{ ...first.task, counts, met: counts.met ?? 0, of: ofTask.length }]
  })
}
