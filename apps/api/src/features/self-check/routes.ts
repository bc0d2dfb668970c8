import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { SelfCheck, SelfCheckList } from '@rodykle/contracts'
import { listSelfChecks } from './list-self-checks.ts'
import { runSelfCheck } from './run-self-check.ts'

const tags = ['self-check']

export const selfCheckRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/self-checks', {
    config: { access: 'self-check:read' },
    schema: { operationId: 'listSelfChecks', summary: 'When the numbers were last checked, and what differed', tags, response: { 200: SelfCheckList } },
  }, request => listSelfChecks(request.context))

  app.post('/self-checks', {
    config: { access: 'self-check:run' },
    schema: { operationId: 'runSelfCheck', summary: 'Derives every stored judgement and fold anew and lists differences', tags, response: { 200: SelfCheck } },
  }, request => runSelfCheck(request.context))
}
