import type { Meter } from '../limits.ts'
import type { SheetSink } from '../sheet-rows.ts'
import { createRowBuilder } from '../sheet-rows.ts'
import { decodeText } from './decode.ts'
import { detectDelimiter } from './delimiter.ts'
import { originalText } from './neutral.ts'
import { textRecords } from './records.ts'

/** Reads delimited text as one sheet whose cells are all text. */
export function readCsv(bytes: Uint8Array, sheetName: string, meter: Meter, sink: SheetSink): void {
  const { delimiter, body } = detectDelimiter(decodeText(bytes))
  sink.sheet(sheetName, false)
  const row = createRowBuilder(sheetName, meter, sink)
  let number = 0
  for (const record of textRecords(body, delimiter)) {
    number += 1
    record.forEach((field, column) => {
      if (field !== '')
        row.set(column, originalText(field), false)
    })
    row.finish(number)
  }
}
