import type { Database, Transaction } from '@rodykle/db'
import type { FastifyInstance } from 'fastify'
import type { RouteAccess } from './access.ts'
import type { Clock } from './clock.ts'
import type { Context } from './context.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Filled by `authenticate` before anything else looks at the request. */
    context: Context
  }
  interface FastifyContextConfig {
    /** Whom the route is for; registration fails without it. */
    access?: RouteAccess
  }
}

/** What the whole program shares: where to read and write, and the time. */
export interface Foundation {
  db: Database | Transaction
  clock: Clock
}

/** Gives each request a context of its own, at first without a person. */
export function registerContext(app: FastifyInstance, { db, clock }: Foundation): void {
  // A getter, because Fastify refuses to share one object between requests.
  app.decorateRequest('context', null as unknown as Context)
  app.addHook('onRequest', async (request) => {
    request.context = { db, clock, actor: null, address: request.ip, requestId: request.id }
  })
}
