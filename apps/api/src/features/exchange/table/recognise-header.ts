import type { Sheet, SheetRow, TableFile } from '@rodykle/spreadsheet'
import type { GivenTable } from './given-table.ts'
import { looseWord } from './fold-text.ts'
import { writtenIn } from './read-cell.ts'

/** Which headers mean which column, and without which no table is recognised. */
export interface TableHeaders<Field extends string> {
  /** By the header's loose form. */
  fields: ReadonlyMap<string, Field>
  /** Of each group one column is needed. */
  needed: readonly (readonly Field[])[]
}

export interface HeaderFault<Field> {
  code: 'sheet-empty' | 'header-missing' | 'column-missing' | 'column-repeated'
  row: number
  field: Field | null
}

interface FoundHeader<Field extends string> {
  sheet: Sheet
  index: number
  /** As the person sees it. */
  row: number
  columns: Map<Field, number>
  unknown: string[]
  repeated: Field | null
}

/** Title rows stand above the header; further down nobody looks for it. */
const rowsToLookIn = 30

function headerIn<Field extends string>(sheet: Sheet, index: number, { number, cells }: SheetRow, { fields }: TableHeaders<Field>): FoundHeader<Field> {
  const columns = new Map<Field, number>()
  const unknown: string[] = []
  let repeated: Field | null = null
  let before = ''
  for (const [column, cell] of cells.entries()) {
    const written = writtenIn(cell)
    const field = fields.get(looseWord(written.replace(/\*$/, '')))
    // A merged header has its word in each of its cells.
    if (field === undefined || written === before)
      unknown.push(...field === undefined && written !== '' ? [written] : [])
    else if (columns.has(field))
      repeated = field
    else
      columns.set(field, column)
    before = written
  }
  return { sheet, index, row: number, columns, unknown, repeated }
}

/** The row that names most columns, the first of equals, on the first sheet that has one. */
function bestHeader<Field extends string>(file: TableFile, headers: TableHeaders<Field>): FoundHeader<Field> | null {
  for (const sheet of file.sheets) {
    const candidates = sheet.rows.slice(0, rowsToLookIn).map((row, index) => headerIn(sheet, index, row, headers)).filter(({ columns }) => columns.size >= 2)
    const [best] = candidates.toSorted((one, other) => other.columns.size - one.columns.size)
    if (best !== undefined)
      return best
  }
  return null
}

/** The table in a file: the header is looked for below title rows, columns come in any order. */
export function recogniseTable<Field extends string>(file: TableFile, headers: TableHeaders<Field>): { table: GivenTable<Field> } | { fault: HeaderFault<Field> } {
  const found = bestHeader(file, headers)
  if (found === null)
    return { fault: { code: file.sheets.some(({ rows }) => rows.length > 0) ? 'header-missing' : 'sheet-empty', row: 0, field: null } }
  const { sheet, index, row, columns, unknown, repeated } = found
  if (repeated !== null)
    return { fault: { code: 'column-repeated', row, field: repeated } }
  const missing = headers.needed.find(group => !group.some(field => columns.has(field)))
  if (missing !== undefined)
    return { fault: { code: 'column-missing', row, field: missing[0] ?? null } }
  return { table: { columns, rows: sheet.rows.slice(index + 1), unknownHeaders: unknown } }
}
