import type { Readable } from 'node:stream'
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { InvalidRequestError, RefusedError } from '../errors.ts'
import { asStoreFault, FileStoreError } from './file-store.ts'

/** A file that has arrived whole and lies aside until it is known what becomes of it. */
export interface ReceivedFile {
  path: string
  size: number
  /** In hexadecimal. */
  sha256: string
}

/**
 * Writes what arrives into `folder`, piece by piece: however large it claims to be, no more than a piece of it is in memory. What breaks
 * off or is too large leaves nothing behind; the rest of it is let run out unread, so that the sender hears the answer.
 * @throws RefusedError 413 for more than `mostBytes`; InvalidRequestError when the sender broke off; FileStoreError when it cannot be written here
 */
export async function receiveFile(folder: string, source: Readable, mostBytes: number): Promise<ReceivedFile> {
  await asStoreFault('no folder for what arrives', () => mkdir(folder, { recursive: true, mode: 0o700 }))
  const path = join(folder, randomUUID())
  const hash = createHash('sha256')
  let size = 0
  let senderFault: RefusedError | null = null

  async function* measured(): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
        size += piece.byteLength
        if (size > mostBytes)
          throw new RefusedError(413, 'body-too-large', { limit: mostBytes })
        hash.update(piece)
        yield piece
      }
    }
    catch (error) {
      senderFault = error instanceof RefusedError ? error : new InvalidRequestError('invalid-request', { where: 'body', problem: 'interrupted' })
      throw senderFault
    }
  }

  try {
    await pipeline(measured, createWriteStream(path, { mode: 0o600, flush: true }))
    return { path, size, sha256: hash.digest('hex') }
  }
  catch (cause) {
    source.resume()
    await rm(path, { force: true })
    throw senderFault ?? new FileStoreError('what arrives cannot be written', { cause })
  }
}

export async function discardReceived({ path }: ReceivedFile): Promise<void> {
  await rm(path, { force: true })
}

/** Removes what a process that was ended in the middle left lying. */
export async function discardReceivedBefore(folder: string, moment: Date): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const path of names.map(name => join(folder, name))) {
    const { mtime } = await stat(path).catch(() => ({ mtime: moment }))
    if (mtime < moment)
      await rm(path, { force: true })
  }
}
