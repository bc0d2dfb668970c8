import type { FastifyInstance } from 'fastify'
import helmet from '@fastify/helmet'

/** Nothing from elsewhere, nothing inline, in nobody's frame. */
export async function registerSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ['\'self\''],
        baseUri: ['\'none\''],
        formAction: ['\'self\''],
        frameAncestors: ['\'none\''],
        objectSrc: ['\'none\''],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    // Only for this name: what else the municipality runs under its domain is not ours to decide.
    strictTransportSecurity: { includeSubDomains: false },
  })
}
