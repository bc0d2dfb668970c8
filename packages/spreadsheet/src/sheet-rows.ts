import type { Cell, SheetRow } from './cell.ts'
import type { Meter } from './limits.ts'
import { TableFileError } from './faults.ts'

/** 0-based, both ends included. */
export interface MergedRange {
  firstRow: number
  lastRow: number
  firstColumn: number
  lastColumn: number
}

/** Where a reader puts what it finds, in the order of the file. */
export interface SheetSink {
  sheet: (name: string, isHidden: boolean) => void
  row: (row: SheetRow) => void
  /** After the rows of its sheet. */
  merged: (range: MergedRange) => void
}

/** A row being read, cell by cell. */
export interface RowBuilder {
  set: (column: number, cell: Cell, isFormula: boolean) => void
  /** Gives the row to the sink when there is something in it. */
  finish: (number: number) => void
}

export function createRowBuilder(sheet: string, meter: Meter, sink: SheetSink): RowBuilder {
  let cells: Cell[] = []
  let formulas: number[] = []
  let filled = 0
  return {
    set(column, cell, isFormula) {
      if (typeof cell === 'string' && cell.length > meter.limits.cellCharacters)
        throw new TableFileError('cell-too-long', { limit: meter.limits.cellCharacters, sheet, row: meter.rows + 1 })
      if (column >= meter.limits.columns)
        throw new TableFileError('too-many-columns', { limit: meter.limits.columns, sheet })
      while (cells.length < column)
        cells.push(null)
      cells[column] = cell
      filled += 1
      if (isFormula)
        formulas.push(column)
    },
    finish(number) {
      if (filled === 0)
        return
      meter.row(sheet, filled, cells.length)
      // A copy takes only the room it needs; a list that has grown keeps twice that.
      const own = cells.slice()
      sink.row(formulas.length > 0 ? { number, cells: own, formulas } : { number, cells: own })
      cells = []
      formulas = []
      filled = 0
    },
  }
}
