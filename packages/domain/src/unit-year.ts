import type { DecimalText } from './decimal.ts'
import type { YearFold } from './fold-periods.ts'
import type { ObservedAtRest } from './fold-statistics.ts'
import type { FigureBasis } from './folds.ts'
import type { IsoDate } from './target-rule.ts'
import type { ActualStanding } from './workflow.ts'
import { countedCell, isWaiting } from './counted-cell.ts'
import { sumIfAllKnown } from './decimal.ts'
import { foldPeriods } from './fold-periods.ts'
import { knownDenominator } from './known-denominator.ts'

/** One period's asked cell of one unit. */
export interface PeriodCell {
  endsOn: IsoDate
  observed: ObservedAtRest
  standing: ActualStanding
  expectedDenominator?: DecimalText | undefined
}

/** One unit's year: the value its periods make together, and what could still change it. */
export interface UnitYear {
  observed: ObservedAtRest
  /** Periods with a value in it, of those that apply to the unit. */
  counted: number
  applicable: number
  /** An answer that is not in any value yet; null where none waits. */
  waiting: ObservedAtRest | null
  /** Some answer waits for approval, whatever the basis. */
  isPending: boolean
  /** No missing cell can change it any more. */
  isSettled: boolean
  /** What the missing would be a percent of: for sums that of every missing cell, for cumulative values that of the latest. Null as soon as it is unknown, '0' when settled. */
  missingDenominator: DecimalText | null
}

function inTime<Cell extends { endsOn: IsoDate }>(cells: readonly Cell[]): Cell[] {
  return cells.toSorted((one, other) => one.endsOn < other.endsOn ? -1 : one.endsOn > other.endsOn ? 1 : 0)
}

/** Cells that could still change the year: any missing one, but of cumulative values only what comes after the latest value. */
function openCells(cells: readonly PeriodCell[], fold: YearFold, basis: FigureBasis): PeriodCell[] {
  const seen = inTime(cells).map(cell => ({ cell, state: countedCell(cell, basis).state }))
  const from = fold === 'latest' ? seen.findLastIndex(({ state }) => state === 'reported') + 1 : 0
  return seen.slice(from).flatMap(({ cell, state }) => state === 'not-reported' ? [cell] : [])
}

function denominatorOf(open: readonly PeriodCell[], fold: YearFold): DecimalText | null {
  if (open.length === 0)
    return '0'
  if (fold === 'sum' || fold === 'max')
    return null
  return sumIfAllKnown((fold === 'latest' ? open.slice(-1) : open).map(knownDenominator))
}

/** @param cells in the order of the calendar where two of them end on one day */
export function yearOfUnit(cells: readonly PeriodCell[], fold: YearFold, basis: FigureBasis): UnitYear {
  const open = openCells(cells, fold, basis)
  return {
    ...foldPeriods(cells.map(cell => ({ endsOn: cell.endsOn, observed: countedCell(cell, basis) })), fold),
    waiting: cells.find(cell => isWaiting(cell, basis))?.observed ?? null,
    isPending: cells.some(cell => isWaiting(cell, 'approved')),
    isSettled: open.length === 0,
    missingDenominator: denominatorOf(open, fold),
  }
}
