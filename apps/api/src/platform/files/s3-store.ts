import type { ReadableStream } from 'node:stream/web'
import type { FileStore } from './file-store.ts'
import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import { asStoreFault, FileStoreError } from './file-store.ts'

/** A bucket of any storage that speaks S3. */
export interface S3Options {
  /** With the bucket in it, as a path (`https://s3.example.lt/bucket`) or as a name (`https://bucket.s3.example.lt`). */
  url: string
  keyId: string
  secret: string
  region: string
}

/** Until an answer begins; how long its content takes is for whoever reads it. */
const patienceMilliseconds = 30_000
/** Nothing else in the bucket is looked at. */
const prefix = 'evidence/'

/** Keeps files in a bucket. The content's hash is part of the signature, so that what is kept is what was sent. */
export function s3Store({ url, keyId, secret, region }: S3Options): FileStore {
  const client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, region, service: 's3', retries: 2, initRetryMs: 200 })
  const root = url.replace(/\/+$/, '')
  const addressOf = (key: string) => `${root}/${prefix}${encodeURIComponent(key)}`

  async function ask(address: string, init: RequestInit, mayBeAbsent = false): Promise<Response> {
    const patience = new AbortController()
    const timer = setTimeout(() => patience.abort(new Error(`no answer within ${patienceMilliseconds} ms`)), patienceMilliseconds)
    try {
      const answer = await client.fetch(address, { ...init, signal: patience.signal })
      if (answer.ok || (mayBeAbsent && answer.status === 404))
        return answer
      throw new FileStoreError(`${init.method} was answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
    }
    finally {
      clearTimeout(timer)
    }
  }

  return {
    keep: (key, file) => asStoreFault('a file cannot be kept', async () => {
      const body = await openAsBlob(file.path)
      const answer = await ask(addressOf(key), { method: 'PUT', body, headers: { 'x-amz-content-sha256': file.sha256 } })
      await answer.body?.cancel()
    }),

    open: key => asStoreFault('a file cannot be read', async () => {
      const answer = await ask(addressOf(key), { method: 'GET' }, true)
      if (answer.status === 404 || answer.body === null) {
        await answer.body?.cancel()
        return null
      }
      return Readable.fromWeb(answer.body as ReadableStream)
    }),

    remove: key => asStoreFault('a file cannot be removed', async () => {
      const answer = await ask(addressOf(key), { method: 'DELETE' }, true)
      await answer.body?.cancel()
    }),

    async* list() {
      let next: string | undefined
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix, ...(next !== undefined && { 'continuation-token': next }) })
        const page = await asStoreFault('the bucket cannot be read', async () => (await ask(`${root}?${query}`, { method: 'GET' })).text())
        for (const [, item = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs))
          yield { key: decodeURIComponent(fieldIn(item, 'Key')).slice(prefix.length), keptAt: new Date(fieldIn(item, 'LastModified')) }
        next = fieldIn(page, 'IsTruncated') === 'true' ? fieldIn(page, 'NextContinuationToken') : undefined
      } while (next !== undefined)
    },
  }
}

/** The content of one plain element: our own keys, dates and tokens of the storage. */
function fieldIn(xml: string, name: string): string {
  const [, text = ''] = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml) ?? []
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
