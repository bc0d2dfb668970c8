import type { PdfDictionary, PdfValue } from './pdf-values.ts'
import { Buffer } from 'node:buffer'
import { readDictionary } from './pdf-values.ts'

/** What a PDF says of how its standard security handler locks it. ISO 32000-2, 7.6.4; bytes and numbers as they are in the file. */
export interface PdfEncryption {
  revision: number
  owner: Buffer
  user: Buffer
  permissions: number
  /** The first half of the file's name of itself. */
  id: Buffer
  encryptsMetadata: boolean
  /** In bytes, as far as the file says it. */
  keyLength: number | null
}

const listOf = (value: PdfValue | undefined): readonly PdfValue[] => Array.isArray(value) ? value : []

/** Null where the file is not encrypted, its text is not, another handler does it, or what is said of it cannot be found or understood. */
export function pdfEncryptionOf(bytes: Uint8Array): PdfEncryption | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const trailer = trailerOf(text)
  const encryption = trailer && dictionaryAt(text, trailer.get('Encrypt'))
  if (!encryption || encryption.get('Filter') !== 'Standard' || !encryptsText(encryption))
    return null
  const [revision, owner, user, permissions] = ['R', 'O', 'U', 'P'].map(key => encryption.get(key))
  if (typeof revision !== 'number' || typeof permissions !== 'number' || !Buffer.isBuffer(owner) || !Buffer.isBuffer(user))
    return null
  const [id] = listOf(trailer.get('ID'))
  return {
    revision,
    owner,
    user,
    permissions,
    id: Buffer.isBuffer(id) ? id : Buffer.alloc(0),
    encryptsMetadata: !isFalse(encryption.get('EncryptMetadata')),
    keyLength: keyLengthOf(encryption),
  }
}

/** The newest one: of a table of objects, or of the stream that has taken its place. Streams' dictionaries are plain text. */
function trailerOf(text: string): PdfDictionary | null {
  const at = Number(/^startxref\s+(\d{1,10})\b/.exec(text.slice(text.lastIndexOf('startxref')))?.[1] ?? Number.NaN)
  if (Number.isNaN(at))
    return null
  if (/^\s*xref\b/.test(text.slice(at, at + 32))) {
    const trailer = text.indexOf('trailer', at)
    return trailer === -1 ? null : readDictionary(text, trailer + 'trailer'.length)
  }
  const head = /^\s*\d+\s+\d+\s+obj\b/.exec(text.slice(at, at + 64))
  return head && readDictionary(text, at + head[0].length)
}

/** The last object of its number stands: what was before it has been replaced. This dictionary is never packed among others (7.5.7). */
function dictionaryAt(text: string, value: PdfValue | undefined): PdfDictionary | null {
  if (value instanceof Map)
    return value
  if (typeof value !== 'object' || !('object' in value))
    return null
  const head = [...text.matchAll(new RegExp(`(?<!\\d)${value.object}\\s+${value.generation}\\s+obj\\b`, 'g'))].at(-1)
  return head === undefined ? null : readDictionary(text, head.index + head[0].length)
}

/** A file can lock its attachments alone. */
function encryptsText(encryption: PdfDictionary): boolean {
  const version = encryption.get('V')
  if (typeof version !== 'number' || version < 4)
    return true
  return ['StmF', 'StrF'].some(key => (encryption.get(key) ?? 'Identity') !== 'Identity')
}

/** Said in bits; by some, in a filter's own dictionary, in bytes. */
function keyLengthOf(encryption: PdfDictionary): number | null {
  const filters = encryption.get('CF')
  const filter = filters instanceof Map ? filters.get(String(encryption.get('StmF'))) : undefined
  const said = encryption.get('Length') ?? (filter instanceof Map ? filter.get('Length') : undefined)
  if (typeof said !== 'number')
    return null
  return said < 40 ? said : said >> 3
}

function isFalse(value: PdfValue | undefined): boolean {
  return typeof value === 'object' && 'word' in value && value.word === 'false'
}
