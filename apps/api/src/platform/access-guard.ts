import type { FastifyInstance, FastifySchema } from 'fastify'
import type { RouteAccess } from './access.ts'
import { assertCan, requireActor } from './access.ts'
import { NotAllowedError, NotSignedInError } from './errors.ts'

/** A route as it was registered, and whom it said it was for. */
export interface DeclaredRoute {
  method: string
  /** With parameters by name: '/api/people/:id'. */
  url: string
  access: RouteAccess
  schema: FastifySchema
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route there is, for whoever has to walk them all. */
    declaredRoutes: readonly DeclaredRoute[]
  }
}

/** By whose id a page asks; what else asks need not say. */
const speakerHeader = 'rodykle-person'

/**
 * No route without a word on whom it is for: registering one throws. The question is asked before body and query are even
 * read, so that a stranger learns nothing from what a validator would say.
 */
export function registerAccessGuard(app: FastifyInstance): void {
  const declaredRoutes: DeclaredRoute[] = []
  app.decorate('declaredRoutes', declaredRoutes)

  app.addHook('onRoute', ({ method, url, config, schema = {} }) => {
    const access = config?.access
    if (access === undefined)
      throw new Error(`${String(method)} ${url} does not say whom it is for (config.access)`)
    declaredRoutes.push(...[method].flat().map(each => ({ method: each, url, access, schema })))
  })

  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config
    if (request.is404 || access === 'public' || access === undefined)
      return
    const actor = requireActor(request.context)
    // A page that was opened in one person's name, in a browser where another has signed in since.
    const speaker = request.headers[speakerHeader]
    if (speaker !== undefined && speaker !== actor.personId)
      throw new NotSignedInError('signed-in-as-another')
    if (actor.mustChangePassword && access !== 'session:read')
      throw new NotAllowedError('password-change-required')
    assertCan(request.context, access)
  })
}
