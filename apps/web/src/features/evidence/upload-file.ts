import type { Evidence } from '@rodykle/contracts'
import { ApiError, refusal, speakersHeaders } from '../../shared/http.ts'

interface UploadOptions {
  /** From 0 to 1, of what has left the browser. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    return null
  }
}

/** Sends a file as it is. Not by `fetch`, which does not tell how far it is. @throws ApiError; another error when it is stopped */
export function uploadFile(actualId: string, file: File, { onProgress, signal }: UploadOptions): Promise<Evidence> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    sending.open('POST', `/api/actuals/${actualId}/evidence?name=${encodeURIComponent(file.name.toWellFormed())}`)
    for (const [name, value] of Object.entries({ 'content-type': 'application/octet-stream', ...speakersHeaders() }))
      sending.setRequestHeader(name, value)
    sending.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total))
    sending.addEventListener('load', () => {
      const answer = parsed(sending.responseText)
      if (sending.status === 201)
        resolve(answer as Evidence)
      else
        reject(refusal(sending.status, answer))
    })
    sending.addEventListener('error', () => reject(new ApiError('network', 0)))
    sending.addEventListener('abort', () => reject(new Error('stopped', { cause: signal.reason })))
    signal.addEventListener('abort', () => sending.abort())
    sending.send(file)
  })
}
