import type { Cell } from '../cell.ts'
import type { Meter } from '../limits.ts'
import type { RowBuilder, SheetSink } from '../sheet-rows.ts'
import type { XmlHandler } from '../xml/scanner.ts'
import { TableFileError } from '../faults.ts'
import { longerText } from '../longer-text.ts'
import { createRowBuilder } from '../sheet-rows.ts'
import { attributeOf } from '../xml/text.ts'
import { cellValue } from './cell-value.ts'

/** How often a row or cell is repeated, or how far it spans. Bounded by what a sheet can have. */
function times(attributes: string, name: string): number {
  const count = Number(attributeOf(attributes, name) ?? 1)
  if (!(Number.isInteger(count) && count >= 1 && count <= 1_048_576))
    throw new TableFileError('broken', { reason: 'repetition' })
  return count
}

interface FoundCell {
  column: number
  cell: Cell
  isFormula: boolean
}

/** Reads the tables of an OpenDocument sheet; only tags and texts that belong to cells are to be given to it. */
export function createTableReader(meter: Meter, sink: SheetSink): XmlHandler & { begin: (name: string, isHidden: boolean) => void } {
  let row: RowBuilder = createRowBuilder('', meter, sink)
  let rowNumber = 0
  let rowRepeats = 1
  let column = 0
  let found: FoundCell[] = []
  let attributes = ''
  let text = ''
  let paragraphs = 0
  let isInParagraph = false

  function append(piece: string) {
    text = longerText(text, piece, meter.limits)
  }

  function closeCell() {
    const repeats = times(attributes, 'table:number-columns-repeated')
    const cell = cellValue(attributes, text)
    const isFormula = attributeOf(attributes, 'table:formula') !== undefined
    if (cell !== null || isFormula) {
      if (column + repeats > meter.limits.columns)
        throw new TableFileError('too-many-columns', { limit: meter.limits.columns })
      for (let index = 0; index < repeats; index++)
        found.push({ column: column + index, cell, isFormula })
      noteSpan()
    }
    column += repeats
  }

  function noteSpan() {
    const columns = times(attributes, 'table:number-columns-spanned')
    const rows = times(attributes, 'table:number-rows-spanned')
    if (columns === 1 && rows === 1)
      return
    meter.remembered()
    sink.merged({ firstRow: rowNumber, lastRow: rowNumber + rows - 1, firstColumn: column, lastColumn: column + columns - 1 })
  }

  function closeRow() {
    // An empty row is repeated to the end of the sheet by every office program; a full one only by hostile files, which the meter stops.
    for (let index = 0; index < rowRepeats && found.length > 0; index++) {
      for (const { column, cell, isFormula } of found)
        row.set(column, cell, isFormula)
      row.finish(rowNumber + index + 1)
    }
    rowNumber += rowRepeats
    found = []
  }

  return {
    begin(name, isHidden) {
      sink.sheet(name, isHidden)
      row = createRowBuilder(name, meter, sink)
      rowNumber = 0
    },
    open(name, opened) {
      if (name === 'table-row') {
        rowRepeats = times(opened, 'table:number-rows-repeated')
        column = 0
      }
      else if (name === 'table-cell' || name === 'covered-table-cell') {
        attributes = opened
        text = ''
        paragraphs = 0
      }
      else if (name === 'p') {
        isInParagraph = true
        paragraphs += 1
        if (paragraphs > 1)
          append('\n')
      }
      else if (name === 's' && isInParagraph) {
        append(' '.repeat(Math.min(times(opened, 'text:c'), meter.limits.cellCharacters)))
      }
      else if (name === 'tab' && isInParagraph) {
        append('\t')
      }
      else if (name === 'line-break' && isInParagraph) {
        append('\n')
      }
    },
    text(piece) {
      if (isInParagraph)
        append(piece)
    },
    close(name) {
      if (name === 'p')
        isInParagraph = false
      else if (name === 'table-cell' || name === 'covered-table-cell')
        closeCell()
      else if (name === 'table-row')
        closeRow()
    },
  }
}
