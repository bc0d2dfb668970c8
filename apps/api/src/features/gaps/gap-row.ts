import type { GapRow } from '@rodykle/contracts'
import type { ActualStanding, Assessment } from '@rodykle/domain'
import type { TargetInForce } from './queries-targets.ts'

/** A city's row is held to the plan's rule; a unit's to the unit's own, and says where its value stands in review. */
export function gapRow({ version, ...target }: TargetInForce, assessment: Assessment, standing: ActualStanding | null = null): GapRow {
  const { targetId, code, priority, task, measure, indicator } = target
  return { targetId, code, priority, task, measure, indicator, rule: standing === null ? version.rule : version.unitRule, assessment, standing }
}
