import type { ExportedColumn } from '../ui/table-columns.ts'

/** A whole number that is always there. */
export function countColumn<Row>(header: string, count: (row: Row) => number): ExportedColumn<Row> & { header: string } {
  return { header, kind: 'number', width: 11, value: row => ({ number: String(count(row)) }) }
}
