import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { LiveHub } from '../../platform/live/live-hub.ts'
import { Change } from '@rodykle/contracts'
import { sendEvents } from '../../platform/live/event-stream.ts'
import { watchChanges } from './watch-changes.ts'

export interface ChangesOptions {
  hub: LiveHub
  /** Milliseconds between two looks at whether the session still lives. */
  breathEvery: number
}

export const changesRoutes: FastifyPluginAsyncZod<ChangesOptions> = async (app, { hub, breathEvery }) => {
  app.get('/changes', {
    config: { access: 'session:read' },
    schema: { operationId: 'watchChanges', summary: 'A stream of server-sent events: what changed within reach, while one looks', description: 'Each event\'s data is one change as JSON.', tags: ['changes'], response: { 200: { description: 'Events, for as long as they are read', content: { 'text/event-stream': { schema: Change } } } } },
  }, async (request, reply) => sendEvents(reply, await watchChanges(request.context, hub, breathEvery)))

  app.addHook('preClose', async () => hub.close())
}
