import type { Meter } from '../limits.ts'
import type { ZipEntry } from './directory.ts'
import { TableFileError } from '../faults.ts'
import { readZipDirectory } from './directory.ts'

/** An opened zip file. Nothing is inflated until asked for, and never more than the meter allows. */
export interface Archive {
  names: readonly string[]
  has: (name: string) => boolean
  /** The part's text in pieces; throws 'broken' when there is no such part. */
  text: (name: string) => AsyncGenerator<string, void, undefined>
}

/** Pieces small enough that what they inflate to, a thousandfold at worst, is counted before the next is given. */
const pieceLength = 16_384

function packedPieces(packed: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= packed.length)
        return controller.close()
      controller.enqueue(packed.slice(at, at + pieceLength))
      at += pieceLength
    },
  })
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset, compressedSize } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034B50)
    throw new TableFileError('broken', { reason: 'entry', part: entry.name })
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + compressedSize > bytes.length)
    throw new TableFileError('broken', { reason: 'cut short', part: entry.name })
  return bytes.subarray(start, start + compressedSize)
}

function inflated(packed: Uint8Array, entry: ZipEntry): ReadableStream<Uint8Array> {
  if (entry.method === 0)
    return packedPieces(packed)
  if (entry.method !== 8)
    throw new TableFileError('broken', { reason: 'packing', part: entry.name })
  return packedPieces(packed).pipeThrough(new DecompressionStream('deflate-raw'))
}

async function nextPiece(reader: ReadableStreamDefaultReader<Uint8Array>, part: string): Promise<Uint8Array | null> {
  try {
    const { done, value } = await reader.read()
    return done ? null : value
  }
  catch (error) {
    throw new TableFileError('broken', { reason: 'packing', part }, { cause: error })
  }
}

/** Office programs write UTF-8; replacing what is none would change names without a word. */
function createDecoder(part: string): (piece?: Uint8Array) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return (piece) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined })
    }
    catch (error) {
      throw new TableFileError('broken', { reason: 'encoding', part }, { cause: error })
    }
  }
}

async function* partText(bytes: Uint8Array, entry: ZipEntry, meter: Meter): AsyncGenerator<string, void, undefined> {
  const reader = inflated(packedBytes(bytes, entry), entry).getReader()
  const decoded = createDecoder(entry.name)
  let size = 0
  try {
    for (let piece = await nextPiece(reader, entry.name); piece !== null; piece = await nextPiece(reader, entry.name)) {
      meter.inflated(piece.length)
      size += piece.length
      if (size > entry.size)
        throw new TableFileError('broken', { reason: 'size', part: entry.name })
      yield decoded(piece)
    }
  }
  finally {
    // Of a stream that is done or broken nothing is left to give up.
    await reader.cancel().catch(() => {})
  }
  if (size !== entry.size)
    throw new TableFileError('broken', { reason: 'size', part: entry.name })
  yield decoded()
}

export function openArchive(bytes: Uint8Array, meter: Meter): Archive {
  const entries = readZipDirectory(bytes, meter.limits.inflatedBytes)
  return {
    names: [...entries.keys()],
    has: name => entries.has(name),
    text(name) {
      const entry = entries.get(name)
      if (entry === undefined)
        throw new TableFileError('broken', { reason: 'missing part', part: name })
      return partText(bytes, entry, meter)
    },
  }
}
