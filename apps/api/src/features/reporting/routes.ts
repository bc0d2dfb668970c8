import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { AcceptAll, CellAnswer, DenominatorQuery, EarlierValues, GiveDenominator, IdParams, KnownDenominator, KnownDenominatorList, NoContent, ReturnActual, ReturnPhraseList, ReviewActual, SaveActual, SubmissionForm, SubmissionList, SubmissionQuery, SubmissionSummary } from '@rodykle/contracts'
import { acceptActual } from './accept-actual.ts'
import { acceptAll } from './accept-all.ts'
import { giveDenominator } from './give-denominator.ts'
import { listDenominators } from './list-denominators.ts'
import { listSubmissions } from './list-submissions.ts'
import { openSubmission } from './open-submission.ts'
import { readEarlierValues } from './read-earlier-values.ts'
import { readSubmission } from './read-submission.ts'
import { returnActual } from './return-actual.ts'
import { listReturnPhrases, removeReturnPhrase } from './return-phrases.ts'
import { saveActual } from './save-actual.ts'
import { submitSubmission } from './submit-submission.ts'

const tags = ['reporting']

export const reportingRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/submissions', {
    config: { access: 'submission:read' },
    schema: { operationId: 'listSubmissions', summary: 'Submissions within reach, and how far each is', tags, querystring: SubmissionQuery, response: { 200: SubmissionList } },
  }, request => listSubmissions(request.context, request.query))

  app.get('/submissions/:id', {
    config: { access: 'submission:read' },
    schema: { operationId: 'readSubmission', summary: 'One unit\'s form for a period', tags, params: IdParams, response: { 200: SubmissionForm } },
  }, request => readSubmission(request.context, request.params.id))

  app.post('/submissions/:id/open', {
    config: { access: 'submission:fill' },
    schema: { operationId: 'openSubmission', summary: 'Notes that somebody of the unit has looked into the form', tags, params: IdParams, response: { 200: SubmissionSummary } },
  }, request => openSubmission(request.context, request.params.id))

  app.post('/submissions/:id/submit', {
    // Deputies too, where the installation lets them: the verb asks.
    config: { access: 'submission:fill' },
    schema: { operationId: 'submitSubmission', summary: 'Hands in what is still with the unit', tags, params: IdParams, response: { 200: SubmissionForm } },
  }, request => submitSubmission(request.context, request.params.id))

  app.post('/submissions/:id/accept', {
    config: { access: 'submission:review' },
    schema: { operationId: 'acceptAll', summary: 'Accepts every value that waits', tags, params: IdParams, body: AcceptAll, response: { 200: SubmissionForm } },
  }, request => acceptAll(request.context, request.params.id, request.body))

  app.patch('/actuals/:id', {
    config: { access: 'submission:fill' },
    schema: { operationId: 'saveActual', summary: 'Saves one value, or why there is none', tags, params: IdParams, body: SaveActual, response: { 200: CellAnswer } },
  }, request => saveActual(request.context, request.params.id, request.body))

  app.post('/actuals/:id/accept', {
    config: { access: 'submission:review' },
    schema: { operationId: 'acceptActual', summary: 'Accepts one value', tags, params: IdParams, body: ReviewActual, response: { 200: CellAnswer } },
  }, request => acceptActual(request.context, request.params.id, request.body))

  app.post('/actuals/:id/return', {
    config: { access: 'submission:review' },
    schema: { operationId: 'returnActual', summary: 'Returns one value, or reopens an accepted one, with a reason', tags, params: IdParams, body: ReturnActual, response: { 200: CellAnswer } },
  }, request => returnActual(request.context, request.params.id, request.body))

  app.get('/actuals/:id/earlier', {
    config: { access: 'submission:read' },
    schema: { operationId: 'readEarlierValues', summary: 'What the unit has reported of the same before', tags, params: IdParams, response: { 200: EarlierValues } },
  }, request => readEarlierValues(request.context, request.params.id))

  app.get('/return-phrases', {
    config: { access: 'submission:review' },
    schema: { operationId: 'listReturnPhrases', summary: 'The words one has returned values with', tags, response: { 200: ReturnPhraseList } },
  }, request => listReturnPhrases(request.context))

  app.delete('/return-phrases/:id', {
    config: { access: 'submission:review' },
    schema: { operationId: 'removeReturnPhrase', summary: 'Offers a phrase no longer', tags, params: IdParams, response: { 204: NoContent } },
  }, async (request, reply) => {
    await removeReturnPhrase(request.context, request.params.id)
    return reply.status(204).send(null)
  })

  app.get('/denominators', {
    config: { access: 'denominator:give' },
    schema: { operationId: 'listDenominators', summary: 'What is known of the units\' denominators of one target in a period', tags, querystring: DenominatorQuery, response: { 200: KnownDenominatorList } },
  }, request => listDenominators(request.context, request.query))

  app.put('/actuals/:id/denominator', {
    config: { access: 'denominator:give' },
    schema: { operationId: 'giveDenominator', summary: 'Say what a unit\'s percent will be of, or take it back', tags, params: IdParams, body: GiveDenominator, response: { 200: KnownDenominator } },
  }, request => giveDenominator(request.context, request.params.id, request.body))
}
