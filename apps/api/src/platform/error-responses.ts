import type { FastifyInstance } from 'fastify'
import { ErrorAnswer } from '@rodykle/contracts'

/** Every documented route can refuse and fail in the same form; said here once instead of at each route. */
export function registerErrorResponses(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const { schema } = route
    if (schema?.response)
      route.schema = { ...schema, response: { ...schema.response, '4xx': ErrorAnswer, '5xx': ErrorAnswer } }
  })
}
