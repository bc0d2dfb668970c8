import type { Meter } from '../limits.ts'
import type { SheetSink } from '../sheet-rows.ts'
import type { XmlHandler } from '../xml/scanner.ts'
import type { CellContext } from './cell-value.ts'
import { TableFileError } from '../faults.ts'
import { longerText } from '../longer-text.ts'
import { createRowBuilder } from '../sheet-rows.ts'
import { attributeOf } from '../xml/text.ts'
import { cellValue } from './cell-value.ts'
import { decodedEscapes } from './escapes.ts'
import { cellPlace, columnOfReference } from './reference.ts'

const lastRowNumber = 1_048_576
const defaultStyle = 0

/** Handler for the XML of one sheet. Rows without numbers and cells without references follow those before them. */
export function createSheetHandler(sheet: string, context: CellContext, meter: Meter, sink: SheetSink): XmlHandler {
  const row = createRowBuilder(sheet, meter, sink)
  let rowNumber = 0
  let column = -1
  let type = ''
  let style = 0
  let value = ''
  let hasFormula = false
  let isInCell = false
  let isInValue = false
  let readings = 0

  function openRow(attributes: string) {
    const number = Number(attributeOf(attributes, 'r') ?? rowNumber + 1)
    // Out of order means written twice or by no spreadsheet: which of the two would count?
    if (!Number.isInteger(number) || number <= rowNumber || number > lastRowNumber)
      throw new TableFileError('broken', { reason: 'rows out of order', sheet })
    rowNumber = number
    column = -1
  }

  function openCell(attributes: string) {
    const reference = attributeOf(attributes, 'r')
    const next = reference === undefined ? column + 1 : columnOfReference(reference)
    if (next <= column)
      throw new TableFileError('broken', { reason: 'cells out of order', sheet })
    column = next
    type = attributeOf(attributes, 't') ?? 'n'
    style = Number(attributeOf(attributes, 's') ?? defaultStyle)
    value = ''
    hasFormula = false
    isInCell = true
  }

  function closeCell() {
    isInCell = false
    const raw = type === 'inlineStr' || type === 'str' ? decodedEscapes(value) : value
    const cell = cellValue(type, style, raw, context)
    if (cell !== null || hasFormula)
      row.set(column, cell, hasFormula)
  }

  function openMerged(attributes: string) {
    const [first, last] = (attributeOf(attributes, 'ref') ?? '').split(':').map(cellPlace)
    if (!first || !last)
      return
    meter.remembered()
    sink.merged({ firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column })
  }

  return {
    open(name, attributes) {
      isInValue = false
      if (name === 'row')
        openRow(attributes)
      else if (name === 'c')
        openCell(attributes)
      else if (name === 'v' || name === 't')
        isInValue = isInCell && readings === 0
      else if (name === 'f')
        hasFormula = isInCell
      else if (name === 'rPh')
        readings += 1
      else if (name === 'mergeCell')
        openMerged(attributes)
    },
    text(piece) {
      if (isInValue)
        value = longerText(value, piece, meter.limits)
    },
    close(name) {
      isInValue = false
      if (name === 'c')
        closeCell()
      else if (name === 'row')
        row.finish(rowNumber)
      else if (name === 'rPh')
        readings -= 1
    },
  }
}
