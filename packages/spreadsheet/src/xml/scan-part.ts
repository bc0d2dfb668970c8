import type { Archive } from '../zip/archive.ts'
import type { XmlHandler } from './scanner.ts'
import { createXmlScanner } from './scanner.ts'

/** Reads one part of an archive as XML, piece by piece. */
export async function scanPart(archive: Archive, name: string, handler: XmlHandler): Promise<void> {
  const scanner = createXmlScanner(handler)
  for await (const piece of archive.text(name))
    scanner.write(piece)
  scanner.end()
}

/** Calls `open` for each tag of a small part whose texts do not matter. */
export async function scanTags(archive: Archive, name: string, open: XmlHandler['open']): Promise<void> {
  await scanPart(archive, name, { open, text() {}, close() {} })
}
