import type { WrittenCell } from './cell.ts'

export const tableColumnKinds = ['text', 'number', 'date', 'percent'] as const
export type TableColumnKind = typeof tableColumnKinds[number]

export interface TableColumn {
  header: string
  /** In characters, as Excel counts. By the header when not given. */
  width?: number
  /** How cells a person will fill in are formatted; each written cell says itself what it is. */
  kind: TableColumnKind
  /** The drop-down of the column. Another text is allowed after a warning: names have aliases. */
  choices?: readonly string[]
}

export interface TableSheet {
  name: string
  /** A line above the header. */
  title?: string
  /** Further lines between the title and the header: the period, what was counted, when. */
  lines?: readonly string[]
  columns: readonly TableColumn[]
  rows: Iterable<readonly WrittenCell[]> | AsyncIterable<readonly WrittenCell[]>
}
