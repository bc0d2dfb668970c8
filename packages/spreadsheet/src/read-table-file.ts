import type { TableFile, TableFileKind } from './cell.ts'
import type { Meter, TableFileLimits } from './limits.ts'
import type { SheetSink } from './sheet-rows.ts'
import { createCollector } from './collect.ts'
import { readCsv } from './csv/read.ts'
import { TableFileError } from './faults.ts'
import { archiveKind, fileKind } from './file-kind.ts'
import { defaultLimits, startMeter } from './limits.ts'
import { readOds } from './ods/read.ts'
import { readXlsx } from './xlsx/read.ts'
import { openArchive } from './zip/archive.ts'

function nameWithoutEnding(fileName: string): string {
  return fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')
}

/** Reads the file into the sink. Throws TableFileError. */
export async function readInto(sink: SheetSink, bytes: Uint8Array, fileName: string, meter: Meter): Promise<TableFileKind> {
  if (bytes.length > meter.limits.bytes)
    throw new TableFileError('too-large', { bytes: bytes.length, limit: meter.limits.bytes })
  if (fileKind(bytes) === 'csv') {
    readCsv(bytes, nameWithoutEnding(fileName), meter, sink)
    return 'csv'
  }
  const archive = openArchive(bytes, meter)
  const kind = archiveKind(archive.names)
  await (kind === 'ods' ? readOds : readXlsx)(archive, meter, sink)
  return kind
}

/**
 * Reads a table file in this very thread: xlsx, ods, or delimited text in any encoding offices use. What it is is told by its bytes;
 * the name only gives a csv its sheet's name. Throws TableFileError when it is none of them, harmful, or costs more than the limits.
 * On a server use readTableFileAside.
 */
export async function readTableFile(bytes: Uint8Array, fileName: string, limits: Partial<TableFileLimits> = {}): Promise<TableFile> {
  const meter = startMeter({ ...defaultLimits, ...limits })
  const { sink, sheets } = createCollector(meter.limits)
  const kind = await readInto(sink, bytes, fileName, meter)
  return { kind, sheets: sheets() }
}
