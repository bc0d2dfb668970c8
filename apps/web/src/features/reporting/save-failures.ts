import type { SubmissionCell } from '@rodykle/contracts'
import type { ApiError } from '../../shared/http.ts'

/** No answer, a session that is over, a busy server or a broken one: the same request can succeed later. */
export function isPassing({ status }: ApiError): boolean {
  return status === 0 || status === 401 || status === 408 || status === 429 || status >= 500
}

/** The value as it is now, where the server refused because it had changed meanwhile. */
export function currentOf({ code, details }: ApiError): SubmissionCell | null {
  return code === 'changed-meanwhile' && typeof details.current === 'object' ? details.current as SubmissionCell | null : null
}
