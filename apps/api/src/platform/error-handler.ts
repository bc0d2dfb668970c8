import type { ErrorAnswer, ErrorCode } from '@rodykle/contracts'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { DrizzleQueryError } from 'drizzle-orm'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { databaseFaultOf } from './database-fault.ts'
import { RefusedError, TooManyRequestsError } from './errors.ts'

const frameworkCodes: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
}

export function sendError(reply: FastifyReply, status: number, code: ErrorCode, details?: Record<string, unknown>): FastifyReply {
  return reply.status(status).send({ error: { code, requestId: reply.request.id, ...(details && { details }) } } satisfies ErrorAnswer)
}

/** Drizzle puts a statement's parameters into its message: words of people, hashes of passwords. What the driver said is enough for a log. */
function withoutParameters(error: Error): object {
  return error instanceof DrizzleQueryError ? { err: error.cause, statement: error.query } : error
}

/** The one place where a fault becomes an answer. A 5xx carries a request id and nothing else of what happened. */
export function registerErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | RefusedError>((error, request, reply) => {
    if (error instanceof TooManyRequestsError)
      reply.header('retry-after', error.retryAfterSeconds)
    if (error instanceof RefusedError)
      return sendError(reply, error.status, error.code, error.details)
    if (hasZodFastifySchemaValidationErrors(error)) {
      const fields = error.validation.map(issue => ({ path: issue.instancePath, problem: issue.message ?? issue.keyword }))
      return sendError(reply, 400, 'invalid-request', { where: error.validationContext, fields })
    }
    if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
      return sendError(reply, error.statusCode, error.statusCode === 429 ? 'too-many-requests' : frameworkCodes[error.code] ?? 'invalid-request')

    request.log.error(withoutParameters(error))
    switch (databaseFaultOf(error)) {
      case 'unstorable-value': return sendError(reply, 400, 'invalid-request')
      case 'unavailable': return sendError(reply.header('retry-after', 5), 503, 'unavailable')
      case null: return sendError(reply, 500, 'internal')
    }
  })

  app.setNotFoundHandler((_request, reply) => sendError(reply, 404, 'not-found'))
}
