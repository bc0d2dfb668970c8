import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { rc4 } from '../recognise/rc4.ts'

const padding = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')
const digest = (algorithm: string, ...parts: Uint8Array[]) => createHash(algorithm).update(Buffer.concat(parts)).digest()
const id = Buffer.from('000102030405060708090A0B0C0D0E0F', 'hex')
const permissions = -3904

/** What the standard handler of this revision writes for a password to open with: whatever its owner's is. ISO 32000-1, algorithms 2, 4 and 5; of R5, Adobe's supplement, level 3 */
function locked(revision: 2 | 3 | 4 | 5, password: string, leavesMetadata: boolean) {
  const secret = Buffer.from(password, 'latin1')
  if (revision === 5) {
    const salts = Buffer.from('saltsaltkeysalts')
    return { owner: Buffer.alloc(48, 7), user: Buffer.concat([digest('sha256', secret, salts.subarray(0, 8)), salts]) }
  }
  const owner = Buffer.alloc(32, 0x5C)
  const allowed = Buffer.alloc(4)
  allowed.writeInt32LE(permissions)
  const length = revision === 2 ? 5 : 16
  let key = digest('md5', Buffer.concat([secret, padding]).subarray(0, 32), owner, allowed, id, Buffer.alloc(leavesMetadata ? 4 : 0, 0xFF)).subarray(0, length)
  if (revision === 2)
    return { owner, user: rc4(key, padding) }
  for (let round = 0; round < 50; round++)
    key = digest('md5', key).subarray(0, length)
  let user = rc4(key, digest('md5', padding, id))
  for (let round = 1; round < 20; round++)
    user = rc4(Buffer.from(key.map(byte => byte ^ round)), user)
  return { owner, user: Buffer.concat([user, Buffer.alloc(16)]) }
}

const filters = '/CF <</StdCF <</Type /CryptFilter /CFM /AESV2 /AuthEvent /DocOpen /Length 16>>>> /StmF /StdCF /StrF /StdCF'
const versions = { 2: '/V 1', 3: '/V 2 /Length 128', 4: `/V 4 /Length 128 ${filters}`, 5: `/V 5 /Length 256 ${filters.replace('AESV2', 'AESV3').replace('/Length 16', '/Length 32')} /UE <${'11'.repeat(32)}> /OE <${'22'.repeat(32)}> /Perms <${'33'.repeat(16)}>` }

/** A string between brackets, as most writers write it: some of its bytes have to be escaped. */
const literal = (bytes: Buffer) => `(${bytes.toString('latin1').replace(/[\\()\r]/g, letter => letter === '\r' ? '\\r' : `\\${letter}`)})`

/** A PDF of one empty page that opens with this password. Its last part is a table of objects, or the stream that has taken its place. @param leavesMetadata only in revision 4 */
export function lockedPdf(revision: 2 | 3 | 4 | 5, password: string, end: 'table' | 'stream' = 'table', leavesMetadata = false): Buffer {
  const { owner, user } = locked(revision, password, leavesMetadata)
  const text = end === 'table' ? literal : (bytes: Buffer) => `<${bytes.toString('hex')}>`
  return pdfOf(`/Filter /Standard ${versions[revision]} /R ${revision} ${leavesMetadata ? '/EncryptMetadata false ' : ''}/P ${permissions} /O ${text(owner)} /U ${text(user)}`, end)
}

/** The same with an encryption dictionary as given; null for none. */
export function pdfOf(encryption: string | null, end: 'table' | 'stream' = 'table'): Buffer {
  const objects = ['<</Type /Catalog /Pages 2 0 R>>', '<</Type /Pages /Kids [3 0 R] /Count 1>>', '<</Type /Page /Parent 2 0 R /MediaBox [0 0 10 10]>>', ...(encryption === null ? [] : [`<<${encryption}>>`])]
  let body = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const said = `/Size ${objects.length + (end === 'table' ? 1 : 2)} /Root 1 0 R ${encryption === null ? '' : `/Encrypt ${objects.length} 0 R `}/ID [<${id.toString('hex')}> <${id.toString('hex')}>]`
  const from = body.length
  if (end === 'table') {
    body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<<${said}>>\n`
  }
  else {
    const entries = Buffer.concat([[0, 0, 255], ...[...places, from].map(at => [1, at >> 8, at & 0xFF])].map(bytes => Buffer.from([...bytes, 0]))).toString('latin1')
    body += `${objects.length + 1} 0 obj\n<</Type /XRef /W [1 2 1] /Length ${entries.length} ${said}>>\nstream\n${entries}\nendstream\nendobj\n`
  }
  return Buffer.from(`${body}startxref\n${from}\n%%EOF\n`, 'latin1')
}
