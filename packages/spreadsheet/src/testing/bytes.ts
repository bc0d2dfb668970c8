/** All pieces as one. */
export async function joinedBytes(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const piece of pieces)
    parts.push(piece)
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

export async function joinedText(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces)
    text += piece
  return text
}
