import type { Period, PlanDocument } from '@rodykle/contracts'
import type { ScopedUnit } from '@rodykle/domain'
import { isInScope, versionInForce } from '@rodykle/domain'

interface PeriodAsks {
  /** How many units will have something to report. */
  units: number
  /** How many targets will be asked of somebody. */
  targets: number
  /** How many values in all: each target of each unit in its scope. */
  values: number
}

/**
 * Whom a period asks, and for how much, by what the plan asks at the period's end. The server decides the same way when it opens.
 * @param units those who exist on the period's last day, with the types they have then.
 */
export function periodAsks(plan: PlanDocument, { kind, endsOn }: Pick<Period, 'kind' | 'endsOn'>, units: readonly ScopedUnit[]): PeriodAsks {
  const targets = plan.priorities.flatMap(priority => priority.tasks).flatMap(task => task.measures).flatMap(measure => measure.targets)
  const asked = targets.flatMap(({ versions }) => {
    const version = versionInForce(versions, endsOn)
    return version?.reportedEvery === kind ? [units.filter(unit => isInScope(unit, version.scope))] : []
  })
  const answered = asked.filter(inScope => inScope.length > 0)
  return {
    units: new Set(answered.flat().map(({ id }) => id)).size,
    targets: answered.length,
    values: answered.reduce((total, inScope) => total + inScope.length, 0),
  }
}
