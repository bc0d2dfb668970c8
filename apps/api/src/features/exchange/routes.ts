import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import multipart from '@fastify/multipart'
import {
  ActualTable,
  BenchmarkTable,
  ExportActualsQuery,
  ExportQuery,
  ImportActuals,
  ImportActualsQuery,
  ImportBenchmarks,
  ImportBenchmarksQuery,
  ImportPlan,
  ImportPlanQuery,
  ImportReport,
  ImportRunParams,
  NoContent,
  PlanTable,
  TemplateParams,
  TemplateQuery,
  YearParams,
} from '@rodykle/contracts'
import { z } from 'zod'
import { exportActuals } from './actuals/export-actuals.ts'
import { importActuals } from './actuals/import-actuals.ts'
import { exportBenchmarks } from './benchmarks/export-benchmarks.ts'
import { importBenchmarks } from './benchmarks/import-benchmarks.ts'
import { answerImport } from './findings/answer-progress.ts'
import { cancelImport } from './findings/running-imports.ts'
import { makeTemplate } from './output/make-template.ts'
import { sendTable } from './output/send-table.ts'
import { exportPlan } from './plan/export-plan.ts'
import { importPlan } from './plan/import-plan.ts'
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

  app.get('/exchange/actuals/:year', {
    config: { access: 'submission:read' },
    schema: { operationId: 'exportActuals', summary: 'All values of a year within reach, as a file that can be brought back in', tags, params: YearParams, querystring: ExportActualsQuery, response: { 200: ActualTable } },
  }, async (request, reply) => sendTable(reply, await exportActuals(request.context, request.params.year, request.query), request.query.format))

  app.post('/exchange/plan', {
    config: { access: 'plan:edit' },
    bodyLimit,
    schema: { operationId: 'importPlan', summary: 'Brings in a plan\'s table, or says what it would change', description: asFileToo, tags, querystring: ImportPlanQuery, body: ImportPlan.nullable(), response: { 200: ImportReport } },
  }, async (request, reply) => {
    const source = await readSource(request, request.body)
    return answerImport(request, reply, tell => importPlan(request.context, request.query, source, tell))
  })

  app.get('/exchange/plan/:year', {
    config: { access: 'plan:read' },
    schema: { operationId: 'exportPlan', summary: 'The whole plan of a year, as a file that can be brought back in', tags, params: YearParams, querystring: ExportQuery, response: { 200: PlanTable } },
  }, async (request, reply) => sendTable(reply, await exportPlan(request.context, request.params.year, request.query), request.query.format))

  app.post('/exchange/benchmarks', {
    config: { access: 'benchmark:manage' },
    bodyLimit,
    schema: { operationId: 'importBenchmarks', summary: 'Brings in a table of reference figures, or says what it would change', description: asFileToo, tags, querystring: ImportBenchmarksQuery, body: ImportBenchmarks.nullable(), response: { 200: ImportReport } },
  }, async (request, reply) => {
    const source = await readSource(request, request.body)
    return answerImport(request, reply, tell => importBenchmarks(request.context, request.query, source, tell))
  })

  app.get('/exchange/benchmarks/:year', {
    config: { access: 'plan:read' },
    schema: { operationId: 'exportBenchmarks', summary: 'The reference figures of a year, as a file that can be brought back in', tags, params: YearParams, querystring: ExportQuery, response: { 200: BenchmarkTable } },
  }, async (request, reply) => sendTable(reply, await exportBenchmarks(request.context, request.params.year, request.query), request.query.format))

  app.delete('/exchange/runs/:runId', {
    config: { access: 'session:read' },
    schema: { operationId: 'cancelImport', summary: 'Stops an import of one\'s own while it is under way: it is undone as a whole', description: 'The id comes with the import\'s answer, in the header `x-import-run`. What came of it is the last line of that answer: `import-cancelled`, or a report where it had been written already.', tags, params: ImportRunParams, response: { 204: NoContent } },
  }, async (request, reply) => reply.status(204).send(cancelImport(request.context, request.params.runId)))

  app.get('/exchange/templates/:kind', {
    config: { access: 'plan:read' },
    schema: { operationId: 'readTemplate', summary: 'An empty table to fill in, with lists to choose from and its columns explained', tags, params: TemplateParams, querystring: TemplateQuery, response: { 200: z.unknown().describe('An Excel workbook') } },
  }, async (request, reply) => sendTable(reply, await makeTemplate(request.context, request.params.kind, request.query), request.query.format))
}
