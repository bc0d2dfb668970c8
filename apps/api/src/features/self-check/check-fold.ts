import type { FigureBasis, FoldStatistics, SelfCheckDifference } from '@rodykle/domain'
import type { CheckedCell } from './queries-cells.ts'
import { observedOf, tally } from '@rodykle/domain'
import { isBroken } from './check-cell.ts'

type Found = Pick<SelfCheckDifference, 'kind' | 'field' | 'stored' | 'derived'>

/** The cells of one target in one period, folded one by one: what the database's sums must be. */
export function foldCells(cells: readonly CheckedCell[], basis: FigureBasis): FoldStatistics {
  return tally(cells.map(cell => ({
    unitId: cell.unitId,
    observed: isBroken(cell) ? { state: 'not-reported' } : observedOf(cell),
    standing: cell.standing,
    status: cell.status,
    expectedDenominator: cell.expectedDenominator ?? undefined,
  })), basis)
}

const noCells = tally([], 'approved')

/** Where the sums of the database are not the sums of the cells. @param stored null where the database knows of no cell */
export function compareFolds(stored: FoldStatistics | null, derived: FoldStatistics): Found[] {
  return differing('fold', { ...stored ?? noCells }, { ...derived })
}

/** The same of sums by name. */
export function differing(kind: Found['kind'], stored: Record<string, unknown>, derived: Record<string, unknown>): Found[] {
  return [...new Set([...Object.keys(stored), ...Object.keys(derived)])].flatMap((field) => {
    const [one, other] = [written(stored[field]), written(derived[field])]
    return one === other ? [] : [{ kind, field, stored: one, derived: other }]
  })
}

function written(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value)
}
