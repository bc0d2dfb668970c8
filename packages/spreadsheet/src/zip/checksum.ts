const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++)
    value = value & 1 ? 0xEDB88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** CRC-32 of the bytes, going on from the checksum of those before them. */
export function checksum(bytes: Uint8Array, before = 0): number {
  let value = ~before
  for (let index = 0; index < bytes.length; index++)
    value = (table[(value ^ bytes[index]!) & 0xFF]!) ^ (value >>> 8)
  return ~value >>> 0
}
