import type { EvidenceFormat } from '@rodykle/domain'

/** What a file begins as; an archive or a compound file can be of many formats. */
export type Beginning = EvidenceFormat | 'archive' | 'compound-file'

/** So many bytes tell any of them. */
export const beginningBytes = 128

const signatures: readonly [Beginning, (start: string) => boolean][] = [
  ['pdf', start => start.startsWith('%PDF-')],
  ['png', start => start.startsWith('\x89PNG\r\n\x1A\n')],
  ['jpeg', start => start.startsWith('\xFF\xD8\xFF')],
  ['gif', start => /^GIF8[79]a/.test(start)],
  ['webp', start => start.startsWith('RIFF') && start.startsWith('WEBP', 8)],
  // A box of the kind `ftyp`, then the brand: of pictures, not of films.
  ['heic', start => start.startsWith('ftyp', 4) && /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/.test(start.slice(8))],
  ['archive', start => start.startsWith('PK\x03\x04')],
  ['compound-file', start => start.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')],
]

/** @param bytes the first of a file. Null for anything that is not wanted: a program, a page, text. */
export function beginningOf(bytes: Uint8Array): Beginning | null {
  // No decoder:  is taken for windows-1252 by all of them, which has other letters for 0x80–0x9F.
  const start = Array.from(bytes.subarray(0, beginningBytes), byte => String.fromCharCode(byte)).join('')
  return signatures.find(([, isSo]) => isSo(start))?.[0] ?? null
}
