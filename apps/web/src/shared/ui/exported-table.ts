import type { WrittenCell } from '@rodykle/spreadsheet'
import type { OfferedTable } from './offered-tables.ts'
import type { ExportedColumn, TableColumn } from './table-columns.ts'

/** How a table is exported. */
export interface TableExport {
  /** What the file is called. */
  fileName: string
  /** The caption when left out. */
  title?: string | undefined
  about?: (() => readonly string[]) | undefined
  /** The header over the names of groups; without it groups are only an order. */
  groupHeader?: (() => string) | undefined
  /** How its figures were made, as a second sheet. */
  explanations?: OfferedTable['explanations']
}

interface Group<Row> {
  label: string
  rows: readonly Row[]
}
type HeadedColumn<Row> = ExportedColumn<Row> & { header: string }

/** Rows in the order they are shown, as a sheet; each group's name in a column of its own. */
export function exportedRows<Row>(
  { fileName, title, about, groupHeader, explanations }: TableExport & { title: string },
  columns: () => readonly HeadedColumn<Row>[],
  groups: () => readonly Group<Row>[],
): OfferedTable {
  function* cells(of: readonly HeadedColumn<Row>[]): Generator<readonly WrittenCell[]> {
    for (const { label, rows } of groups()) {
      for (const row of rows)
        yield [...groupHeader === undefined ? [] : [label], ...of.map(({ value }) => value(row))]
    }
  }
  function sheet(): ReturnType<OfferedTable['sheet']> {
    const headed = columns()
    const written = headed.map(({ header, kind = 'text', width }) => ({ header, kind, ...(width !== undefined && { width }) }))
    return {
      lines: about?.() ?? [],
      columns: groupHeader === undefined ? written : [{ header: groupHeader(), kind: 'text', width: 36 }, ...written],
      rows: cells(headed),
    }
  }
  return { title, fileName, sheet, explanations }
}

function columnsOf<Row>({ header, text, exported }: TableColumn<Row>): HeadedColumn<Row>[] {
  const written: readonly ExportedColumn<Row>[] = exported?.() ?? (text ? [{ value: row => text(row) || null }] : [])
  return written.map(one => ({ ...one, header: one.header ?? header }))
}

/** A UiTable as it is shown. */
export function exportedTable<Row>(how: TableExport, caption: string, columns: readonly TableColumn<Row>[], groups: () => readonly Group<Row>[]): OfferedTable {
  return exportedRows({ ...how, title: how.title ?? caption }, () => columns.flatMap(columnsOf), groups)
}
