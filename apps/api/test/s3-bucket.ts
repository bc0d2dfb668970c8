import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { S3Options } from '../src/platform/files/s3-store.ts'
import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'

export interface Bucket {
  options: S3Options
  /** By path without the bucket's name. */
  objects: Map<string, { bytes: Buffer, at: Date }>
  close: () => Promise<void>
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest()
/** As AWS wants it: RFC 3986, where JavaScript leaves five letters as they are. */
const encoded = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)

/** "Signature Version 4" by its documentation (Authenticating Requests: Using the Authorization Header), independent of the product's signer. */
function signatureOf(request: IncomingMessage, secret: string): { said: string | undefined, right: string, keyId: string | undefined } {
  const authorization = request.headers.authorization ?? ''
  const [, keyId, day = '', region = '', signed = '', said] = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)$/.exec(authorization) ?? []
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bucket')
  const query = [...searchParams].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort().join('&')
  const path = pathname.split('/').map(part => encoded(decodeURIComponent(part))).join('/')
  const headers = signed.split(';').map(name => `${name}:${String(request.headers[name] ?? '').trim().replace(/\s+/g, ' ')}\n`).join('')
  const canonical = [request.method, path, query, headers, signed, request.headers['x-amz-content-sha256']].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const key = [region, 's3', 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${secret}`, day))
  const right = hmac(key, ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n')).toString('hex')
  return { said, right, keyId }
}

/** A storage on this machine that speaks as much of S3 as the product asks for, lists two objects a page, and lets in only who signs rightly. */
export async function openBucket(): Promise<Bucket> {
  const keyId = 'AKIDEXAMPLE'
  const secret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'
  const objects: Bucket['objects'] = new Map()

  function list(query: URLSearchParams, response: ServerResponse) {
    const prefix = query.get('prefix') ?? ''
    const after = query.get('continuation-token') ?? ''
    const found = [...objects].filter(([key]) => key.startsWith(prefix) && key > after).sort(([one], [other]) => one < other ? -1 : 1)
    const page = found.slice(0, 2)
    const isCut = found.length > page.length
    const contents = page.map(([key, { at, bytes }]) => `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><Size>${bytes.length}</Size></Contents>`)
    response.end(`<?xml version="1.0"?><ListBucketResult><IsTruncated>${isCut}</IsTruncated>${contents.join('')}${isCut ? `<NextContinuationToken>${page.at(-1)?.[0]}</NextContinuationToken>` : ''}</ListBucketResult>`)
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const body = await buffer(request)
    const { said, right, keyId: asked } = signatureOf(request, secret)
    if (asked !== keyId || said !== right)
      return response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bucket')
    const key = decodeURIComponent(pathname).replace(/^\/rodykle\/?/, '')
    const object = objects.get(key)
    switch (request.method) {
      case 'PUT':
        if (request.headers['x-amz-content-sha256'] !== sha256(body) || Number(request.headers['content-length']) !== body.length)
          return response.writeHead(400).end('<Error><Code>XAmzContentSHA256Mismatch</Code></Error>')
        objects.set(key, { bytes: body, at: new Date() })
        return response.end()
      case 'DELETE':
        objects.delete(key)
        return response.writeHead(204).end()
      default:
        if (key === '')
          return list(searchParams, response)
        return object === undefined ? response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>') : response.end(object.bytes)
    }
  }

  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    options: { url: `http://127.0.0.1:${port}/rodykle`, keyId, secret, region: 'eu-north-1' },
    objects,
    close: async () => {
      server.closeAllConnections()
      if (server.listening)
        await new Promise(resolve => server.close(resolve))
    },
  }
}
