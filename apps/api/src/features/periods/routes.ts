import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { CreatePeriod, IdParams, MoveUnits, NoContent, Period, PeriodOverride, PeriodOverrideList, PeriodUnitParams, SetPeriodOverride, UpdatePeriod } from '@rodykle/contracts'
import { closePeriod } from './close-period.ts'
import { createPeriod } from './create-period.ts'
import { listOverrides } from './list-overrides.ts'
import { closeForUnits, openForUnits } from './move-units.ts'
import { openPeriod } from './open-period.ts'
import { removeOverride } from './remove-override.ts'
import { setOverride } from './set-override.ts'
import { updatePeriod } from './update-period.ts'

const tags = ['periods']
const config = { access: 'period:manage' } as const

export const periodsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post('/periods', {
    config,
    schema: { operationId: 'createPeriod', summary: 'Add a reporting period to a plan', tags, body: CreatePeriod, response: { 201: Period } },
  }, async (request, reply) => reply.status(201).send(await createPeriod(request.context, request.body)))

  app.patch('/periods/:id', {
    config,
    schema: { operationId: 'updatePeriod', summary: 'Change a period\'s name and days; its span only until it opens', tags, params: IdParams, body: UpdatePeriod, response: { 200: Period } },
  }, request => updatePeriod(request.context, request.params.id, request.body))

  app.post('/periods/:id/open', {
    config,
    schema: { operationId: 'openPeriod', summary: 'Open a period, or a closed one again, and ask every unit in scope', tags, params: IdParams, response: { 200: Period } },
  }, request => openPeriod(request.context, request.params.id))

  app.post('/periods/:id/close', {
    config,
    schema: { operationId: 'closePeriod', summary: 'Close a period to typing', tags, params: IdParams, response: { 200: Period } },
  }, request => closePeriod(request.context, request.params.id))

  app.post('/periods/:id/units/open', {
    config,
    schema: { operationId: 'openPeriodForUnits', summary: 'Open a period for some units ahead of the others, or again for those it was closed for', tags, params: IdParams, body: MoveUnits, response: { 200: PeriodOverrideList } },
  }, request => openForUnits(request.context, request.params.id, request.body))

  app.post('/periods/:id/units/close', {
    config,
    schema: { operationId: 'closePeriodForUnits', summary: 'Close a period for some units before the others', tags, params: IdParams, body: MoveUnits, response: { 200: PeriodOverrideList } },
  }, request => closeForUnits(request.context, request.params.id, request.body))

  app.get('/periods/:id/overrides', {
    config,
    schema: { operationId: 'listPeriodOverrides', summary: 'Units with days of their own in a period', tags, params: IdParams, response: { 200: PeriodOverrideList } },
  }, request => listOverrides(request.context, request.params.id))

  app.put('/periods/:id/overrides/:unitId', {
    config,
    schema: { operationId: 'setPeriodOverride', summary: 'Give a unit days of its own, or open a closed period for it until a day', tags, params: PeriodUnitParams, body: SetPeriodOverride, response: { 200: PeriodOverride } },
  }, request => setOverride(request.context, { periodId: request.params.id, unitId: request.params.unitId }, request.body))

  app.delete('/periods/:id/overrides/:unitId', {
    config,
    schema: { operationId: 'removePeriodOverride', summary: 'Let the period\'s own days hold for a unit again', tags, params: PeriodUnitParams, response: { 204: NoContent } },
  }, async (request, reply) => reply.status(204).send(await removeOverride(request.context, { periodId: request.params.id, unitId: request.params.unitId })))
}
