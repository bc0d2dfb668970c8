import type { ColumnDef } from '@tanstack/vue-table'
import { createSortedRowModel, rowSortingFeature, tableFeatures } from '@tanstack/vue-table'

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

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns: {} })

const lithuanian = new Intl.Collator('lt', { numeric: true })

export function compareValues(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number' ? one - other : lithuanian.compare(String(one), String(other))
}

/** TanStack's definitions for our columns; nothing absent is ever ordered among the numbers. */
export function definitionsOf<Row extends object>(columns: readonly TableColumn<Row>[]): ColumnDef<typeof features, Row>[] {
  return columns.map(({ id, header, sortBy }) => ({
    id,
    header,
    accessorFn: (row: Row) => sortBy?.(row) ?? undefined,
    enableSorting: sortBy !== undefined,
    sortUndefined: 'last' as const,
    sortDescFirst: false,
    sortFn: (one, other, columnId) => compareValues(one.getValue(columnId), other.getValue(columnId)),
  }))
}
