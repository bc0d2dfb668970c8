import type { FastifyInstance } from 'fastify'
import type { AppConfig } from './config.ts'
import type { ChangesOptions } from './features/changes/routes.ts'
import type { Foundation } from './platform/request-context.ts'
import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import jwt from '@fastify/jwt'
import rateLimit from '@fastify/rate-limit'
import Fastify, { LogController } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { accountsRoutes } from './features/accounts/routes.ts'
import { auditRoutes } from './features/audit/routes.ts'
import { benchmarksRoutes } from './features/benchmarks/routes.ts'
import { campaignsRoutes } from './features/campaigns/routes.ts'
import { changesRoutes } from './features/changes/routes.ts'
import { eventsRoutes } from './features/events/routes.ts'
import { evidenceRoutes } from './features/evidence/routes.ts'
import { exchangeRoutes } from './features/exchange/routes.ts'
import { gapsRoutes } from './features/gaps/routes.ts'
import { institutionsRoutes } from './features/institutions/routes.ts'
import { mailsRoutes } from './features/mails/routes.ts'
import { noticesRoutes } from './features/notices/routes.ts'
import { periodsRoutes } from './features/periods/routes.ts'
import { plansRoutes } from './features/plans/routes.ts'
import { reportingRoutes } from './features/reporting/routes.ts'
import { searchRoutes } from './features/search/routes.ts'
import { selfCheckRoutes } from './features/self-check/routes.ts'
import { settingsRoutes } from './features/settings/routes.ts'
import { valuesRoutes } from './features/values/routes.ts'
import { registerAccessGuard } from './platform/access-guard.ts'
import { registerAuthentication } from './platform/authenticate.ts'
import { registerErrorHandler, sendError } from './platform/error-handler.ts'
import { registerErrorResponses } from './platform/error-responses.ts'
import { openFiles } from './platform/files/open-files.ts'
import { registerHealth } from './platform/health.ts'
import { LiveHub } from './platform/live/live-hub.ts'
import { registerOpenApi } from './platform/openapi.ts'
import { registerOriginCheck } from './platform/origin-check.ts'
import { registerContext } from './platform/request-context.ts'
import { registerRequestLog } from './platform/request-log.ts'
import { registerSecurityHeaders } from './platform/security-headers.ts'
import { serializerCompiler } from './platform/serializer.ts'
import { registerStorableTextCheck } from './platform/storable-text.ts'
import { registerWebFiles } from './platform/web-files.ts'

export interface AppOptions extends Foundation {
  config: AppConfig
  /** Left out, nothing is heard of changes: streams of them end at once. */
  live?: ChangesOptions | undefined
}

function unheard(): ChangesOptions {
  const hub = new LiveHub()
  hub.close()
  return { hub, breathEvery: 30_000 }
}

/** The whole web server, not yet listening: a list of what the product can do, in the order in which it is built up. */
export async function buildApp({ config, live = unheard(), ...foundation }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: 1024 * 1024,
    trustProxy: config.trustProxy,
    genReqId: () => randomUUID(),
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    // 20 MB over a slow line.
    requestTimeout: 300_000,
    frameworkErrors: (_error, _request, reply) => sendError(reply, 400, 'invalid-request'),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  // Requests speak JSON or have no body.
  app.removeContentTypeParser('text/plain')

  registerErrorHandler(app)
  registerErrorResponses(app)
  await registerSecurityHeaders(app)
  await app.register(cookie)
  await app.register(jwt, { secret: config.secret, sign: { algorithm: 'HS256' }, verify: { algorithms: ['HS256'], cache: true } })
  await app.register(rateLimit, { global: false })
  registerContext(app, foundation)
  registerRequestLog(app)
  registerOriginCheck(app)
  registerAuthentication(app, foundation)
  registerAccessGuard(app)
  registerStorableTextCheck(app)
  await registerOpenApi(app, config.version)

  registerHealth(app, config)
  await app.register(async (api) => {
    api.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'))
    await api.register(accountsRoutes, { version: config.version })
    await api.register(institutionsRoutes)
    await api.register(periodsRoutes)
    await api.register(plansRoutes)
    await api.register(eventsRoutes)
    await api.register(reportingRoutes)
    await api.register(campaignsRoutes)
    await api.register(valuesRoutes)
    await api.register(evidenceRoutes, { files: openFiles(config) })
    await api.register(changesRoutes, live)
    await api.register(benchmarksRoutes)
    await api.register(gapsRoutes)
    await api.register(exchangeRoutes)
    await api.register(auditRoutes)
    await api.register(mailsRoutes, { origin: config.origin, isSending: config.smtpUrl !== null })
    await api.register(noticesRoutes)
    await api.register(searchRoutes)
    await api.register(selfCheckRoutes)
    await api.register(settingsRoutes)
  }, { prefix: '/api' })
  await registerWebFiles(app, config.webFolder)

  return app
}
