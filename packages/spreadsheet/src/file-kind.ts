import type { TableFileKind } from './cell.ts'
import { decodeText } from './csv/decode.ts'
import { TableFileError } from './faults.ts'

/** What a file that is no table is found to be, for the words that say how to make a table of it. */
export const foundFormats = ['old-excel', 'binary-excel', 'word', 'presentation', 'pdf', 'picture', 'archive', 'html', 'xml', 'json', 'rich-text', 'empty', 'unknown'] as const
export type FoundFormat = typeof foundFormats[number]

type Found = 'zip' | 'csv' | 'encrypted' | FoundFormat

const signatures: readonly (readonly [Found, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['archive', 'PK\x05\x06'],
  ['pdf', '%PDF'],
  ['picture', '\x89PNG'],
  ['picture', '\xFF\xD8\xFF'],
  ['picture', 'GIF8'],
  ['rich-text', '{\\rtf'],
  ['archive', '\x1F\x8B'],
  ['archive', 'Rar!'],
  ['archive', '7z\xBC\xAF'],
  // Excel before 1997, without a container.
  ['old-excel', '\x09\x08\x10\x00'],
]
const container = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'

function asLatin(bytes: Uint8Array): string {
  return Array.from(bytes, byte => String.fromCharCode(byte)).join('')
}

/** Old office files and encrypted new ones are the same container; names of its streams stand in it as UTF-16. */
function containedFormat(bytes: Uint8Array): Found {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - bytes.length % 2))
  if (names.includes('EncryptedPackage'))
    return 'encrypted'
  if (names.includes('Workbook') || names.includes('Book'))
    return 'old-excel'
  return names.includes('WordDocument') ? 'word' : 'unknown'
}

function textFormat(bytes: Uint8Array): Found {
  const start = decodeText(bytes.subarray(0, 4_096 - 4_096 % 2))
  const isBinary = [...start].some(character => character < '\t' || (character > '\r' && character < ' '))
  if (isBinary)
    return 'unknown'
  const opening = start.trimStart().toLowerCase()
  if (opening === '' && bytes.length < 4_096)
    return 'empty'
  if (/^<(?:!doctype html|html|table|head|body)/.test(opening))
    return 'html'
  if (opening.startsWith('<?xml'))
    return 'xml'
  return /^[[{]\s*["[{\]}]/.test(opening) ? 'json' : 'csv'
}

/** What the bytes are, whatever the name of the file says. */
export function fileKind(bytes: Uint8Array): 'zip' | 'csv' {
  const start = asLatin(bytes.subarray(0, 8))
  const signed = signatures.find(([, signature]) => start.startsWith(signature))?.[0]
  const found = signed ?? (start === container ? containedFormat(bytes) : textFormat(bytes))
  if (found === 'zip' || found === 'csv')
    return found
  if (found === 'encrypted')
    throw new TableFileError('encrypted')
  throw new TableFileError('unknown-format', { found })
}

function unknownArchive(names: readonly string[]): FoundFormat {
  if (names.includes('xl/workbook.bin'))
    return 'binary-excel'
  if (names.includes('word/document.xml'))
    return 'word'
  return names.includes('ppt/presentation.xml') ? 'presentation' : 'archive'
}

/** Which kind of table a zip file holds. */
export function archiveKind(names: readonly string[]): Exclude<TableFileKind, 'csv'> {
  if (names.includes('content.xml') && names.includes('mimetype'))
    return 'ods'
  if (names.includes('[Content_Types].xml') && names.some(name => /(?:^|\/)workbook\d*\.xml$/.test(name)))
    return 'xlsx'
  throw new TableFileError('unknown-format', { found: unknownArchive(names) })
}
