import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Files } from '../../platform/files/open-files.ts'
import { AddEvidenceLink, Evidence, EvidenceFileQuery, EvidenceList, IdParams, NoContent } from '@rodykle/contracts'
import { z } from 'zod'
import { addFile } from './add-file.ts'
import { addLink } from './add-link.ts'
import { listEvidence } from './list-evidence.ts'
import { readContent } from './read-content.ts'
import { removeEvidence } from './remove-evidence.ts'
import { sendContent } from './send-content.ts'
import { sentFile } from './sent-file.ts'

const tags = ['evidence']

export const evidenceRoutes: FastifyPluginAsyncZod<{ files: Files }> = async (app, { files }) => {
  app.get('/submissions/:id/evidence', {
    config: { access: 'submission:read' },
    schema: { operationId: 'listEvidence', summary: 'What proves the values of one form', tags, params: IdParams, response: { 200: EvidenceList } },
  }, request => listEvidence(request.context, request.params.id))

  app.post('/actuals/:id/evidence/links', {
    config: { access: 'submission:fill' },
    schema: { operationId: 'addEvidenceLink', summary: 'Puts a link beside a value', tags, params: IdParams, body: AddEvidenceLink, response: { 201: Evidence } },
  }, async (request, reply) => reply.status(201).send(await addLink(request.context, request.params.id, request.body)))

  app.delete('/evidence/:id', {
    config: { access: 'submission:fill' },
    schema: { operationId: 'removeEvidence', summary: 'Takes evidence away while its value is open', tags, params: IdParams, response: { 204: NoContent } },
  }, async (request, reply) => reply.status(204).send(await removeEvidence(request.context, files, request.params.id)))

  app.get('/evidence/:id/content', {
    config: { access: 'submission:read' },
    schema: { operationId: 'readEvidenceContent', summary: 'The file itself, to be saved', tags, params: IdParams, response: { 200: z.unknown().describe('The file') } },
  }, async (request, reply) => sendContent(reply, await readContent(request.context, files, request.params.id)))

  // The body is left where it is, to be read piece by piece.
  app.addContentTypeParser('application/octet-stream', (_request, _body, done) => done(null))
  app.post('/actuals/:id/evidence', {
    config: { access: 'submission:fill' },
    schema: { operationId: 'addEvidenceFile', summary: 'Puts a file beside a value', description: 'The body is the file itself, as `application/octet-stream`, at most 20 MB.', tags, params: IdParams, querystring: EvidenceFileQuery, response: { 201: Evidence } },
  }, async (request, reply) => reply.status(201).send(await addFile(request.context, files, request.params.id, sentFile(request, request.query.name))))
}
