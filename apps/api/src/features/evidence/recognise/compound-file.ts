import type { EvidenceFault, EvidenceFormat } from '@rodykle/domain'

/** Streams by which the old office programs' documents are known. [MS-CFB] 2.2, 2.5, 2.6 */
const mainStreams: Readonly<Record<string, EvidenceFormat>> = {
  'WordDocument': 'doc',
  'Workbook': 'xls',
  'Book': 'xls',
  'PowerPoint Document': 'ppt',
}

const macros = ['Macros', 'VBA', '_VBA_PROJECT', '_VBA_PROJECT_CUR']
/** Also what a new document with a password is put into. */
const encrypted = ['EncryptedPackage', 'EncryptionInfo']

/** A document of an old office program, or why it is not taken; an installer, for one, is such a file too. */
export function compoundFileOf(bytes: Uint8Array): EvidenceFormat | EvidenceFault {
  const names = entryNames(bytes)
  if (names === null)
    return 'broken'
  if (names.some(name => encrypted.includes(name)))
    return 'encrypted'
  if (names.some(name => macros.includes(name)))
    return 'macros'
  const main = names.find(name => name in mainStreams)
  return (main === undefined ? null : mainStreams[main]) ?? 'unknown-format'
}

const lastSector = 0xFFFFFFFA

/** The names in the file's directory; null when its numbers lead nowhere. */
function entryNames(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const shift = view.getUint16(30, true)
    if (shift !== 9 && shift !== 12)
      return null
    const size = 1 << shift
    const number = (sector: number, index: number) => view.getUint32((sector + 1) * size + index * 4, true)
    const tables = tableSectors(view, size, number)
    const names: string[] = []
    const seen = new Set<number>()
    for (let sector = view.getUint32(48, true); sector < lastSector && !seen.has(sector);) {
      seen.add(sector)
      for (let at = (sector + 1) * size; at < (sector + 2) * size; at += 128)
        names.push(nameAt(bytes, view, at))
      const table = tables[Math.floor(sector / (size / 4))]
      if (table === undefined)
        return null
      sector = number(table, sector % (size / 4))
    }
    return names
  }
  catch (error) {
    if (error instanceof RangeError)
      return null
    throw error
  }
}

/** The sectors that say which sector follows which: 109 of them in the header, the others in a chain of their own. */
function tableSectors(view: DataView, size: number, number: (sector: number, index: number) => number): number[] {
  const tables = Array.from({ length: 109 }, (_, index) => view.getUint32(76 + index * 4, true))
  const perSector = size / 4 - 1
  const seen = new Set<number>()
  for (let sector = view.getUint32(68, true); sector < lastSector && !seen.has(sector); sector = number(sector, perSector)) {
    seen.add(sector)
    for (let index = 0; index < perSector; index++)
      tables.push(number(sector, index))
  }
  return tables.filter(table => table < lastSector)
}

function nameAt(bytes: Uint8Array, view: DataView, at: number): string {
  const length = Math.min(64, view.getUint16(at + 64, true))
  return new TextDecoder('utf-16le').decode(bytes.subarray(at, at + Math.max(0, length - 2)))
}
