import type { ExportQuery } from '@rodykle/contracts'
import type { TableColumn, TableSheet, WrittenCell } from '@rodykle/spreadsheet'
import type { FastifyReply } from 'fastify'
import { Readable } from 'node:stream'
import { writeCsv, writeXlsx } from '@rodykle/spreadsheet'

/** A table with its columns' names for programs beside those for people. */
export interface NamedTable<Field extends string> {
  /** Of the file, without its ending. */
  fileName: string
  sheetName: string
  columns: readonly (TableColumn & { field: Field })[]
  rows: AsyncIterable<Readonly<Partial<Record<Field, WrittenCell>>>> | Iterable<Readonly<Partial<Record<Field, WrittenCell>>>>
  /** Beside the table, in a workbook only. */
  furtherSheets?: readonly TableSheet[]
}

const types = {
  'json': { type: 'application/json; charset=utf-8', ending: 'json' },
  'xlsx': { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  'csv': { type: 'text/csv; charset=utf-8', ending: 'csv' },
  'csv-plain': { type: 'text/csv; charset=utf-8', ending: 'csv' },
} as const satisfies Record<ExportQuery['format'], unknown>

async function* cellsOf<Field extends string>({ columns, rows }: NamedTable<Field>): AsyncGenerator<readonly WrittenCell[]> {
  for await (const row of rows)
    yield columns.map(({ field }) => row[field] ?? null)
}

/** In the form in which it can be posted back: numbers as exact text, what is empty left out. */
async function* jsonOf<Field extends string>({ columns, rows }: NamedTable<Field>): AsyncGenerator<string> {
  let before = '{"rows":['
  for await (const row of rows) {
    yield before + JSON.stringify(Object.fromEntries(columns.flatMap(({ field }) => {
      const cell = row[field] ?? null
      return cell === null ? [] : [[field, jsonValue(cell)]]
    })))
    before = ',\n'
  }
  yield `${before === ',\n' ? '' : before}]}`
}

function jsonValue(cell: Exclude<WrittenCell, null>): string | boolean {
  if (typeof cell !== 'object')
    return cell
  if ('number' in cell)
    return cell.number
  return 'date' in cell ? cell.date : `${cell.percent} %`
}

function writtenAs<Field extends string>(table: NamedTable<Field>, format: ExportQuery['format']): AsyncIterable<string | Uint8Array> {
  const sheet = { name: table.sheetName, columns: table.columns, rows: cellsOf(table) }
  switch (format) {
    case 'json': return jsonOf(table)
    case 'xlsx': return writeXlsx([sheet, ...table.furtherSheets ?? []])
    case 'csv': return writeCsv(sheet, 'lithuanian-excel')
    case 'csv-plain': return writeCsv(sheet, 'plain')
  }
}

/** Sends a table as a file, row by row as it is read. */
export function sendTable<Field extends string>(reply: FastifyReply, table: NamedTable<Field>, format: ExportQuery['format']): FastifyReply {
  const { type, ending } = types[format]
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${table.fileName}.${ending}"`)
    .send(Readable.from(writtenAs(table, format), { objectMode: false }))
}
