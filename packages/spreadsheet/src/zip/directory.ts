import { TableFileError } from '../faults.ts'

export interface ZipEntry {
  name: string
  /** 0 stored, 8 deflated. */
  method: number
  compressedSize: number
  size: number
  /** Of the local header, from the beginning of the file. */
  offset: number
}

const mostEntries = 5_000
const full16 = 0xFFFF
const full32 = 0xFFFFFFFF

function broken(reason: string): TableFileError {
  return new TableFileError('broken', { reason })
}

function endOfDirectory(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - full16)
  for (let at = view.byteLength - 22; at >= least; at--) {
    if (view.getUint32(at, true) === 0x06054B50)
      return at
  }
  throw broken('no directory')
}

function directoryPlace(view: DataView): { count: number, offset: number } {
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  const offset = view.getUint32(end + 16, true)
  if (count !== full16 && offset !== full32)
    return { count, offset }
  // ZIP64: the locator stands right before and says where the larger record is.
  if (end < 20 || view.getUint32(end - 20, true) !== 0x07064B50)
    return { count, offset }
  const record = Number(view.getBigUint64(end - 12, true))
  if (view.getUint32(record, true) !== 0x06064B50)
    throw broken('directory')
  return { count: Number(view.getBigUint64(record + 32, true)), offset: Number(view.getBigUint64(record + 48, true)) }
}

/** Sizes and offset too large for the old fields stand in the extra field 0x0001, only those, in this order. */
function withLargeSizes(entry: ZipEntry, view: DataView, from: number, length: number): ZipEntry {
  const large = { ...entry }
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1)
      continue
    let field = at + 4
    for (const key of ['size', 'compressedSize', 'offset'] as const) {
      if (large[key] !== full32)
        continue
      large[key] = Number(view.getBigUint64(field, true))
      field += 8
    }
  }
  return large
}

function assertSafeName(name: string) {
  if (name.startsWith('/') || name.includes('\\') || name.includes('\0') || /^[a-z]:/i.test(name) || name.split('/').includes('..'))
    throw broken('path')
}

/** Two entries over the same bytes make a small file inflate to anything. */
function assertApart(entries: readonly ZipEntry[]) {
  let end = 0
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < end)
      throw broken('overlapping entries')
    end = entry.offset + 30 + entry.compressedSize
  }
}

function readEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, offset } = directoryPlace(view)
  if (count > mostEntries)
    throw broken('too many entries')
  const entries: ZipEntry[] = []
  let at = offset
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014B50)
      throw broken('directory')
    if ((view.getUint16(at + 8, true) & 1) === 1)
      throw new TableFileError('encrypted')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    assertSafeName(name)
    entries.push(withLargeSizes({
      name,
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }, view, at + 46 + nameLength, extraLength))
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * What the archive says it holds, by name, believed only after its claims agree with each other:
 * sizes within the limit before anything is inflated, no two entries over the same bytes, no two of one name, none encrypted.
 */
export function readZipDirectory(bytes: Uint8Array, mostInflated: number): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  let declared = 0
  try {
    for (const entry of readEntries(bytes)) {
      declared += entry.size
      if (entries.has(entry.name))
        throw broken('one name twice')
      entries.set(entry.name, entry)
    }
  }
  catch (error) {
    // Reading past the end of the bytes: the file was cut or its numbers lie.
    throw error instanceof RangeError ? new TableFileError('broken', { reason: 'directory' }, { cause: error }) : error
  }
  if (declared > mostInflated)
    throw new TableFileError('inflates-too-much', { limit: mostInflated })
  assertApart([...entries.values()])
  return entries
}
