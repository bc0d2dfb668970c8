import type { Sheet, SheetRow } from './cell.ts'
import type { TableFileLimits } from './limits.ts'
import type { MergedRange, SheetSink } from './sheet-rows.ts'
import { withMergedFilled } from './merged.ts'

interface OpenSheet {
  name: string
  isHidden: boolean
  rows: SheetRow[]
  merged: MergedRange[]
}

/** A sink that keeps everything, and the sheets it then holds. */
export function createCollector(limits: TableFileLimits): { sink: SheetSink, sheets: () => Sheet[] } {
  const sheets: OpenSheet[] = []
  return {
    sink: {
      sheet(name, isHidden) {
        sheets.push({ name, isHidden, rows: [], merged: [] })
      },
      row(row) {
        sheets.at(-1)?.rows.push(row)
      },
      merged(range) {
        sheets.at(-1)?.merged.push(range)
      },
    },
    sheets: () => sheets.map(({ name, isHidden, rows, merged }) => ({ name, isHidden, rows: withMergedFilled(rows, merged, name, limits.cells) })),
  }
}
