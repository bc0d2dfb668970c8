import type { PreviousYear, TargetNode, TargetVersion } from '@rodykle/contracts'
import type { IsoDate } from '@rodykle/domain'
import type { TargetRow, TargetRows, VersionRow } from './queries-tree.ts'
import { versionInForce } from '@rodykle/domain'

/** What each indicator was planned and achieved before; none where it never was in a plan. */
export type PreviousYears = ReadonlyMap<string, PreviousYear>

/** @throws TypeError for a target without a version, which no write can cause. */
export function targetNodes({ targets, versions }: TargetRows, previousYears: PreviousYears, day: IsoDate): TargetNode[] {
  const versionsOf = Map.groupBy(versions, ({ targetId }) => targetId)
  return targets.map(target => targetNode(target, versionsOf.get(target.id) ?? [], previousYears, day))
}

function targetNode({ id, code, position, indicator }: TargetRow, rows: readonly VersionRow[], previousYears: PreviousYears, day: IsoDate): TargetNode {
  const versions = rows.map(versionAnswer)
  // Before its first day a target is shown as it will begin.
  const current = versionInForce(versions, day) ?? versions.at(-1)
  if (current === undefined)
    throw new TypeError('a target has no version')
  return { id, code, position, indicator, current, versions, previousYear: previousYears.get(indicator.id) ?? null }
}

function versionAnswer({ targetId, createdAt, ...version }: VersionRow): TargetVersion {
  return { ...version, createdAt: createdAt.toISOString() }
}

/** The day on which a year's plan is looked at: today, and once the year is over its last day. */
export function viewedOn(year: number, today: IsoDate): IsoDate {
  const lastDay = `${year}-12-31`
  return today < lastDay ? today : lastDay
}
