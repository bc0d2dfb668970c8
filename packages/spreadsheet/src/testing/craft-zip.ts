import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync } from 'node:zlib'

export interface CraftedEntry {
  name: string
  content: string | Uint8Array
  /** Said instead of the true size. */
  saidSize?: number
  /** Said instead of the true place; to lie over another entry. */
  saidOffset?: number
  flags?: number
}

function header(length: number, write: (buffer: Buffer) => void): Buffer {
  const buffer = Buffer.alloc(length)
  write(buffer)
  return buffer
}

/** A zip file as nobody's program writes it: with whatever lies it is told to tell. */
export function craftZip(entries: readonly CraftedEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, saidSize, saidOffset = offset, flags = 0 } of entries) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const local = header(30, (buffer) => {
      buffer.writeUInt32LE(0x04034B50, 0)
      buffer.writeUInt16LE(flags, 6)
      buffer.writeUInt16LE(8, 8)
      buffer.writeUInt16LE(Buffer.byteLength(name), 26)
    })
    directory.push(header(46, (buffer) => {
      buffer.writeUInt32LE(0x02014B50, 0)
      buffer.writeUInt16LE(flags, 8)
      buffer.writeUInt16LE(8, 10)
      buffer.writeUInt32LE(crc32(bytes), 16)
      buffer.writeUInt32LE(packed.length, 20)
      buffer.writeUInt32LE(saidSize ?? bytes.length, 24)
      buffer.writeUInt16LE(Buffer.byteLength(name), 28)
      buffer.writeUInt32LE(saidOffset, 42)
    }), Buffer.from(name))
    parts.push(local, Buffer.from(name), packed)
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const lines = Buffer.concat(directory)
  const end = header(22, (buffer) => {
    buffer.writeUInt32LE(0x06054B50, 0)
    buffer.writeUInt16LE(entries.length, 10)
    buffer.writeUInt32LE(lines.length, 12)
    buffer.writeUInt32LE(offset, 16)
  })
  return new Uint8Array(Buffer.concat([...parts, lines, end]))
}
