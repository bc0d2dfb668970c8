import type { TableSheet } from '@rodykle/spreadsheet'
import type { OfferedTable } from '../ui/offered-tables.ts'
import type { TableFormat } from './table-formats.ts'
import { fileNameOf } from './file-name.ts'

export interface WrittenFile {
  name: string
  content: Blob
}

const types: Record<TableFormat, string> = {
  'xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'csv-lithuanian': 'text/csv;charset=utf-8',
  'csv-plain': 'text/csv;charset=utf-8',
}

async function collected<Piece extends string | Uint8Array>(pieces: AsyncIterable<Piece>, type: string): Promise<Blob> {
  const parts: BlobPart[] = []
  for await (const piece of pieces)
    parts.push(piece as BlobPart)
  return new Blob(parts, { type })
}

function sheetOf({ title, sheet }: OfferedTable, lastLine: string): TableSheet {
  const { lines, ...rest } = sheet()
  return { name: title, title, lines: [...lines, lastLine], ...rest }
}

/**
 * The tables as a file: a workbook holds several, a CSV file only one. `lastLine` stands above the header, after what the table says of itself.
 * What writes spreadsheets is fetched now: few visits need it.
 */
export async function writeTables(tables: readonly [OfferedTable, ...OfferedTable[]], format: TableFormat, lastLine: string): Promise<WrittenFile> {
  const { writeCsv, writeXlsx } = await import('@rodykle/spreadsheet')
  const [first] = tables
  const name = fileNameOf(first.fileName)
  const type = types[format]
  switch (format) {
    case 'xlsx': return { name: `${name}.xlsx`, content: await collected(writeXlsx(tables.map(table => sheetOf(table, lastLine))), type) }
    case 'csv-lithuanian': return { name: `${name}.csv`, content: await collected(writeCsv(sheetOf(first, lastLine), 'lithuanian-excel'), type) }
    case 'csv-plain': return { name: `${name}.csv`, content: await collected(writeCsv(sheetOf(first, lastLine), 'plain'), type) }
  }
}
