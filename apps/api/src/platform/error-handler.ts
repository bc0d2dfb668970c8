import type { ErrorAnswer, ErrorCode } from '@rodykle/contracts'
import type { FastifyError, FastifyInstance } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { RefusedError } from './errors.ts'

const frameworkCodes: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
}

/** PostgreSQL says in five letters what went wrong; connection trouble is class 08, 53 and 57. */
function isDatabaseUnavailable(error: unknown): boolean {
  const code = errorCodeOf(error)
  return /^(?:08|53|57)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code)
}

function errorCodeOf(error: unknown): string {
  const source = error instanceof Error && error.cause !== undefined ? error.cause : error
  return typeof source === 'object' && source !== null && 'code' in source ? String(source.code) : ''
}

/** The one place where a fault becomes an answer. A 5xx carries a request id and nothing else of what happened. */
export function registerErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | RefusedError>((error, request, reply) => {
    const answer = (status: number, code: ErrorCode, details?: Record<string, unknown>) =>
      reply.status(status).send({ error: { code, requestId: request.id, ...(details && { details }) } } satisfies ErrorAnswer)

    if (error instanceof RefusedError)
      return answer(error.status, error.code, error.details)
    if (hasZodFastifySchemaValidationErrors(error)) {
      const fields = error.validation.map(issue => ({ path: issue.instancePath, problem: issue.message ?? issue.keyword }))
      return answer(400, 'invalid-request', { where: error.validationContext, fields })
    }
    if (isDatabaseUnavailable(error)) {
      request.log.error(error)
      return answer(503, 'unavailable')
    }
    if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
      return answer(error.statusCode, error.statusCode === 429 ? 'too-many-requests' : frameworkCodes[error.code] ?? 'invalid-request')
    request.log.error(error)
    return answer(500, 'internal')
  })

  app.setNotFoundHandler((request, reply) =>
    reply.status(404).send({ error: { code: 'not-found', requestId: request.id } } satisfies ErrorAnswer))
}
