import type { Readable } from 'node:stream'
import type { ReceivedFile } from './receive-file.ts'

/** Where files are kept. Keys are random and never made of what a person called a file. */
export interface FileStore {
  /** Kept whole or not at all. @throws FileStoreError */
  keep: (key: string, file: ReceivedFile) => Promise<void>
  /** Null where there is nothing by this key. @throws FileStoreError */
  open: (key: string) => Promise<Readable | null>
  /** Also where there is nothing. @throws FileStoreError */
  remove: (key: string) => Promise<void>
  /** Everything that is kept. @throws FileStoreError */
  list: () => AsyncIterable<KeptFile>
}

export interface KeptFile {
  key: string
  keptAt: Date
}

/** The store cannot be reached, is full, or does not let us in; the cause is for the log. */
export class FileStoreError extends Error {
  override name = 'FileStoreError'
}

/** @throws FileStoreError for whatever goes wrong */
export async function asStoreFault<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  }
  catch (cause) {
    throw cause instanceof FileStoreError ? cause : new FileStoreError(what, { cause })
  }
}
