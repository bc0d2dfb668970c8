function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  }
  catch {
    return false
  }
}

/** UTF-16 without a mark: text of Europe has a zero in every other byte nearly always. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4_000)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0)
      even += 1
    else if (byte === 0)
      odd += 1
  })
  const most = sample.length / 2 * 0.6
  if (odd > most && even === 0)
    return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : null
}

/** The encoding of a text file as offices make them; the old Baltic one when it is nothing else. */
export function textEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xFF && second === 0xFE)
    return 'utf-16le'
  if (first === 0xFE && second === 0xFF)
    return 'utf-16be'
  return unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1257')
}

/** The text of the file without its byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(textEncoding(bytes)).decode(bytes)
}
