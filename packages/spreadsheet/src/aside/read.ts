import type { TableFile } from '../cell.ts'
import type { TableFileLimits } from '../limits.ts'
import type { AsideMessage, AsideTask } from './messages.ts'
import { Worker } from 'node:worker_threads'
import { createCollector } from '../collect.ts'
import { TableFileError } from '../faults.ts'
import { defaultLimits } from '../limits.ts'
import { createUnpacker } from './packed-rows.ts'

export interface AsideOptions {
  limits?: Partial<TableFileLimits>
  /** Called with the number of rows read so far. */
  onProgress?: (progress: { rows: number }) => void
  /** Ends the thread at once; the promise is rejected with its reason. */
  signal?: AbortSignal
}

function startThread(task: AsideTask): Worker {
  return new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: task.limits.heapMegabytes, maxYoungGenerationSizeMb: 8 },
  })
}

/** Puts together what the thread tells; gives the file when it is done. */
function createReceiver(limits: TableFileLimits, onProgress: AsideOptions['onProgress']) {
  const { sink, sheets } = createCollector(limits)
  const unpack = createUnpacker()
  let rows = 0
  return (message: AsideMessage): TableFile | null => {
    switch (message.is) {
      case 'sheet':
        sink.sheet(message.name, message.isHidden)
        return null
      case 'rows':
        for (const row of unpack(message.packed)) {
          sink.row(row)
          rows += 1
        }
        onProgress?.({ rows })
        return null
      case 'merged':
        sink.merged(message.range)
        return null
      case 'done':
        return { kind: message.kind, sheets: sheets() }
      case 'refused':
        throw new TableFileError(message.fault, message.details)
    }
  }
}

/** What the end of a thread means that did not say it was done. */
function threadFault(error: Error, limits: TableFileLimits): Error {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new TableFileError('took-too-much-memory', { megabytes: limits.heapMegabytes }, { cause: error })
    : error
}

/**
 * Reads a table file as readTableFile does, in a thread of its own that is ended when it takes too long or too much memory.
 * The bytes are copied to it; the caller's stay as they are. Rejects with TableFileError, or with the signal's reason.
 */
export async function readTableFileAside(bytes: Uint8Array, fileName: string, { limits: some, onProgress, signal }: AsideOptions = {}): Promise<TableFile> {
  const limits = { ...defaultLimits, ...some }
  signal?.throwIfAborted()
  if (bytes.length > limits.bytes)
    throw new TableFileError('too-large', { bytes: bytes.length, limit: limits.bytes })
  const thread = startThread({ bytes: new Uint8Array(bytes), fileName, limits })
  const receive = createReceiver(limits, onProgress)
  const { promise, resolve, reject } = Promise.withResolvers<TableFile>()
  const timer = setTimeout(() => reject(new TableFileError('took-too-long', { milliseconds: limits.milliseconds })), limits.milliseconds)
  const giveUp = () => reject(signal?.reason)
  signal?.addEventListener('abort', giveUp)
  thread.on('error', error => reject(threadFault(error as Error, limits)))
  thread.on('exit', () => reject(new Error('the reading thread ended without an answer')))
  thread.on('message', (message: AsideMessage) => {
    try {
      const file = receive(message)
      if (file !== null)
        resolve(file)
    }
    catch (error) {
      reject(error)
    }
  })
  try {
    return await promise
  }
  finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
    await thread.terminate()
  }
}
