import type { PlanDocument, TargetVersion } from '@rodykle/contracts'
import { targetsOf } from './plan-tree.ts'

export type Span = Pick<TargetVersion, 'reportedEvery' | 'measuredOver'>

const keyOf = ({ reportedEvery, measuredOver }: Span) => `${reportedEvery} ${measuredOver}`

export function isSameSpan(one: Span, other: Span | null): boolean {
  return other !== null && keyOf(one) === keyOf(other)
}

/** How often, and over what time, more than half of the targets are reported: said once for the plan, and then only where it differs. Null where no span prevails. */
export function commonSpan(plan: PlanDocument): Span | null {
  const targets = targetsOf(plan)
  const groups = [...Map.groupBy(targets, ({ current }) => keyOf(current)).values()]
  const largest = groups.find(group => group.length > 1 && 2 * group.length > targets.length)
  return largest?.[0]?.current ?? null
}
