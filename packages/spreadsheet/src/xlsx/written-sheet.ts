import type { WrittenCell } from '../cell.ts'
import type { TableColumn, TableSheet } from '../written.ts'
import { decimalToStore, shiftedDecimal } from '../decimal.ts'
import { encodedText } from '../xml/text.ts'
import { encodedEscapes } from './escapes.ts'
import { columnLetters } from './reference.ts'
import { serialOfDate } from './serial-date.ts'
import { columnStyle, percentStyle, writtenStyles } from './written-styles.ts'

const lastRowNumber = 1_048_576
const mostCharacters = 32_767
const pieceLength = 65_536

function textXml(place: string, style: number, text: string): string {
  if (text.length > mostCharacters)
    throw new RangeError(`${place} would hold ${text.length} characters, a cell holds ${mostCharacters}`)
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t${space}>${encodedText(encodedEscapes(text))}</t></is></c>`
}

/** Text is always a string cell, so what begins like a formula stays text. A cell without style would take its column's in LibreOffice: 80 would be 8000 %. */
function cellXml(place: string, cell: WrittenCell): string {
  if (cell === null || cell === '')
    return ''
  if (typeof cell === 'string')
    return textXml(place, writtenStyles.text, cell)
  if (typeof cell === 'boolean')
    return `<c r="${place}" s="${writtenStyles.plain}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if ('date' in cell)
    return `<c r="${place}" s="${writtenStyles.date}"><v>${serialOfDate(cell.date)}</v></c>`
  if ('number' in cell)
    return `<c r="${place}" s="${writtenStyles.plain}"><v>${decimalToStore(cell.number)}</v></c>`
  return `<c r="${place}" s="${percentStyle(cell.percent)}"><v>${decimalToStore(shiftedDecimal(cell.percent, -2) ?? cell.percent)}</v></c>`
}

function columnsXml(columns: readonly TableColumn[]): string {
  const widths = columns.map(({ header, width, kind }, index) =>
    `<col min="${index + 1}" max="${index + 1}" width="${width ?? Math.min(Math.max(header.length + 2, 10), 40)}" style="${columnStyle(kind)}" customWidth="1"/>`)
  return widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`
}

function rowXml(number: number, letters: readonly string[], cells: readonly WrittenCell[]): string {
  const inner = cells.map((cell, column) => cellXml(`${letters[column] ?? columnLetters(column)}${number}`, cell)).join('')
  return `<row r="${number}">${inner}</row>`
}

function choicesXml(columns: readonly TableColumn[], letters: readonly string[], firstRow: number, choiceRanges: ReadonlyMap<TableColumn, string>): string {
  const rules = columns.flatMap((column, index) => {
    const range = choiceRanges.get(column)
    const letter = letters[index] ?? ''
    return range === undefined
      ? []
      : [`<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${letter}${firstRow}:${letter}${lastRowNumber}"><formula1>${encodedText(range)}</formula1></dataValidation>`]
  })
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

function openingXml(sheet: TableSheet, headerRow: number): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">\
<pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>\
<sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet.columns)}<sheetData>`
}

/** Not wrapped: they run over the columns beside them. */
function linesAbove({ title, lines = [] }: TableSheet): { style: number, text: string }[] {
  return [...(title === undefined ? [] : [{ style: writtenStyles.title, text: title }]), ...lines.map(text => ({ style: writtenStyles.plain, text }))]
}

/** The XML of a sheet, in pieces: title, header, rows as they come, drop-downs. */
export async function* sheetXml(sheet: TableSheet, choiceRanges: ReadonlyMap<TableColumn, string>): AsyncGenerator<string, void, undefined> {
  const letters = sheet.columns.map((_, column) => columnLetters(column))
  const above = linesAbove(sheet)
  const headerRow = above.length + 1
  let piece = openingXml(sheet, headerRow)
  for (const [index, { style, text }] of above.entries())
    piece += `<row r="${index + 1}">${textXml(`A${index + 1}`, style, text)}</row>`
  piece += `<row r="${headerRow}">${sheet.columns.map(({ header }, column) => textXml(`${letters[column]}${headerRow}`, writtenStyles.header, header)).join('')}</row>`
  let number = headerRow
  for await (const row of sheet.rows) {
    number += 1
    if (number > lastRowNumber)
      throw new RangeError(`a sheet holds ${lastRowNumber} rows`)
    piece += rowXml(number, letters, row)
    if (piece.length >= pieceLength) {
      yield piece
      piece = ''
    }
  }
  yield `${piece}</sheetData>${choicesXml(sheet.columns, letters, headerRow + 1, choiceRanges)}</worksheet>`
}
