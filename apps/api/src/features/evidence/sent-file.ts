import type { FastifyRequest } from 'fastify'
import type { SentFile } from './add-file.ts'
import { RefusedError } from '../../platform/errors.ts'

/** The request's body, not yet read. @throws RefusedError 415 for one that was, as it speaks JSON */
export function sentFile({ raw, headers }: FastifyRequest, name: string): SentFile {
  if ((headers['content-type'] ?? 'application/octet-stream') !== 'application/octet-stream')
    throw new RefusedError(415, 'unsupported-media-type')
  return { name, length: Number(headers['content-length']), content: raw }
}
