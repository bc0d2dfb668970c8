import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Campaign, IdParams } from '@rodykle/contracts'
import { readCampaign } from './read-campaign.ts'

const tags = ['campaigns']

export const campaignsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/periods/:id/campaign', {
    config: { access: 'submission:review' },
    schema: { operationId: 'readCampaign', summary: 'How a period\'s reporting goes, by unit and by indicator', tags, params: IdParams, response: { 200: Campaign } },
  }, request => readCampaign(request.context, request.params.id))
}
