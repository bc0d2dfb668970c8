import type { FastifyInstance } from 'fastify'

/** One line for each answered API request, at level info: who asked for what, how it ended, how long it took. Never a body or a cookie. */
export function registerRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      method: request.method,
      path: request.routeOptions.url ?? request.url,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      personId: request.context.actor?.personId,
      address: request.ip,
    }, 'answered')
  })
}
