import type { Client } from '../../../../test/client.ts'
import { Buffer } from 'node:buffer'

interface Upload {
  name: string
  bytes: Uint8Array
  answers?: Record<string, string>
  accept?: string
}

const boundary = '----rodykle-test-boundary'

function part(head: string, body: Uint8Array | string): Buffer {
  return Buffer.concat([Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`), Buffer.from(body), Buffer.from('\r\n')])
}

/** Sends a file as a browser's form does. */
export function upload(client: Client, url: string, { name, bytes, answers, accept }: Upload) {
  const payload = Buffer.concat([
    ...answers === undefined ? [] : [part('name="answers"', JSON.stringify(answers))],
    part(`name="file"; filename="${name}"\r\nContent-Type: application/octet-stream`, bytes),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  return client.request({ method: 'POST', url, payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...(accept !== undefined && { accept }) } })
}
