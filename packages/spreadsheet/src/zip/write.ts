import { checksum } from './checksum.ts'

/** A file to be put into an archive, its text in pieces. */
export interface WrittenPart {
  name: string
  text: Iterable<string> | AsyncIterable<string>
}

interface Measure {
  checksum: number
  size: number
  compressedSize: number
}

interface DirectoryLine extends Measure {
  name: Uint8Array
  offset: number
}

// Sizes follow the data (bit 3), names are UTF-8 (bit 11).
const flags = 0x0808
// 1980-01-01: the same table gives the same file whenever it is made.
const timeAndDate = 0x00210000

function record(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [length]) => sum + length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [length, value] of fields) {
    if (length === 2)
      view.setUint16(at, value, true)
    else
      view.setUint32(at, value, true)
    at += length
  }
  return bytes
}

function localHeader(name: Uint8Array): Uint8Array {
  return record([4, 0x04034B50], [2, 20], [2, flags], [2, 8], [4, timeAndDate], [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0])
}

function descriptor(measure: Measure): Uint8Array {
  return record([4, 0x08074B50], [4, measure.checksum], [4, measure.compressedSize], [4, measure.size])
}

function directoryHeader(line: DirectoryLine): Uint8Array {
  return record(
    [4, 0x02014B50],
    [2, 20],
    [2, 20],
    [2, flags],
    [2, 8],
    [4, timeAndDate],
    [4, line.checksum],
    [4, line.compressedSize],
    [4, line.size],
    [2, line.name.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, line.offset],
  )
}

type Pieces = Iterator<string> | AsyncIterator<string>

/** The text as bytes, measured as they go by. */
function measuredBytes(pieces: Pieces, measure: Measure): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done === true)
        return controller.close()
      const bytes = encoder.encode(value)
      measure.checksum = checksum(bytes, measure.checksum)
      measure.size += bytes.length
      controller.enqueue(bytes)
    },
  })
}

async function* packed(text: WrittenPart['text'], measure: Measure): AsyncGenerator<Uint8Array, void, undefined> {
  const pieces: Pieces = Symbol.asyncIterator in text ? text[Symbol.asyncIterator]() : text[Symbol.iterator]()
  const reader = measuredBytes(pieces, measure).pipeThrough(new CompressionStream('deflate-raw')).getReader()
  try {
    for (let { done, value } = await reader.read(); !done && value !== undefined; { done, value } = await reader.read()) {
      measure.compressedSize += value.length
      yield value
    }
  }
  finally {
    // Whoever stops half-way, a download given up: the rows' source, perhaps a cursor, is to be let go. The stream between does not tell it.
    await reader.cancel().catch(() => {})
    await pieces.return?.()
  }
}

/** A zip file of the parts, piece by piece; of the parts it keeps only their names and sizes. */
export async function* writeZip(parts: Iterable<WrittenPart>): AsyncGenerator<Uint8Array, void, undefined> {
  const directory: DirectoryLine[] = []
  let offset = 0
  const counted = (bytes: Uint8Array) => {
    offset += bytes.length
    return bytes
  }
  for (const part of parts) {
    const line = { name: new TextEncoder().encode(part.name), offset, checksum: 0, size: 0, compressedSize: 0 }
    yield counted(localHeader(line.name))
    yield counted(line.name)
    for await (const bytes of packed(part.text, line))
      yield counted(bytes)
    yield counted(descriptor(line))
    directory.push(line)
  }
  const start = offset
  for (const line of directory) {
    yield counted(directoryHeader(line))
    yield counted(line.name)
  }
  yield record([4, 0x06054B50], [2, 0], [2, 0], [2, directory.length], [2, directory.length], [4, offset - start], [4, start], [2, 0])
}
