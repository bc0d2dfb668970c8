import { useQueryCache } from '@pinia/colada'
import { bytesInMegabyte, endingOf, evidenceFormatFacts, evidenceFormats, largestEvidenceBytes } from '@rodykle/domain'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { ApiError } from '../../shared/http.ts'
import { uploadFile } from './upload-file.ts'
import { evidenceKey } from './use-evidence.ts'

export interface Upload {
  id: number
  actualId: string
  submissionId: string
  file: File
  state: 'waiting' | 'sending' | 'failed'
  /** From 0 to 1. */
  progress: number
  failure: Error | null
}

const endings = new Set<string>(evidenceFormats.flatMap(format => evidenceFormatFacts[format].endings))

/** What the server would refuse anyway is not sent: two gigabytes would take an hour to be told so. */
function refusedUnsent({ name, size }: File): ApiError | null {
  const ending = endingOf(name)
  if (size > largestEvidenceBytes)
    return new ApiError('body-too-large', 0, { megabytes: size / bytesInMegabyte })
  if (size === 0)
    return new ApiError('file-refused', 0, { fault: 'empty', ending })
  return ending === '' || endings.has(ending) ? null : new ApiError('file-refused', 0, { fault: 'unknown-format', ending })
}

/** Files on their way, one after another. They go on when the drawer they were dropped into is closed. */
export const useUploads = defineStore('uploads', () => {
  const cache = useQueryCache()
  const uploads = ref<Upload[]>([])
  /** Let go over a value's row; whether they may go anywhere, its section knows, which opens then. */
  const dropped = shallowRef<{ actualId: string, files: readonly File[] } | null>(null)
  const running = new Map<number, AbortController>()
  let lastId = 0

  function forget(id: number): void {
    uploads.value = uploads.value.filter(upload => upload.id !== id)
  }

  async function sendNext(): Promise<void> {
    const upload = uploads.value.find(({ state }) => state === 'waiting')
    if (upload === undefined || running.size > 0)
      return
    const { id, actualId, submissionId } = upload
    const stopping = new AbortController()
    running.set(id, stopping)
    Object.assign(upload, { state: 'sending', progress: 0, failure: null })
    try {
      await uploadFile(actualId, upload.file as File, { signal: stopping.signal, onProgress: share => upload.progress = share })
      await cache.invalidateQueries({ key: evidenceKey(submissionId) })
      forget(id)
    }
    catch (failure) {
      Object.assign(upload, { state: 'failed', failure })
    }
    running.delete(id)
    await sendNext()
  }

  function start(value: { actualId: string, submissionId: string }, files: readonly File[]): void {
    for (const file of files) {
      const failure = refusedUnsent(file)
      uploads.value.push({ ...value, id: ++lastId, file, state: failure === null ? 'waiting' : 'failed', progress: 0, failure })
    }
    void sendNext()
  }
  function retry(id: number): void {
    const upload = uploads.value.find(candidate => candidate.id === id)
    if (upload !== undefined)
      upload.state = 'waiting'
    void sendNext()
  }
  /** Takes a file off the list, and stops it where it is on its way. */
  function cancel(id: number): void {
    running.get(id)?.abort()
    forget(id)
  }

  return { uploads: computed(() => uploads.value), dropped, start, retry, cancel }
})
