/** A number as the shortest decimal text that says it exactly: '84.017', '-0.5', '1000'. Never 1e3, never a float's noise. */
export interface CellNumber {
  number: string
}

/** A number shown as a percent: 0.8 under the format `0%` is '80'. The text is a decimal like that of CellNumber. */
export interface CellPercent {
  percent: string
}

/** A day, '2020-06-17'. A time of day, when the file holds one, is left out. */
export interface CellDate {
  date: string
}

/** What a formula gave instead of a value: '#DIV/0!', '#REF!', '#N/A'. */
export interface CellError {
  error: string
}

/** A cell that can be written. Text is never empty and never evaluated; an empty cell is null. */
export type WrittenCell = null | string | boolean | CellNumber | CellPercent | CellDate

/** A cell as a file holds it, before anybody says what it means. A csv file holds only text. */
export type Cell = WrittenCell | CellError

export interface SheetRow {
  /** 1-based, as the person sees it. */
  number: number
  /** Without empty cells at the end; a merged range has its value in each of its cells. */
  cells: readonly Cell[]
  /** 0-based columns whose value comes from a formula. Null there: the file holds the formula and no value of it. */
  formulas?: readonly number[]
}

export interface Sheet {
  name: string
  isHidden: boolean
  /** Without wholly empty rows. */
  rows: readonly SheetRow[]
}

export const tableFileKinds = ['xlsx', 'ods', 'csv'] as const
export type TableFileKind = typeof tableFileKinds[number]

export interface TableFile {
  kind: TableFileKind
  sheets: readonly Sheet[]
}

/** Whether the cell holds a formula whose value the file does not know. */
export function isFormulaWithoutValue(row: SheetRow, column: number): boolean {
  return (row.cells[column] ?? null) === null && row.formulas?.includes(column) === true
}
