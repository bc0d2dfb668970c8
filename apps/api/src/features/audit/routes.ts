import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { AuditPage, AuditQuery } from '@rodykle/contracts'
import { listAudit } from './list-audit.ts'

export const auditRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/audit', {
    config: { access: 'audit:read' },
    schema: { operationId: 'listAudit', summary: 'Who did what, newest first', tags: ['audit'], querystring: AuditQuery, response: { 200: AuditPage } },
  }, request => listAudit(request.context, request.query))
}
