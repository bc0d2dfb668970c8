import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import multipart from '@fastify/multipart'
import { ImportActuals, ImportActualsQuery, ImportReport } from '@rodykle/contracts'
import { importActuals } from './actuals/import-actuals.ts'
import { answerImport } from './findings/answer-progress.ts'
import { readSource } from './read-source.ts'

const tags = ['exchange']

/** Of rows sent as JSON; a file has a limit of its own. */
const bodyLimit = 16 * 1024 * 1024

const asFileToo = 'Also takes multipart/form-data with one file (`file`: xlsx, ods or csv) and optional `answers` (JSON). With `Accept: application/x-ndjson` progress is told line by line.'

export const exchangeRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(multipart)

  app.post('/exchange/actuals', {
    config: { access: 'value:import' },
    bodyLimit,
    schema: { operationId: 'importActuals', summary: 'Brings in a table of values, or says what it would change', description: asFileToo, tags, querystring: ImportActualsQuery, body: ImportActuals.nullable(), response: { 200: ImportReport } },
  }, async (request, reply) => {
    const source = await readSource(request, request.body)
    return answerImport(request, reply, tell => importActuals(request.context, request.query, source, tell))
  })
}
