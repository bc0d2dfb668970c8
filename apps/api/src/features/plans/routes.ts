import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import {
  ChangeTarget,
  CreateIndicator,
  CreateMeasure,
  CreatePlan,
  CreatePriority,
  CreateTarget,
  CreateTask,
  IdParams,
  IndicatorCard,
  IndicatorList,
  MeasureItem,
  MovePlanItem,
  NoContent,
  PlanDocument,
  PlanItemParams,
  PlanList,
  PriorityItem,
  TargetNode,
  TaskItem,
  UpdateIndicator,
  UpdateMeasure,
  UpdatePlan,
  UpdatePriority,
  UpdateTask,
  YearParams,
} from '@rodykle/contracts'
import { changeTarget } from './change-target.ts'
import { closePlan } from './close-plan.ts'
import { createIndicator } from './create-indicator.ts'
import { createMeasure } from './create-measure.ts'
import { createPlan } from './create-plan.ts'
import { createPriority } from './create-priority.ts'
import { createTarget } from './create-target.ts'
import { createTask } from './create-task.ts'
import { deletePlanItem } from './delete-plan-item.ts'
import { listIndicators } from './list-indicators.ts'
import { listPlans } from './list-plans.ts'
import { movePlanItem } from './move-plan-item.ts'
import { publishPlan } from './publish-plan.ts'
import { readPlan } from './read-plan.ts'
import { updateIndicator } from './update-indicator.ts'
import { updateMeasure } from './update-measure.ts'
import { updatePlan } from './update-plan.ts'
import { updatePriority } from './update-priority.ts'
import { updateTask } from './update-task.ts'

const tags = ['plans']
const read = { access: 'plan:read' } as const
const edit = { access: 'plan:edit' } as const

export const plansRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/plans', {
    config: read,
    schema: { operationId: 'listPlans', summary: 'Plans by year; drafts for those who draw them up', tags, response: { 200: PlanList } },
  }, request => listPlans(request.context))

  app.get('/plans/:year', {
    config: read,
    schema: { operationId: 'readPlan', summary: 'A year\'s plan as one document', tags, params: YearParams, response: { 200: PlanDocument } },
  }, request => readPlan(request.context, request.params.year))

  app.post('/plans', {
    config: edit,
    schema: { operationId: 'createPlan', summary: 'Begin a plan, empty or copied from another year', tags, body: CreatePlan, response: { 201: PlanDocument } },
  }, async (request, reply) => reply.status(201).send(await createPlan(request.context, request.body)))

  app.patch('/plans/:id', {
    config: edit,
    schema: { operationId: 'updatePlan', summary: 'Change a plan\'s goal, theme, decision or tolerance', tags, params: IdParams, body: UpdatePlan, response: { 200: PlanDocument } },
  }, request => updatePlan(request.context, request.params.id, request.body))

  app.post('/plans/:id/publish', {
    config: edit,
    schema: { operationId: 'publishPlan', summary: 'Publish a complete draft', tags, params: IdParams, response: { 200: PlanDocument } },
  }, request => publishPlan(request.context, request.params.id))

  app.post('/plans/:id/close', {
    config: edit,
    schema: { operationId: 'closePlan', summary: 'Close a plan whose periods are all closed', tags, params: IdParams, response: { 200: PlanDocument } },
  }, request => closePlan(request.context, request.params.id))

  app.post('/priorities', {
    config: edit,
    schema: { operationId: 'createPriority', summary: 'Add a priority', tags, body: CreatePriority, response: { 201: PriorityItem } },
  }, async (request, reply) => reply.status(201).send(await createPriority(request.context, request.body)))

  app.patch('/priorities/:id', {
    config: edit,
    schema: { operationId: 'updatePriority', summary: 'Reword a priority', tags, params: IdParams, body: UpdatePriority, response: { 200: PriorityItem } },
  }, request => updatePriority(request.context, request.params.id, request.body))

  app.post('/tasks', {
    config: edit,
    schema: { operationId: 'createTask', summary: 'Add a task under a priority', tags, body: CreateTask, response: { 201: TaskItem } },
  }, async (request, reply) => reply.status(201).send(await createTask(request.context, request.body)))

  app.patch('/tasks/:id', {
    config: edit,
    schema: { operationId: 'updateTask', summary: 'Reword a task', tags, params: IdParams, body: UpdateTask, response: { 200: TaskItem } },
  }, request => updateTask(request.context, request.params.id, request.body))

  app.post('/measures', {
    config: edit,
    schema: { operationId: 'createMeasure', summary: 'Add a measure under a task', tags, body: CreateMeasure, response: { 201: MeasureItem } },
  }, async (request, reply) => reply.status(201).send(await createMeasure(request.context, request.body)))

  app.patch('/measures/:id', {
    config: edit,
    schema: { operationId: 'updateMeasure', summary: 'Change a measure', tags, params: IdParams, body: UpdateMeasure, response: { 200: MeasureItem } },
  }, request => updateMeasure(request.context, request.params.id, request.body))

  app.post('/targets', {
    config: edit,
    schema: { operationId: 'createTarget', summary: 'Ask for an indicator under a measure', tags, body: CreateTarget, response: { 201: TargetNode } },
  }, async (request, reply) => reply.status(201).send(await createTarget(request.context, request.body)))

  app.put('/targets/:id/demand', {
    config: edit,
    schema: { operationId: 'changeTarget', summary: 'Change what a target asks: a new version once the plan is published', tags, params: IdParams, body: ChangeTarget, response: { 200: TargetNode } },
  }, request => changeTarget(request.context, request.params.id, request.body))

  app.post('/plan-items/move', {
    config: edit,
    schema: { operationId: 'movePlanItem', summary: 'Put an item elsewhere in its plan', tags, body: MovePlanItem, response: { 204: NoContent } },
  }, async (request, reply) => reply.status(204).send(await movePlanItem(request.context, request.body)))

  app.delete('/plan-items/:kind/:id', {
    config: edit,
    schema: { operationId: 'deletePlanItem', summary: 'Remove an item of a draft that nothing stands under', tags, params: PlanItemParams, response: { 204: NoContent } },
  }, async (request, reply) => reply.status(204).send(await deletePlanItem(request.context, request.params.kind, request.params.id)))

  app.get('/indicators', {
    config: read,
    schema: { operationId: 'listIndicators', summary: 'Every lasting indicator, by code', tags, response: { 200: IndicatorList } },
  }, request => listIndicators(request.context))

  app.post('/indicators', {
    config: edit,
    schema: { operationId: 'createIndicator', summary: 'Define a lasting indicator', tags, body: CreateIndicator, response: { 201: IndicatorCard } },
  }, async (request, reply) => reply.status(201).send(await createIndicator(request.context, request.body)))

  app.patch('/indicators/:id', {
    config: edit,
    schema: { operationId: 'updateIndicator', summary: 'Reword or redefine an indicator', tags, params: IdParams, body: UpdateIndicator, response: { 200: IndicatorCard } },
  }, request => updateIndicator(request.context, request.params.id, request.body))
}
