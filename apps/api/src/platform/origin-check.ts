import type { FastifyInstance, FastifyRequest } from 'fastify'
import { NotAllowedError } from './errors.ts'

const readingMethods = ['GET', 'HEAD', 'OPTIONS']

/** Refuses a write that another site's page sent: the second lock behind the SameSite=Strict cookie. */
export function registerOriginCheck(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (!readingMethods.includes(request.method) && !isOwnOrigin(request))
      throw new NotAllowedError('origin-refused')
  })
}

/** Programs send neither header and carry no browser's cookie; browsers send both and cannot forge them. */
function isOwnOrigin(request: FastifyRequest): boolean {
  if (request.headers['sec-fetch-site'] === 'cross-site')
    return false
  const { origin } = request.headers
  return origin === undefined || hostOf(origin) === hostOf(`${request.protocol}://${request.host}`)
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null
}
