import type { Cell, WrittenCell } from '@rodykle/spreadsheet'
import { readFileSync } from 'node:fs'
import { readTableFile, writeXlsx } from '@rodykle/spreadsheet'

export interface Workbook {
  name: string
  headers: readonly string[]
  /** Below the header; a person changes cells here. */
  rows: WrittenCell[][]
}

function writable(cell: Cell | undefined): WrittenCell {
  return cell === undefined || (typeof cell === 'object' && cell !== null && 'error' in cell) ? null : cell
}

/** The first sheet of a workbook whose header names `column`; what stands above the header is left out. */
export async function readWorkbook(path: string, column: string): Promise<Workbook> {
  const { sheets } = await readTableFile(new Uint8Array(readFileSync(path)), path)
  const [sheet] = sheets
  const header = sheet?.rows.findIndex(({ cells }) => cells.includes(column)) ?? -1
  const headers = sheet?.rows[header]?.cells.map(String)
  if (sheet === undefined || headers === undefined)
    throw new Error(`${path} has no column ${column}`)
  return { name: sheet.name, headers, rows: sheet.rows.slice(header + 1).map(({ cells }) => headers.map((_, index) => writable(cells[index]))) }
}

/** Puts a value into a row, by the column's name. */
export function put({ headers, rows }: Workbook, row: number, column: string, cell: WrittenCell): void {
  const cells = rows[row]
  const place = headers.indexOf(column)
  if (cells === undefined || place === -1)
    throw new Error(`no row ${row} or no column ${column}`)
  cells[place] = cell
}

export function cellAt({ headers, rows }: Workbook, row: number, column: string): WrittenCell {
  return rows[row]?.[headers.indexOf(column)] ?? null
}

/** As a file to be chosen on a page. */
export async function asFile({ name, headers, rows }: Workbook, fileName: string): Promise<{ name: string, mimeType: string, buffer: Buffer }> {
  const pieces: Uint8Array[] = []
  for await (const piece of writeXlsx([{ name, columns: headers.map(header => ({ header, kind: 'text' })), rows }]))
    pieces.push(piece)
  return { name: fileName, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.concat(pieces) }
}
