import type { YearFold } from './fold-periods.ts'
import type { FoldStatistics, ObservedAtRest, UnitFigure } from './fold-statistics.ts'
import type { FigureBasis } from './folds.ts'
import type { GapStatus } from './judgement.ts'
import type { OpenPool } from './possible-bounds.ts'
import type { PeriodCell, UnitYear } from './unit-year.ts'
import { sumIfAllKnown } from './decimal.ts'
import { tally } from './tally.ts'
import { yearOfUnit } from './unit-year.ts'

/** Everything a city's year is made of. */
export interface YearStatistics {
  /** Of the units' years: each asked unit once, whatever the number of its periods. */
  statistics: FoldStatistics
  /** What is settled and what may still come, for the worst and best still possible. */
  pool: OpenPool
  /** Units in the figure with a value for every period that applies to them. */
  completeUnits: number
}

export interface YearFrame {
  periodFold: YearFold
  basis: FigureBasis
  /** A unit's year held to the unit's own rule. Asked only where the fold counts who meets it. */
  judgeYear?: ((observed: ObservedAtRest) => GapStatus) | undefined
}

/** A unit's year in the form of a single period's cell, so that both are counted alike. */
function asFigure(year: UnitYear, { judgeYear }: YearFrame): UnitFigure {
  const { observed, waiting } = year
  if (observed.state === 'not-reported' && waiting !== null)
    return { unitId: '', observed: waiting, standing: 'submitted', status: 'no-data' }
  return { unitId: '', observed, standing: 'accepted', status: observed.state === 'reported' && judgeYear !== undefined ? judgeYear(observed) : 'no-data' }
}

function poolOf(units: readonly { year: UnitYear, figure: UnitFigure }[], { periodFold, basis }: YearFrame, whole: FoldStatistics): OpenPool {
  const settled = tally(units.filter(({ year }) => year.isSettled).map(({ figure }) => figure), basis)
  // In a ratio of sums each cell stands for itself: what a unit has reported stays, whatever its other periods bring.
  const { sumNumerator, sumDenominator } = periodFold === 'ratio-of-sums' ? whole : settled
  return {
    sumNumerator,
    sumDenominator,
    missingDenominator: sumIfAllKnown(units.map(({ year }) => year.missingDenominator)),
    judged: settled.judged,
    meeting: settled.meeting,
    missing: units.filter(({ year }) => !year.isSettled).length,
  }
}

/**
 * Folds each unit's periods first and then counts and adds the units. The reference for the statement of years in the database.
 * @param units the asked cells of each asked unit; cells that end on one day in the order of the calendar
 */
export function tallyYear(units: readonly (readonly PeriodCell[])[], frame: YearFrame): YearStatistics {
  const years = units.map((cells) => {
    const year = yearOfUnit(cells, frame.periodFold, frame.basis)
    return { year, figure: asFigure(year, frame) }
  })
  const whole = tally(years.map(({ figure }) => figure), frame.basis)
  const pool = poolOf(years, frame, whole)
  return {
    statistics: { ...whole, unapproved: years.filter(({ year }) => year.isPending).length, missingDenominator: pool.missingDenominator },
    pool,
    completeUnits: years.filter(({ year }) => year.observed.state === 'reported' && year.counted === year.applicable).length,
  }
}
