import type { FastifyInstance } from 'fastify'
import { InvalidRequestError } from './errors.ts'

/** PostgreSQL can keep neither a NUL nor half of a surrogate pair; both can hide in a JSON escape or in `%00`. */
export function registerStorableTextCheck(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    for (const [where, part] of Object.entries({ body: request.body, querystring: request.query, params: request.params })) {
      if (!isStorable(part))
        throw new InvalidRequestError('invalid-request', { where, problem: 'unstorable-text' })
    }
  })
}

/** Walks without recursion: a body can be nested deeper than the stack. */
function isStorable(root: unknown): boolean {
  const waiting = [root]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed()))
      return false
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value))
        waiting.push(key, inner)
    }
  }
  return true
}
