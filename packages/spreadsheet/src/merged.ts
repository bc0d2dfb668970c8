import type { Cell, SheetRow } from './cell.ts'
import type { MergedRange } from './sheet-rows.ts'
import { TableFileError } from './faults.ts'

interface FilledRange extends MergedRange {
  value: Cell
}

/** A person merges a whole line by its number, 16 384 cells of it; only those within the table matter. */
function clippedToTable(ranges: readonly MergedRange[], rows: readonly SheetRow[]): MergedRange[] {
  const lastRow = rows.reduce((last, row) => Math.max(last, row.number - 1), 0)
  const lastColumn = rows.reduce((last, row) => Math.max(last, row.cells.length - 1), 0)
  return ranges.map(range => ({ ...range, lastRow: Math.min(range.lastRow, lastRow), lastColumn: Math.min(range.lastColumn, lastColumn) }))
}

function cellsOf(range: MergedRange): number {
  return Math.max(0, range.lastRow - range.firstRow + 1) * Math.max(0, range.lastColumn - range.firstColumn + 1)
}

function withValue(row: SheetRow, range: FilledRange): SheetRow {
  const cells = [...row.cells]
  for (let column = range.firstColumn; column <= range.lastColumn; column++) {
    while (cells.length < column)
      cells.push(null)
    cells[column] = range.value
  }
  return { ...row, cells }
}

/**
 * The rows with every merged range holding the value of its first cell in all its cells, also where another is hidden beneath: LibreOffice can keep those.
 * At most `mostCells` are filled.
 */
export function withMergedFilled(rows: readonly SheetRow[], ranges: readonly MergedRange[], sheet: string, mostCells: number): readonly SheetRow[] {
  if (ranges.length === 0)
    return rows
  const byNumber = new Map(rows.map(row => [row.number, row]))
  const filled = clippedToTable(ranges, rows).flatMap((range) => {
    const value = byNumber.get(range.firstRow + 1)?.cells[range.firstColumn] ?? null
    return value === null ? [] : [{ ...range, value }]
  })
  if (filled.reduce((sum, range) => sum + cellsOf(range), 0) > mostCells)
    throw new TableFileError('too-many-cells', { limit: mostCells, sheet })
  for (const range of filled) {
    for (let number = range.firstRow + 1; number <= range.lastRow + 1; number++)
      byNumber.set(number, withValue(byNumber.get(number) ?? { number, cells: [] }, range))
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number)
}
