import type { Decimal, DecimalText } from './decimal.ts'
import type { FoldStatistics } from './fold-statistics.ts'
import type { UnitFold } from './folds.ts'
import type { TargetRule } from './target-rule.ts'
import { decimal, decimalText } from './decimal.ts'

export interface Bounds {
  worst: DecimalText
  best: DecimalText
}

interface Pool {
  numerator: Decimal
  denominator: Decimal
  /** What the missing would add to the denominator, and at most to the numerator. */
  missing: Decimal
}

function poolOf(statistics: FoldStatistics, unitFold: UnitFold): Pool | null {
  switch (unitFold) {
    case 'ratio-of-sums':
      return statistics.missingDenominator === null
        ? null
        : { numerator: decimal(statistics.sumNumerator), denominator: decimal(statistics.sumDenominator), missing: decimal(statistics.missingDenominator) }
    case 'share-meeting':
      return { numerator: decimal(statistics.meeting), denominator: decimal(statistics.judged), missing: decimal(statistics.waiting + statistics.notReported) }
    default:
      return null
  }
}

/**
 * From "none of the missing" to "all of the missing": a missing unit that turns out not to apply leaves the percent in between.
 * A unit that could not measure will not report any more and is in neither. For an `at-most` the higher percent is the worse one.
 */
export function boundsOf(statistics: FoldStatistics, unitFold: UnitFold, rule: TargetRule): Bounds | null {
  const pool = poolOf(statistics, unitFold)
  if (pool === null || pool.missing.lte(0))
    return null
  const denominator = pool.denominator.plus(pool.missing)
  const percent = (numerator: Decimal): DecimalText => decimalText(numerator.times(100).div(denominator))
  const lowest = percent(pool.numerator)
  const highest = percent(pool.numerator.plus(pool.missing))
  return rule.kind === 'at-most' ? { worst: highest, best: lowest } : { worst: lowest, best: highest }
}
