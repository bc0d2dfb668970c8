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
