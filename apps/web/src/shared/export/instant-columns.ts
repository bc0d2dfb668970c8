import type { ExportedColumn } from '../ui/table-columns.ts'
import { formatDate, formatTime } from '@rodykle/wording'

/** A moment as a day, which a spreadsheet can sort and count with, and beside it the time on the city's clock. */
export function instantColumns<Row>(header: string, timeHeader: string, at: (row: Row) => string | null): (ExportedColumn<Row> & { header: string })[] {
  return [
    { header, kind: 'date', width: 12, value: (row) => {
      const instant = at(row)
      return instant === null ? null : { date: formatDate(instant) }
    } },
    { header: timeHeader, width: 9, value: (row) => {
      const instant = at(row)
      return instant === null ? null : formatTime(instant)
    } },
  ]
}
