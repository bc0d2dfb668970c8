import type { Meter } from '../limits.ts'
import type { SheetSink } from '../sheet-rows.ts'
import type { Archive } from '../zip/archive.ts'
import { TableFileError } from '../faults.ts'
import { scanPart, scanTags } from '../xml/scan-part.ts'
import { createContentHandler } from './content.ts'

async function assertHarmless(archive: Archive): Promise<void> {
  // LibreOffice writes the two lists of libraries even when they are empty.
  if (archive.names.some(name => /^(?:Basic|Scripts)\/.*[^/]$/.test(name) && !/(?:script|dialog)-l[bc]\.xml$/.test(name)))
    throw new TableFileError('macros')
  if (!archive.has('META-INF/manifest.xml'))
    return
  await scanTags(archive, 'META-INF/manifest.xml', (name) => {
    if (name === 'encryption-data')
      throw new TableFileError('encrypted')
  })
}

export async function readOds(archive: Archive, meter: Meter, sink: SheetSink): Promise<void> {
  await assertHarmless(archive)
  await scanPart(archive, 'content.xml', createContentHandler(meter, sink))
}
