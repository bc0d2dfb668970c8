import { z } from 'zod'

/** Every way a request can be refused. The screen words each one; a new code needs a text in both languages. */
export const errorCodes = [
  // the request itself
  'invalid-request',
  'body-too-large',
  'unsupported-media-type',
  'not-found',
  'method-not-allowed',
  'origin-refused',
  'too-many-requests',
  // who asks
  'not-signed-in',
  'signed-in-as-another',
  'wrong-credentials',
  'password-too-weak',
  'password-change-required',
  'link-invalid',
  'not-allowed',
  // what is asked
  'already-exists',
  'changed-meanwhile',
  'plan-not-draft',
  'plan-not-published',
  'plan-incomplete',
  'plan-has-values',
  'period-not-open',
  'period-dates-invalid',
  'submission-not-open',
  'submission-incomplete',
  'submission-not-in-review',
  'value-locked',
  'value-impossible',
  'value-kind-mismatch',
  'comment-required',
  'reason-required',
  'denominator-reason-required',
  'event-outside-period',
  'import-has-problems',
  'import-cancelled',
  'file-unreadable',
  'file-refused',
  'files-room-used-up',
  'rule-mismatch',
  'unit-not-active',
  'cannot-remove-last-administrator',
  // ours
  'unavailable',
  'file-store-unavailable',
  'internal',
] as const
export const ErrorCode = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof ErrorCode>

export const ErrorAnswer = z.object({
  error: z.object({
    code: ErrorCode,
    /** What the screen needs to word it: field names, current values, limits. Never a stack or a statement. */
    details: z.record(z.string(), z.unknown()).optional(),
    requestId: z.string(),
  }),
})
export type ErrorAnswer = z.infer<typeof ErrorAnswer>
