import type { ErrorCode } from '@rodykle/contracts'

/** A refusal with a code from the closed list. The handler answers it; the screen words it by its code. */
export class RefusedError extends Error {
  readonly status: number
  readonly code: ErrorCode
  readonly details: Record<string, unknown> | undefined

  constructor(status: number, code: ErrorCode, details?: Record<string, unknown>) {
    super(code)
    this.name = new.target.name
    this.status = status
    this.code = code
    this.details = details
  }
}

/** 400: the request makes no sense as it stands. */
export class InvalidRequestError extends RefusedError {
  constructor(code: ErrorCode, details?: Record<string, unknown>) {
    super(400, code, details)
  }
}

/** 401 */
export class NotSignedInError extends RefusedError {
  constructor(code: ErrorCode = 'not-signed-in') {
    super(401, code)
  }
}

/** 403: known, but not theirs to do. */
export class NotAllowedError extends RefusedError {
  constructor(code: ErrorCode = 'not-allowed') {
    super(403, code)
  }
}

/** 404: does not exist, or exists out of the asker's reach, which must look the same. */
export class NotFoundError extends RefusedError {
  constructor(entity: string) {
    super(404, 'not-found', { entity })
  }
}

/** 409: would be right at another moment. */
export class ConflictError extends RefusedError {
  constructor(code: ErrorCode, details?: Record<string, unknown>) {
    super(409, code, details)
  }
}

/** 422: understood, and refused for what it says. */
export class UnprocessableError extends RefusedError {
  constructor(code: ErrorCode, details?: Record<string, unknown>) {
    super(422, code, details)
  }
}

/** 429: again after a while. */
export class TooManyRequestsError extends RefusedError {
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super(429, 'too-many-requests', { retryAfterSeconds })
    this.retryAfterSeconds = retryAfterSeconds
  }
}
