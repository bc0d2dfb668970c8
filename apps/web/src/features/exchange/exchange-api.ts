import type { ImportAnswers, ImportProgress, ImportReport } from '@rodykle/contracts'
import type { LocaleName } from '@rodykle/wording'
import type { ImportKind } from './import-kinds.ts'
import { ApiError, send } from '../../shared/http.ts'
import { readJsonLines } from '../../shared/read-json-lines.ts'

/** What a table is held to, beside what it says itself. */
export interface ImportOptions {
  year: number
  /** Values are accepted at once: for who may review. */
  accepted: boolean
  /** Of a published plan: from when changed targets hold, and why they change. */
  validFrom: string | null
  reason: string | null
}

export interface ImportRequest {
  kind: ImportKind
  file: File
  options: ImportOptions
  answers: ImportAnswers
  isPreview: boolean
  language: LocaleName
}

export type Progress = ImportProgress['progress']

interface Line {
  progress?: Progress
  report?: ImportReport
  error?: { code: string, details?: Record<string, unknown> }
}

function queryOf({ kind, options, isPreview, language }: ImportRequest) {
  const { year, accepted, validFrom, reason } = options
  return {
    year,
    preview: isPreview,
    language,
    ...(kind === 'actuals' && { as: accepted ? 'accepted' : 'draft' }),
    ...(kind === 'plan' && { validFrom, reason }),
  }
}

/**
 * Sends a file to be looked through, or written; progress is told as it comes, and first of all the id by which it can be cancelled.
 * @throws ApiError `file-unreadable`, `file-refused`, `body-too-large`; `import-has-problems` with a report in its details where something changed since the preview; `import-cancelled`: nothing is written
 */
export async function sendImport(request: ImportRequest, { tell, begin }: { tell: (progress: Progress) => void, begin: (runId: string | null) => void }, signal: AbortSignal): Promise<ImportReport> {
  const form = new FormData()
  form.set('answers', JSON.stringify(request.answers))
  form.set('file', request.file, request.file.name)
  const response = await send(`/exchange/${request.kind}`, { method: 'POST', query: queryOf(request), headers: { accept: 'application/x-ndjson' }, body: form, signal })
  begin(response.headers.get('x-import-run'))
  for await (const line of readJsonLines(response)) {
    const { progress, report, error } = line as Line
    if (progress)
      tell(progress)
    if (error)
      throw new ApiError(error.code, response.status, error.details)
    if (report)
      return report
  }
  throw new ApiError('network', 0)
}

/** Asks the server to stop what it is writing. What came of it is what sendImport ends with. @throws ApiError `not-found` where it has ended, or another process has it */
export async function cancelImport(runId: string): Promise<void> {
  await send(`/exchange/runs/${runId}`, { method: 'DELETE' })
}

export const downloadFormats = ['xlsx', 'csv', 'csv-plain', 'json'] as const
export type DownloadFormat = typeof downloadFormats[number]

/** Where the whole table of a year can be downloaded; what is downloaded can be brought back in. */
export function downloadAddress(kind: ImportKind, year: number, format: DownloadFormat, language: LocaleName): string {
  return `/api/exchange/${kind}/${year}?${new URLSearchParams({ format, language })}`
}

/** Where the empty table is, with lists to choose from. */
export function templateAddress(kind: ImportKind, year: number, language: LocaleName): string {
  return `/api/exchange/templates/${kind}?${new URLSearchParams({ language, year: String(year) })}`
}
