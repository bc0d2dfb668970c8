import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Campaign, IdParams, Nudged, NudgeUnits } from '@rodykle/contracts'
import { nudgeUnits } from './nudge-units.ts'
import { readCampaign } from './read-campaign.ts'

const tags = ['campaigns']

export const campaignsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/periods/:id/campaign', {
    config: { access: 'submission:review' },
    schema: { operationId: 'readCampaign', summary: 'How a period\'s reporting goes, by unit and by indicator', tags, params: IdParams, response: { 200: Campaign } },
  }, request => readCampaign(request.context, request.params.id))

  app.post('/periods/:id/nudge', {
    config: { access: 'period:manage' },
    schema: { operationId: 'nudgeUnits', summary: 'Reminds some units, or everybody, to hand in what is still with them', tags, params: IdParams, body: NudgeUnits, response: { 200: Nudged } },
  }, request => nudgeUnits(request.context, request.params.id, request.body))
}
