import type { Meter } from '../limits.ts'
import type { SheetSink } from '../sheet-rows.ts'
import type { Archive } from '../zip/archive.ts'
import { TableFileError } from '../faults.ts'
import { scanPart } from '../xml/scan-part.ts'
import { noNumbersYet } from './cell-value.ts'
import { readSharedStrings } from './shared-strings.ts'
import { createSheetHandler } from './sheet.ts'
import { readLooks } from './styles.ts'
import { readWorkbook } from './workbook.ts'

/** Parts that make a workbook run something or fetch something. */
function assertHarmless(archive: Archive) {
  if (archive.names.some(name => /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/|dialogsheets\/|activeX\/)/i.test(name)))
    throw new TableFileError('macros')
  if (archive.names.some(name => /(?:^|\/)(?:externalLinks\/|connections\.xml$|queryTables\/|webExtensions\/)/i.test(name)))
    throw new TableFileError('external-links')
}

export async function readXlsx(archive: Archive, meter: Meter, sink: SheetSink): Promise<void> {
  assertHarmless(archive)
  const workbook = await readWorkbook(archive, meter)
  const context = {
    strings: workbook.stringsPart === null ? [] : await readSharedStrings(archive, workbook.stringsPart, meter),
    looks: workbook.stylesPart === null ? [] : await readLooks(archive, workbook.stylesPart, meter),
    dateSystem: workbook.dateSystem,
    numbers: noNumbersYet(),
  }
  for (const { name, isHidden, part } of workbook.sheets) {
    sink.sheet(name, isHidden)
    await scanPart(archive, part, createSheetHandler(name, context, meter, sink))
  }
}
