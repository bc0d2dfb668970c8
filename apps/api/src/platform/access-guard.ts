import type { FastifyInstance } from 'fastify'
import { assertCan, requireActor } from './access.ts'
import { NotAllowedError } from './errors.ts'

/**
 * No route without a word on whom it is for: registering one throws. The question is asked before body and query are even
 * read, so that a stranger learns nothing from what a validator would say.
 */
export function registerAccessGuard(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.config?.access === undefined)
      throw new Error(`${String(route.method)} ${route.url} does not say whom it is for (config.access)`)
  })

  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config
    if (request.is404 || access === 'public' || access === undefined)
      return
    const actor = requireActor(request.context)
    if (actor.mustChangePassword && access !== 'session:read')
      throw new NotAllowedError('password-change-required')
    assertCan(request.context, access)
  })
}
