import type { FoldStatistics, ObservedAtRest } from './fold-statistics.ts'
import type { UnitFold } from './folds.ts'
import type { Measured } from './observed.ts'
import { decimal, decimalText } from './decimal.ts'
import { missingFigure } from './missing-figure.ts'

/** How many units the figure of this fold really stands on. A reported value that the fold cannot take (a percent without its fraction) is left out. */
export function countedUnits(statistics: FoldStatistics, fold: UnitFold): number {
  switch (fold) {
    case 'ratio-of-sums': return statistics.ratioCount
    case 'sum': return statistics.numberCount
    case 'share-meeting': return statistics.judged
    case 'weighted-mean': return statistics.weighedCount
    case 'event-count': return statistics.eventReports
    case 'single':
    case 'none':
      return statistics.reported
  }
}

function weightedMean(sumWeightedValue: string, sumWeight: string): string {
  return decimalText(decimal(sumWeightedValue).div(decimal(sumWeight)))
}

function weightedMeans({ parts, sumWeightedValue, sumWeight }: FoldStatistics): Measured {
  if (parts.length === 0)
    return { kind: 'number', value: weightedMean(sumWeightedValue, sumWeight), weight: sumWeight }
  return { kind: 'parts', parts: parts.map(sums => ({ part: sums.part, value: weightedMean(sums.sumWeightedValue, sums.sumWeight), weight: sums.sumWeight })) }
}

/** Several units answered what only one was to answer: no one of them speaks for the city. */
const severalReporters: ObservedAtRest = { state: 'not-applicable', reason: 'several units report a value of one' }

/**
 * The city's value, of the same type as a unit's, so that `judge` serves both. Missing is not zero: units without a value are in no sum, and with no value at all there is no figure.
 *
 * `share-meeting` divides by the units that apply, have reported on this basis and could be judged. A unit that is silent or could not measure is not
 * assumed to have failed; how many those are is said by the coverage, and what they could still change by the bounds.
 */
export function fold(statistics: FoldStatistics, unitFold: UnitFold): ObservedAtRest {
  if (countedUnits(statistics, unitFold) === 0)
    return missingFigure(statistics)
  switch (unitFold) {
    case 'ratio-of-sums':
      return reported({ kind: 'ratio', numerator: statistics.sumNumerator, denominator: statistics.sumDenominator })
    case 'sum':
      return reported({ kind: 'number', value: statistics.sumValue })
    case 'share-meeting':
      return reported({ kind: 'ratio', numerator: String(statistics.meeting), denominator: String(statistics.judged) })
    case 'weighted-mean':
      return reported(weightedMeans(statistics))
    case 'event-count':
      return reported({ kind: 'number', value: String(statistics.events) })
    case 'single':
      return statistics.sole ?? severalReporters
    case 'none':
      return reported({ kind: 'ratings', counts: statistics.ratings })
  }
}

function reported(value: Measured): ObservedAtRest {
  return { state: 'reported', value }
}
