import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { ExplanationQuery, ExplanationsQuery, FigureExplanation, FigureExplanations, GapAnswer, GapGrid, GapGridQuery, GapQuery, IndicatorDetail, IndicatorDetailQuery, IndicatorYear, IndicatorYearQuery, TargetParams } from '@rodykle/contracts'
import { sendJsonText } from '../../platform/send-text.ts'
import { answerGaps } from './answer-gaps.ts'
import { explainFigure, explainTable } from './explain-figure.ts'
import { readGapGrid } from './read-gap-grid.ts'
import { readIndicatorDetail } from './read-indicator-detail.ts'
import { readIndicatorYear } from './read-indicator-year.ts'

const tags = ['gaps']

export const gapsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/gaps', {
    config: { access: 'figures:read-approved' },
    schema: { operationId: 'listGaps', summary: 'Planned, achieved and the gap of a period or a year, for the city or one unit', tags, querystring: GapQuery, response: { 200: GapAnswer } },
  }, async (request, reply) => sendJsonText(reply, await answerGaps(request.context, request.query)))

  app.get('/gaps/explanation', {
    config: { access: 'figures:read-approved' },
    schema: { operationId: 'explainFigure', summary: 'How a figure was made, in sentences', tags, querystring: ExplanationQuery, response: { 200: FigureExplanation } },
  }, request => explainFigure(request.context, request.query))

  app.get('/gaps/explanations', {
    config: { access: 'figures:read-approved' },
    schema: { operationId: 'explainTable', summary: 'How every figure of a table was made, in sentences', tags, querystring: ExplanationsQuery, response: { 200: FigureExplanations } },
  }, request => explainTable(request.context, request.query))

  app.get('/gaps/grid', {
    config: { access: 'figures:read-working' },
    schema: { operationId: 'readGapGrid', summary: 'Units by targets, alphabetical, for those who review', tags, querystring: GapGridQuery, response: { 200: GapGrid } },
  }, request => readGapGrid(request.context, request.query))

  app.get('/gaps/targets/:targetId', {
    config: { access: 'figures:read-approved' },
    schema: { operationId: 'readIndicatorDetail', summary: 'One indicator in one period, with its years and types', tags, params: TargetParams, querystring: IndicatorDetailQuery, response: { 200: IndicatorDetail } },
  }, request => readIndicatorDetail(request.context, request.params.targetId, request.query))

  app.get('/gaps/targets/:targetId/year', {
    config: { access: 'figures:read-approved' },
    schema: { operationId: 'readIndicatorYear', summary: 'One indicator through a whole year, beside its other years', tags, params: TargetParams, querystring: IndicatorYearQuery, response: { 200: IndicatorYear } },
  }, request => readIndicatorYear(request.context, request.params.targetId, request.query))
}
