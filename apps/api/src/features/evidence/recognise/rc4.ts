import { Buffer } from 'node:buffer'

/** The old stream cipher, both ways. OpenSSL offers it no more by itself, and old PDF files still ask for it. */
export function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Buffer.from(Array.from({ length: 256 }, (_, index) => index))
  function swap(one: number, other: number): void {
    const kept = state.readUInt8(one)
    state.writeUInt8(state.readUInt8(other), one)
    state.writeUInt8(kept, other)
  }
  for (let index = 0, mixed = 0; index < 256; index++) {
    mixed = (mixed + state.readUInt8(index) + key.readUInt8(index % key.length)) & 0xFF
    swap(index, mixed)
  }
  let [index, mixed] = [0, 0]
  return Buffer.from(Array.from(data, (byte) => {
    index = (index + 1) & 0xFF
    mixed = (mixed + state.readUInt8(index)) & 0xFF
    swap(index, mixed)
    return byte ^ state.readUInt8((state.readUInt8(index) + state.readUInt8(mixed)) & 0xFF)
  }))
}
