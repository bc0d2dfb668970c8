import type { Decimal, DecimalText } from './decimal.ts'
import type { FoldStatistics } from './fold-statistics.ts'
import type { UnitFold } from './folds.ts'
import type { TargetRule } from './target-rule.ts'
import { decimal, decimalText } from './decimal.ts'

export interface Bounds {
  worst: DecimalText
  best: DecimalText
}

/** What stands, and what those who are missing could add to it. */
export interface OpenPool extends Pick<FoldStatistics, 'sumNumerator' | 'sumDenominator' | 'missingDenominator' | 'judged' | 'meeting'> {
  /** Units whose figure may still come or change. */
  missing: number
}

export function openPool({ waiting, notReported, ...statistics }: FoldStatistics): OpenPool {
  const { sumNumerator, sumDenominator, missingDenominator, judged, meeting } = statistics
  return { sumNumerator, sumDenominator, missingDenominator, judged, meeting, missing: waiting + notReported }
}

interface Pool {
  numerator: Decimal
  denominator: Decimal
  /** What the missing would add to the denominator, and at most to the numerator. */
  missing: Decimal
}

function poolOf(open: OpenPool, unitFold: UnitFold): Pool | null {
  switch (unitFold) {
    case 'ratio-of-sums':
      return open.missingDenominator === null
        ? null
        : { numerator: decimal(open.sumNumerator), denominator: decimal(open.sumDenominator), missing: decimal(open.missingDenominator) }
    case 'share-meeting':
      return { numerator: decimal(open.meeting), denominator: decimal(open.judged), missing: decimal(open.missing) }
    default:
      return null
  }
}

/**
 * From "none of the missing" to "all of the missing": a missing unit that turns out not to apply leaves the percent in between.
 * A unit that could not measure will not report any more and is in neither. For an `at-most` the higher percent is the worse one.
 */
export function boundsOf(open: OpenPool, unitFold: UnitFold, rule: TargetRule): Bounds | null {
  const pool = poolOf(open, unitFold)
  if (pool === null || pool.missing.lte(0))
    return null
  const denominator = pool.denominator.plus(pool.missing)
  const percent = (numerator: Decimal): DecimalText => decimalText(numerator.times(100).div(denominator))
  const lowest = percent(pool.numerator)
  const highest = percent(pool.numerator.plus(pool.missing))
  return rule.kind === 'at-most' ? { worst: highest, best: lowest } : { worst: lowest, best: highest }
}
