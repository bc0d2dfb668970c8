import type { FastifyInstance } from 'fastify'
import type { AppConfig } from './config.ts'
import type { Foundation } from './platform/request-context.ts'
import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import jwt from '@fastify/jwt'
import Fastify from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { accountsRoutes } from './features/accounts/routes.ts'
import { auditRoutes } from './features/audit/routes.ts'
import { gapsRoutes } from './features/gaps/routes.ts'
import { institutionsRoutes } from './features/institutions/routes.ts'
import { plansRoutes } from './features/plans/routes.ts'
import { reportingRoutes } from './features/reporting/routes.ts'
import { searchRoutes } from './features/search/routes.ts'
import { registerAccessGuard } from './platform/access-guard.ts'
import { registerAuthentication } from './platform/authenticate.ts'
import { registerErrorHandler } from './platform/error-handler.ts'
import { registerErrorResponses } from './platform/error-responses.ts'
import { registerOriginCheck } from './platform/origin-check.ts'
import { registerContext } from './platform/request-context.ts'
import { serializerCompiler } from './platform/serializer.ts'

export interface AppOptions extends Foundation {
  config: AppConfig
}

/** The whole web server, not yet listening: a list of what the product can do, in the order in which it is built up. */
export async function buildApp({ config, ...foundation }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: 1024 * 1024,
    trustProxy: config.trustProxy,
    genReqId: () => randomUUID(),
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)

  registerErrorHandler(app)
  registerErrorResponses(app)
  await app.register(cookie)
  await app.register(jwt, { secret: config.secret, sign: { algorithm: 'HS256' }, verify: { algorithms: ['HS256'] } })
  registerContext(app, foundation)
  registerOriginCheck(app)
  registerAuthentication(app, foundation)
  registerAccessGuard(app)

  await app.register(async (api) => {
    await api.register(accountsRoutes)
    await api.register(institutionsRoutes)
    await api.register(plansRoutes)
    await api.register(reportingRoutes)
    await api.register(gapsRoutes)
    await api.register(auditRoutes)
    await api.register(searchRoutes)
  }, { prefix: '/api' })

  return app
}
