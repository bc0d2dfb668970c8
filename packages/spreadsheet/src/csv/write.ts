import type { WrittenCell } from '../cell.ts'
import type { TableSheet } from '../written.ts'
import { neutralText } from './neutral.ts'

export interface CsvDialect {
  delimiter: string
  decimalMark: string
  lineEnd: string
  /** Without the mark Excel takes the file for the old encoding. */
  hasMark: boolean
  /** A title above the header helps a person and trips a program. */
  hasTitle: boolean
  yes: string
  no: string
}

export const csvDialects = {
  'lithuanian-excel': { delimiter: ';', decimalMark: ',', lineEnd: '\r\n', hasMark: true, hasTitle: true, yes: 'taip', no: 'ne' },
  'plain': { delimiter: ',', decimalMark: '.', lineEnd: '\n', hasMark: false, hasTitle: false, yes: 'true', no: 'false' },
} as const satisfies Record<string, CsvDialect>
export type CsvDialectName = keyof typeof csvDialects

const pieceLength = 65_536

/** In quotes whenever any program could take a part of it for a delimiter. */
function quoted(text: string): string {
  return /[;,\t"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function cellText(cell: WrittenCell, dialect: CsvDialect): string {
  if (cell === null)
    return ''
  if (typeof cell === 'string')
    return quoted(neutralText(cell))
  if (typeof cell === 'boolean')
    return cell ? dialect.yes : dialect.no
  if ('date' in cell)
    return cell.date
  const decimal = ('number' in cell ? cell.number : cell.percent).replace('.', dialect.decimalMark)
  return 'number' in cell ? decimal : `${decimal}%`
}

/** The sheet as delimited text, in pieces. Numbers are numbers, a text that begins like a formula gets an apostrophe before it. */
export async function* writeCsv(sheet: TableSheet, dialectName: CsvDialectName): AsyncGenerator<string, void, undefined> {
  const dialect: CsvDialect = csvDialects[dialectName]
  const line = (cells: readonly WrittenCell[]) => cells.map(cell => cellText(cell, dialect)).join(dialect.delimiter) + dialect.lineEnd
  let piece = dialect.hasMark ? '\uFEFF' : ''
  if (dialect.hasTitle)
    piece += [...(sheet.title === undefined ? [] : [sheet.title]), ...sheet.lines ?? []].map(text => line([text])).join('')
  piece += line(sheet.columns.map(column => column.header))
  for await (const row of sheet.rows) {
    piece += line(row)
    if (piece.length >= pieceLength) {
      yield piece
      piece = ''
    }
  }
  yield piece
}
