import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { CreateEvent, EventList, EventQuery, EventRemoved, EventWritten, IdParams, UpdateEvent } from '@rodykle/contracts'
import { createEvent } from './create-event.ts'
import { deleteEvent } from './delete-event.ts'
import { listEvents } from './list-events.ts'
import { updateEvent } from './update-event.ts'

const tags = ['events']
const config = { access: 'submission:fill' } as const

export const eventsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/events', {
    config: { access: 'submission:read' },
    schema: { operationId: 'listEvents', summary: 'A unit\'s dated events', tags, querystring: EventQuery, response: { 200: EventList } },
  }, request => listEvents(request.context, request.query))

  app.post('/events', {
    config,
    schema: { operationId: 'createEvent', summary: 'Record what took place on a day; the values that count it follow', tags, body: CreateEvent, response: { 201: EventWritten } },
  }, async (request, reply) => reply.status(201).send(await createEvent(request.context, request.body)))

  app.patch('/events/:id', {
    config,
    schema: { operationId: 'updateEvent', summary: 'Change an event; the values that count it follow', tags, params: IdParams, body: UpdateEvent, response: { 200: EventWritten } },
  }, request => updateEvent(request.context, request.params.id, request.body))

  app.delete('/events/:id', {
    config,
    schema: { operationId: 'deleteEvent', summary: 'Remove an event; the values that counted it follow', tags, params: IdParams, response: { 200: EventRemoved } },
  }, request => deleteEvent(request.context, request.params.id))
}
