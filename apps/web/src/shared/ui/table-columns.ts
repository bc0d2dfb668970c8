import type { TableColumnKind, WrittenCell } from '@rodykle/spreadsheet'

/** One column of the file that a table is exported to. */
export interface ExportedColumn<Row> {
  /** The shown column's when left out. A column of percents says so: "Pasiekta, %". */
  header?: string | undefined
  /** `text` when left out. */
  kind?: TableColumnKind | undefined
  /** Numbers as numbers, days as days, absences in their words. */
  value: (row: Row) => WrittenCell
  /** In characters. */
  width?: number | undefined
}

/** One column of a UiTable. Its cells come from the slot `cell-<id>`, or from `text`. */
export interface TableColumn<Row> {
  id: string
  header: string
  text?: ((row: Row) => string) | undefined
  /** Right-aligned tabular figures. */
  numeric?: boolean | undefined
  /** The cell that names the row: a row header, and the title of its card on a narrow screen. The first column if none says so. */
  isRowHeader?: boolean | undefined
  /** Lets the reader sort by it; null sorts last in both directions. Never on a result of institutions: they are not ranked. */
  sortBy?: ((row: Row) => string | number | null) | undefined
  /** The least width, any CSS length. */
  minWidth?: string | undefined
  /** Long words stay whole and the column takes what is left. */
  grows?: boolean | undefined
  /** Left out of the card on a narrow screen. */
  hiddenInCard?: boolean | undefined
  /** The header is read by screen readers but not shown. */
  hideHeader?: boolean | undefined
  /** What of it goes into a file, asked when somebody wants the file; its `text` when left out. What has neither stays on the screen. */
  exported?: (() => readonly ExportedColumn<Row>[]) | undefined
}

export interface Sorting {
  columnId: string
  direction: 'ascending' | 'descending'
}

/** What pressing a column's header leads to: ascending, descending, the order the rows came in. */
export function nextSorting(now: Sorting | null, columnId: string): Sorting | null {
  if (now?.columnId !== columnId)
    return { columnId, direction: 'ascending' }
  return now.direction === 'ascending' ? { columnId, direction: 'descending' } : null
}
