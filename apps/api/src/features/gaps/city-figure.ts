import type { Assessment, FoldStatistics, Tolerance } from '@rodykle/domain'
import type { BenchmarkLookup } from '../figures/index.ts'
import type { TargetInForce } from './queries-targets.ts'
import { assess, fold, suppressSmall, tally } from '@rodykle/domain'
import { cityFrame } from '../figures/index.ts'
import { isCountOfPersons, suppressed } from './small-counts.ts'

/** What the figures of a period are judged with. */
export interface PeriodFrame {
  periodId: string
  tolerance: Tolerance
  benchmarks: BenchmarkLookup
}

export interface JudgedTarget {
  indicator: TargetInForce['indicator']
  version: Pick<TargetInForce['version'], 'rule' | 'unitRule'>
}

export const askedOfNobody = tally([], 'approved')

export function frameOf({ indicator }: JudgedTarget, { periodId, tolerance, benchmarks }: PeriodFrame) {
  return cityFrame(indicator, tolerance, benchmarks(indicator.id, periodId))
}

/** The city's figure held against the plan. @param hidesSmall whether small counts of persons are not for this reader */
export function cityFigure(target: JudgedTarget, statistics: FoldStatistics, period: PeriodFrame, hidesSmall: boolean): Assessment {
  const { indicator, version } = target
  const frame = frameOf(target, period)
  const assessment = assess(statistics, indicator.unitFold, version.rule, frame)
  const isHidden = hidesSmall && isCountOfPersons(indicator) && suppressSmall(fold(statistics, indicator.unitFold)).state === 'suppressed'
  return isHidden ? suppressed(assessment, version.rule, frame) : assessment
}
