import type { Cell, SheetRow } from '../cell.ts'

/**
 * Rows on their way from thread to thread. Tables repeat themselves, so a cell goes once and is referred to by number afterwards;
 * on both sides the same text or number is then one object, however many rows have it.
 */
export interface PackedRows {
  /** Cells not sent before: the first `kept` of them are to be remembered, the rest are of this piece alone. */
  cells: Cell[]
  kept: number
  /** Per row: number, count of cells, count of formulas, one reference per cell, the formulas' columns. A cell of this piece alone is -1, -2, … */
  rows: Int32Array<ArrayBuffer>
}

const mostKept = 30_000

/** Packs rows for one receiver; what it has packed before it refers to. */
export function createPacker(): (rows: readonly SheetRow[]) => PackedRows {
  const numbers = new Map<Cell, number>()
  return (rows) => {
    const kept: Cell[] = []
    const alone: Cell[] = []
    const packed: number[] = []
    for (const { number, cells, formulas = [] } of rows) {
      packed.push(number, cells.length, formulas.length)
      for (const cell of cells)
        packed.push(numbers.get(cell) ?? added(cell, kept, alone))
      packed.push(...formulas)
    }
    return { cells: [...kept, ...alone], kept: kept.length, rows: Int32Array.from(packed) }
  }

  function added(cell: Cell, kept: Cell[], alone: Cell[]): number {
    if (numbers.size >= mostKept)
      return -alone.push(cell)
    kept.push(cell)
    numbers.set(cell, numbers.size)
    return numbers.size - 1
  }
}

/** Unpacks what one packer has packed, in the same order. */
export function createUnpacker(): (packed: PackedRows) => SheetRow[] {
  const known: Cell[] = []
  return ({ cells, kept, rows }) => {
    for (let index = 0; index < kept; index++)
      known.push(cells[index] ?? null)
    const cellAt = (reference: number) => (reference < 0 ? cells[kept - 1 - reference] : known[reference]) ?? null
    const unpacked: SheetRow[] = []
    for (let at = 0; at < rows.length;) {
      const [number = 0, cellCount = 0, formulaCount = 0] = rows.subarray(at, at + 3)
      const start = at + 3
      const formulasAt = start + cellCount
      const row = { number, cells: Array.from({ length: cellCount }, (_, column) => cellAt(rows[start + column]!)) }
      at = formulasAt + formulaCount
      unpacked.push(formulaCount === 0 ? row : { ...row, formulas: [...rows.subarray(formulasAt, at)] })
    }
    return unpacked
  }
}
