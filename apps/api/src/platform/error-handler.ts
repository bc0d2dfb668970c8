import type { ErrorAnswer, ErrorCode } from '@rodykle/contracts'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DrizzleQueryError } from 'drizzle-orm'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { databaseFaultOf } from './database-fault.ts'
import { RefusedError, TooManyRequestsError } from './errors.ts'
import { FileStoreError } from './files/file-store.ts'

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

interface Refusal {
  status: number
  code: ErrorCode
  details?: Record<string, unknown> | undefined
}

function refusalOf(error: unknown, { log }: FastifyRequest): Refusal {
  if (error instanceof RefusedError)
    return error
  if (!(error instanceof Error))
    return { status: 500, code: 'internal' }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map(issue => ({ path: issue.instancePath, problem: issue.message ?? issue.keyword }))
    return { status: 400, code: 'invalid-request', details: { where: error.validationContext, fields } }
  }
  const { statusCode, code } = error as Partial<FastifyError>
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return { status: statusCode, code: statusCode === 429 ? 'too-many-requests' : frameworkCodes[code ?? ''] ?? 'invalid-request' }

  log.error(withoutParameters(error))
  if (error instanceof FileStoreError)
    return { status: 503, code: 'file-store-unavailable' }
  switch (databaseFaultOf(error)) {
    case 'unstorable-value': return { status: 400, code: 'invalid-request' }
    case 'unavailable': return { status: 503, code: 'unavailable' }
    case null: return { status: 500, code: 'internal' }
  }
}

/** What a fault is answered with, for an answer that has already begun. */
export function errorAnswerTo(error: unknown, request: FastifyRequest): ErrorAnswer {
  const { code, details } = refusalOf(error, request)
  return { error: { code, requestId: request.id, ...(details && { details }) } }
}

/** The one place where a fault becomes an answer. A 5xx carries a request id and nothing else of what happened. */
export function registerErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | RefusedError>((error, request, reply) => {
    const { status, code, details } = refusalOf(error, request)
    if (error instanceof TooManyRequestsError)
      reply.header('retry-after', error.retryAfterSeconds)
    if (status === 503)
      reply.header('retry-after', 5)
    return sendError(reply, status, code, details)
  })

  app.setNotFoundHandler((_request, reply) => sendError(reply, 404, 'not-found'))
}
