import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Settings, UpdateSettings } from '@rodykle/contracts'
import { readSettings } from './read-settings.ts'
import { updateSettings } from './update-settings.ts'

const tags = ['settings']

export const settingsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/settings', {
    config: { access: 'settings:read' },
    schema: { operationId: 'readSettings', summary: 'What is decided for the whole installation', tags, response: { 200: Settings } },
  }, request => readSettings(request.context))

  app.patch('/settings', {
    config: { access: 'settings:manage' },
    schema: { operationId: 'updateSettings', summary: 'Decides for the whole installation', tags, body: UpdateSettings, response: { 200: Settings } },
  }, request => updateSettings(request.context, request.body))
}
