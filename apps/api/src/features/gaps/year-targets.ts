import type { Period } from '@rodykle/contracts'
import type { BenchmarkLookup } from '../figures/index.ts'
import type { YearOfPlan } from './queries-periods.ts'
import type { TargetInForce } from './queries-targets.ts'
import { inForceWithin } from './queries-targets.ts'

/** A target through a year: as it stood at the end of the plan's last period, and in each period in which it is asked. */
export interface TargetOfYear extends TargetInForce {
  ofPeriods: readonly { period: Period, target: TargetInForce }[]
}

/** The last day on which the plan asks for anything. */
export function lastDayOf({ year, periods }: YearOfPlan): string {
  return periods.at(-1)?.endsOn ?? `${year}-12-31`
}

function spanOf(periods: readonly Period[], lastDay: string): { startsOn: string, endsOn: string } {
  return { startsOn: periods.map(({ startsOn }) => startsOn).toSorted()[0] ?? lastDay, endsOn: lastDay }
}

/**
 * The plan's targets in its order, each with the periods it is asked in.
 * @param versions every version that had begun by the plan's last day
 * @param isAsked whether somebody was asked in a period, whatever the plan says of its kind
 */
export function targetsOfYear(year: YearOfPlan, versions: readonly TargetInForce[], isAsked: (periodId: string, targetId: string) => boolean): TargetOfYear[] {
  return [...Map.groupBy(versions, ({ targetId }) => targetId)].flatMap(([targetId, ofTarget]) => {
    const ofPeriods = year.periods.flatMap((period) => {
      const target = inForceWithin(ofTarget, period)
      return target !== null && (target.version.reportedEvery === period.kind || isAsked(period.id, targetId)) ? [{ period, target }] : []
    })
    const atEnd = inForceWithin(ofTarget, spanOf(ofPeriods.map(({ period }) => period), lastDayOf(year)))
    return atEnd === null ? [] : [{ ...atEnd, ofPeriods }]
  })
}

/** The period whose reference figures the year is held to: the latest that has any. */
export function comparedPeriod({ indicator, ofPeriods }: TargetOfYear, benchmarks: BenchmarkLookup): string {
  const ids = ofPeriods.map(({ period }) => period.id)
  return ids.findLast(id => benchmarks(indicator.id, id).length > 0) ?? ids.at(-1) ?? ''
}
