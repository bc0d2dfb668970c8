import type { PdfEncryption } from './pdf-encryption.ts'
import { Buffer } from 'node:buffer'
import { createCipheriv, createHash } from 'node:crypto'
import { pdfEncryptionOf } from './pdf-encryption.ts'
import { rc4 } from './rc4.ts'

/** Put after a password that is too short, so all of it for an empty one. ISO 32000-2, algorithm 2 */
const padding = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')

const digest = (algorithm: string, ...parts: readonly Uint8Array[]) => createHash(algorithm).update(Buffer.concat(parts)).digest()
const md5 = (...parts: readonly Uint8Array[]) => digest('md5', ...parts)

/**
 * Whether a PDF surely asks for a password before it shows anything. Many are encrypted only so that they cannot be printed or changed: those
 * open with an empty password. One that is locked in a way not known here is said to open.
 */
export function needsPassword(bytes: Uint8Array): boolean {
  const encryption = pdfEncryptionOf(bytes)
  if (encryption === null)
    return false
  switch (encryption.revision) {
    case 2:
    case 3:
    case 4: return encryption.user.length === 32 && encryption.owner.length === 32 && !opensWithKey(encryption)
    case 5:
    case 6: return encryption.user.length >= 48 && !opensWithHash(encryption)
    default: return false
  }
}

/** By what the empty password encrypts to; algorithms 4 to 6. Not every writer says how long its key is: all lengths there are are tried. */
function opensWithKey(encryption: PdfEncryption): boolean {
  const { revision, user, id } = encryption
  const lengths = revision === 2 ? [5] : [...new Set([encryption.keyLength ?? 5, 5, 16])].filter(length => length >= 5 && length <= 16)
  return lengths.some((length) => {
    const key = keyOf(encryption, length)
    if (revision === 2)
      return rc4(key, padding).equals(user)
    let check: Buffer = md5(padding, id)
    for (let round = 0; round < 20; round++)
      check = rc4(Buffer.from(key.map(byte => byte ^ round)), check)
    return check.equals(user.subarray(0, 16))
  })
}

/** Algorithm 2 */
function keyOf({ revision, owner, permissions, id, encryptsMetadata }: PdfEncryption, length: number): Buffer {
  const allowed = Buffer.alloc(4)
  allowed.writeInt32LE(permissions | 0)
  let key = md5(padding, owner, allowed, id, Buffer.alloc(revision >= 4 && !encryptsMetadata ? 4 : 0, 0xFF))
  const rounds = revision === 2 ? 0 : 50
  for (let round = 0; round < rounds; round++)
    key = md5(key.subarray(0, length))
  return key.subarray(0, length)
}

/** By the hash of the empty password with the salt beside it; algorithm 11 */
function opensWithHash({ revision, user }: PdfEncryption): boolean {
  const salt = user.subarray(32, 40)
  const hash = revision === 5 ? digest('sha256', salt) : hardenedHash(salt)
  return hash.equals(user.subarray(0, 32))
}

/** Of an empty password; algorithm 2.B */
function hardenedHash(salt: Buffer): Buffer {
  let key = digest('sha256', salt)
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false)
    const mixed = cipher.update(Buffer.concat(Array.from<Buffer>({ length: 64 }).fill(key)))
    const remainder = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = digest(remainder === 0 ? 'sha256' : remainder === 1 ? 'sha384' : 'sha512', mixed)
    last = mixed.readUInt8(mixed.length - 1)
  }
  return key.subarray(0, 32)
}
