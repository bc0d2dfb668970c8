import type { Assessment, FoldStatistics, ObservedAtRest, Tolerance, YearFold, YearStatistics } from '@rodykle/domain'
import type { BenchmarkLookup } from '../figures/index.ts'
import type { TargetInForce } from './queries-targets.ts'
import { assess, fold, isYearHidden, suppressSmall, tally, tallyYear } from '@rodykle/domain'
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
export const yearOfNobody = tallyYear([], { periodFold: 'sum', basis: 'approved' })

export function frameOf({ indicator }: JudgedTarget, { periodId, tolerance, benchmarks }: PeriodFrame) {
  return cityFrame(indicator, tolerance, benchmarks(indicator.id, periodId))
}

/** The city's figure held against the plan. @param hiddenUnder counts of persons under this are not for this reader; null: all are */
export function cityFigure(target: JudgedTarget, statistics: FoldStatistics, period: PeriodFrame, hiddenUnder: number | null): Assessment {
  const { indicator, version } = target
  const frame = frameOf(target, period)
  const assessment = assess(statistics, indicator.unitFold, version.rule, frame)
  const isHidden = hiddenUnder !== null && isCountOfPersons(indicator) && suppressSmall(fold(statistics, indicator.unitFold), hiddenUnder).state === 'suppressed'
  return isHidden ? suppressed(assessment, version.rule, frame) : assessment
}

export interface CityYear {
  year: YearStatistics
  periodFold: YearFold
  /** The city's values of the periods that are shown beside it. */
  periods: readonly ObservedAtRest[]
  /** While some of its periods were not asked yet, nobody knows what they could bring. */
  isWholeYearAsked: boolean
}

/** The city's year held against the plan. @param hiddenUnder as of `cityFigure` */
export function cityYearFigure(target: JudgedTarget, { year, periodFold, periods, isWholeYearAsked }: CityYear, ofYear: PeriodFrame, hiddenUnder: number | null): Assessment {
  const { indicator, version } = target
  const frame = frameOf(target, ofYear)
  const assessment = assess(year.statistics, indicator.unitFold, version.rule, frame, isWholeYearAsked ? year.pool : null)
  const isHidden = hiddenUnder !== null && isCountOfPersons(indicator) && isYearHidden(fold(year.statistics, indicator.unitFold), periods, periodFold, hiddenUnder)
  return isHidden ? suppressed(assessment, version.rule, frame) : assessment
}
