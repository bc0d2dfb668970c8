import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { SearchAnswer, SearchQuery } from '@rodykle/contracts'
import { findAnything } from './find-anything.ts'

export const searchRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/search', {
    config: { access: 'plan:read' },
    schema: { operationId: 'findAnything', summary: 'Indicators, measures and units by any part of their names', tags: ['search'], querystring: SearchQuery, response: { 200: SearchAnswer } },
  }, request => findAnything(request.context, request.query))
}
