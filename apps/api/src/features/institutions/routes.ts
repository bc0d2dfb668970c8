import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { ChangeUnitType, CloseUnit, CreateUnit, IdParams, Unit, UnitList, UnitQuery, UpdateUnit } from '@rodykle/contracts'
import { changeUnitType } from './change-unit-type.ts'
import { closeUnit } from './close-unit.ts'
import { createUnit } from './create-unit.ts'
import { listUnits } from './list-units.ts'
import { mustReadUnit } from './unit-queries.ts'
import { updateUnit } from './update-unit.ts'

export const institutionsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/institutions', {
    config: { access: 'institution:read' },
    schema: { operationId: 'listUnits', summary: 'Who reports: institutions, methodical groups and the city, by name', tags: ['institutions'], querystring: UnitQuery, response: { 200: UnitList } },
  }, request => listUnits(request.context, request.query))

  app.get('/institutions/:id', {
    config: { access: 'institution:read' },
    schema: { operationId: 'readUnit', summary: 'One reporting unit', tags: ['institutions'], params: IdParams, response: { 200: Unit } },
  }, request => mustReadUnit(request.context, request.params.id))

  app.post('/institutions', {
    config: { access: 'institution:manage' },
    schema: { operationId: 'createUnit', summary: 'Add an institution or a methodical group', tags: ['institutions'], body: CreateUnit, response: { 201: Unit } },
  }, async (request, reply) => reply.status(201).send(await createUnit(request.context, request.body)))

  app.patch('/institutions/:id', {
    config: { access: 'institution:manage' },
    schema: { operationId: 'updateUnit', summary: 'Correct names, legal code, note, or whether it is confirmed', tags: ['institutions'], params: IdParams, body: UpdateUnit, response: { 200: Unit } },
  }, request => updateUnit(request.context, request.params.id, request.body))

  app.post('/institutions/:id/type', {
    config: { access: 'institution:manage' },
    schema: { operationId: 'changeUnitType', summary: 'Give an institution another type from a day on', tags: ['institutions'], params: IdParams, body: ChangeUnitType, response: { 200: Unit } },
  }, request => changeUnitType(request.context, request.params.id, request.body))

  app.post('/institutions/:id/close', {
    config: { access: 'institution:manage' },
    schema: { operationId: 'closeUnit', summary: 'Name a unit\'s last day and its successor; its history stays', tags: ['institutions'], params: IdParams, body: CloseUnit, response: { 200: Unit } },
  }, request => closeUnit(request.context, request.params.id, request.body))
}
