import type { Cell, SheetRow } from '@rodykle/spreadsheet'

/** A row as the person sees it in the file; the number counts from 1. */
export type GivenRow = Pick<SheetRow, 'number' | 'cells' | 'formulas'>

/** A table once its columns are known by name, whether it came as a file or as JSON. */
export interface GivenTable<Field extends string> {
  /** Where each column that was given stands. */
  columns: ReadonlyMap<Field, number>
  /** Without titles, header and empty rows. Whoever has taken out what they say leaves none: of a large file they are most of what is in memory. */
  rows: readonly GivenRow[]
  /** Headers nobody recognised: their columns are left aside, and the report says so. */
  unknownHeaders: readonly string[]
}

export function cellOf<Field extends string>({ columns }: GivenTable<Field>, row: GivenRow, field: Field): Cell {
  const column = columns.get(field)
  return column === undefined ? null : row.cells[column] ?? null
}

/** JSON rows as a table: every named field is a column. */
export function tableOfRows<Field extends string>(fields: readonly Field[], rows: readonly Readonly<Partial<Record<Field, string | number | boolean | null | undefined>>>[]): GivenTable<Field> {
  return {
    columns: new Map(fields.map((field, column) => [field, column])),
    rows: rows.map((row, index) => ({ number: index + 1, cells: fields.map(field => cellFrom(row[field])) })),
    unknownHeaders: [],
  }
}

function cellFrom(value: string | number | boolean | null | undefined): Cell {
  switch (typeof value) {
    case 'string': return value.trim() === '' ? null : value
    // A float's noise is not what was meant: 0.1 + 0.2 has been 0.3.
    case 'number': return { number: plainNumeral(Number(value.toPrecision(15))) }
    case 'boolean': return value
    default: return null
  }
}

function plainNumeral(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text
}
