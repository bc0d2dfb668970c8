import { TableFileError } from './faults.ts'

/** What reading a file may cost at most. */
export interface TableFileLimits {
  /** Of the file itself. */
  bytes: number
  /** Of all its parts together once inflated. */
  inflatedBytes: number
  /** Rows with something in them, of all sheets together. */
  rows: number
  /** The furthest column with something in it. */
  columns: number
  /** Cells with something in them, of all sheets together, merged ranges filled. */
  cells: number
  /** Characters of one cell; what Excel itself can hold. */
  cellCharacters: number
  milliseconds: number
  /** Heap of the thread that reads aside. */
  heapMegabytes: number
}

export const defaultLimits: TableFileLimits = {
  bytes: 25_000_000,
  inflatedBytes: 200_000_000,
  rows: 200_000,
  columns: 300,
  cells: 3_000_000,
  cellCharacters: 32_767,
  milliseconds: 60_000,
  heapMegabytes: 256,
}

/** Counts what a reading has cost and throws when it is too much. */
export interface Meter {
  readonly limits: TableFileLimits
  readonly rows: number
  /** To be called per piece inflated. */
  inflated: (bytes: number) => void
  /** To be called per row with something in it, before the row is kept. */
  row: (sheet: string, cells: number, columns: number) => void
  /** To be called per thing remembered besides rows: a shared text, a style, a sheet, a merged range. */
  remembered: () => void
}

export function startMeter(limits: TableFileLimits): Meter {
  const deadline = performance.now() + limits.milliseconds
  let inflatedBytes = 0
  let rows = 0
  let cells = 0
  let remembered = 0

  function checkTime() {
    if (performance.now() > deadline)
      throw new TableFileError('took-too-long', { milliseconds: limits.milliseconds })
  }

  return {
    limits,
    get rows() {
      return rows
    },
    inflated(bytes) {
      inflatedBytes += bytes
      if (inflatedBytes > limits.inflatedBytes)
        throw new TableFileError('inflates-too-much', { limit: limits.inflatedBytes })
      checkTime()
    },
    row(sheet, rowCells, columns) {
      rows += 1
      cells += rowCells
      if (columns > limits.columns)
        throw new TableFileError('too-many-columns', { limit: limits.columns, sheet })
      if (rows > limits.rows)
        throw new TableFileError('too-many-rows', { limit: limits.rows, sheet })
      if (cells > limits.cells)
        throw new TableFileError('too-many-cells', { limit: limits.cells, sheet })
      if (rows % 1024 === 0)
        checkTime()
    },
    remembered() {
      remembered += 1
      if (remembered > limits.cells)
        throw new TableFileError('too-many-cells', { limit: limits.cells })
    },
  }
}
