import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { AddRemark, Conversation, IdParams, Turn, ValueHistory } from '@rodykle/contracts'
import { addRemark } from './add-remark.ts'
import { readConversation } from './read-conversation.ts'
import { readHistory } from './read-history.ts'

const tags = ['values']

export const valuesRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/submissions/:id/remarks', {
    config: { access: 'submission:read' },
    schema: { operationId: 'readConversation', summary: 'What was said of each value of a form', tags, params: IdParams, response: { 200: Conversation } },
  }, request => readConversation(request.context, request.params.id))

  app.post('/actuals/:id/remarks', {
    config: { access: 'remark:add' },
    schema: { operationId: 'addRemark', summary: 'Say something of a value', tags, params: IdParams, body: AddRemark, response: { 200: Turn } },
  }, request => addRemark(request.context, request.params.id, request.body))

  app.get('/actuals/:id/history', {
    config: { access: 'submission:read' },
    schema: { operationId: 'readHistory', summary: 'What happened to a value, from the day it was asked', tags, params: IdParams, response: { 200: ValueHistory } },
  }, request => readHistory(request.context, request.params.id))
}
