import type { TestApp } from '../../../test/build-test-app.ts'
import { schema } from '@rodykle/db'
import { asc } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { aMeasure, aPlan, aTarget } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

const nowhere = '01980000-0000-7000-8000-000000000000'
const measureFields = { code: 'I.1.2', title: 'Kita priemonė', responsible: ['Mokyklos'], deadline: null, fundingTags: [], sourceText: '' }

/** Codes under each parent, by position; positions must count from 0. */
async function measureCodes({ db }: TestApp): Promise<Record<string, string[]>> {
  const rows = await db.select({ taskId: schema.measures.taskId, code: schema.measures.code, position: schema.measures.position }).from(schema.measures).orderBy(asc(schema.measures.position))
  const byTask = Map.groupBy(rows, ({ taskId }) => taskId)
  for (const measures of byTask.values())
    expect(measures.map(({ position }) => position)).toEqual(measures.map((_, index) => index))
  return Object.fromEntries([...byTask].map(([taskId, measures]) => [taskId, measures.map(({ code }) => code)]))
}

describe('the plan\'s items', () => {
  it.for(['draft', 'published'] as const)('are added after their siblings while the plan is a %s one', async (status, { world }) => {
    const plan = await aPlan(world.db, { status })
    const department = await world.signInAs('department')
    const priority = await department.post('/api/priorities', { planId: plan.id, code: ' II ', title: 'Antras', aim: '' })
    const task = await department.post('/api/tasks', { priorityId: priority.json().id, code: 'II.1', title: 'Uždavinys' })
    const measure = await department.post('/api/measures', { taskId: plan.task.id, ...measureFields })
    expect([priority, task, measure].map(answer => answer.statusCode)).toEqual([201, 201, 201])
    expect(priority.json()).toEqual({ id: expect.any(String), position: 1, code: 'II', title: 'Antras', aim: '' })
    expect(task.json()).toEqual({ id: expect.any(String), position: 0, code: 'II.1', title: 'Uždavinys' })
    expect(measure.json()).toEqual({ id: expect.any(String), position: 1, ...measureFields })
    const entries = await world.db.select().from(schema.auditEntries).orderBy(asc(schema.auditEntries.id))
    expect(entries.map(({ action }) => action)).toEqual(['priority.create', 'task.create', 'measure.create'])
    expect(entries[2]).toMatchObject({ entityId: measure.json().id, before: null, after: { title: 'Kita priemonė' } })
  })

  it('are reworded one field at a time', async ({ world }) => {
    const plan = await aPlan(world.db)
    const department = await world.signInAs('department')
    expect((await department.patch(`/api/priorities/${plan.priority.id}`, { aim: 'Kitas tikslas' })).json()).toMatchObject({ title: 'Prioritetas', aim: 'Kitas tikslas' })
    expect((await department.patch(`/api/tasks/${plan.task.id}`, { code: 'I.9' })).json()).toMatchObject({ code: 'I.9', title: 'Uždavinys' })
    expect((await department.patch(`/api/measures/${plan.measure.id}`, { deadline: '2026-09-30', responsible: [] })).json()).toMatchObject({ title: 'Priemonė', deadline: '2026-09-30', responsible: [] })
    expect((await department.patch(`/api/tasks/${plan.task.id}`, {})).json()).toMatchObject({ code: 'I.9' })
    const entries = await world.db.select().from(schema.auditEntries).orderBy(asc(schema.auditEntries.id))
    expect(entries[1]).toMatchObject({ action: 'task.update', before: { code: 'I.1' }, after: { code: 'I.9' } })
  })

  it.for([
    ['post', '/api/priorities', { planId: nowhere, code: 'I', title: 'x', aim: '' }, 404],
    ['post', '/api/tasks', { priorityId: nowhere, code: 'I', title: 'x' }, 404],
    ['post', '/api/measures', { taskId: nowhere, ...measureFields }, 404],
    ['patch', `/api/priorities/${nowhere}`, { title: 'x' }, 404],
    ['patch', `/api/tasks/${nowhere}`, { title: 'x' }, 404],
    ['patch', `/api/measures/${nowhere}`, { title: 'x' }, 404],
    ['patch', `/api/measures/${nowhere}`, { title: '' }, 400],
    ['patch', `/api/measures/${nowhere}`, { rank: 1 }, 400],
    ['post', '/api/plan-items/move', { kind: 'task', id: nowhere, parentId: nowhere, position: 0 }, 404],
  ] as const)('that do not exist: %s %s', async ([method, url, body, status], { world }) => {
    expect((await (await world.signInAs('department'))[method](url, body)).statusCode).toBe(status)
  })
})

describe('moving an item', () => {
  async function aPlanToReorder(world: TestApp) {
    const plan = await aPlan(world.db)
    await aMeasure(world.db, plan.task, { position: 1, code: 'b' })
    const last = await aMeasure(world.db, plan.task, { position: 2, code: 'c' })
    const [otherTask] = await world.db.insert(schema.tasks).values({ priorityId: plan.priority.id, position: 1, code: 'I.2', title: 'Kitas' }).returning()
    if (otherTask === undefined)
      throw new Error('no task was made')
    await aMeasure(world.db, otherTask, { position: 0, code: 'x' })
    return { plan, last, otherTask }
  }

  it.for([
    ['to the beginning', 0, ['c', 'I.1.1', 'b']],
    ['between two', 1, ['I.1.1', 'c', 'b']],
    ['to where it is', 2, ['I.1.1', 'b', 'c']],
    ['past the end', 99, ['I.1.1', 'b', 'c']],
  ] as const)('among its siblings, %s', async ([, position, expected], { world }) => {
    const { plan, last, otherTask } = await aPlanToReorder(world)
    const answer = await (await world.signInAs('department')).post('/api/plan-items/move', { kind: 'measure', id: last.id, parentId: plan.task.id, position })
    expect([answer.statusCode, answer.body]).toEqual([204, ''])
    expect(await measureCodes(world)).toEqual({ [plan.task.id]: expected, [otherTask.id]: ['x'] })
  })

  it('under another parent closes the gap it leaves', async ({ world }) => {
    const { plan, otherTask } = await aPlanToReorder(world)
    await (await world.signInAs('department')).post('/api/plan-items/move', { kind: 'measure', id: plan.measure.id, parentId: otherTask.id, position: 0 })
    expect(await measureCodes(world)).toEqual({ [plan.task.id]: ['b', 'c'], [otherTask.id]: ['I.1.1', 'x'] })
    expect(await world.db.select().from(schema.auditEntries)).toMatchObject([{ action: 'measure.move', entityId: plan.measure.id, before: { parentId: plan.task.id, position: 0 }, after: { parentId: otherTask.id, position: 0 } }])
  })

  it('is refused under a parent of another plan, or of another kind', async ({ world }) => {
    const { plan, last } = await aPlanToReorder(world)
    const other = await aPlan(world.db, { year: 2027 })
    const department = await world.signInAs('department')
    for (const parentId of [other.task.id, plan.priority.id, nowhere])
      expect((await department.post('/api/plan-items/move', { kind: 'measure', id: last.id, parentId, position: 0 })).statusCode).toBe(404)
  })
})

describe('removing an item', () => {
  it('is possible from the bottom up in a draft, and keeps the indicator', async ({ world }) => {
    const plan = await aPlan(world.db, { status: 'draft' })
    const target = await aTarget(world.db, { plan })
    const department = await world.signInAs('department')
    for (const [kind, { id }] of [['target', target], ['measure', plan.measure], ['task', plan.task], ['priority', plan.priority]] as const)
      expect((await department.delete(`/api/plan-items/${kind}/${id}`)).statusCode).toBe(204)
    expect(await world.db.select().from(schema.priorities)).toEqual([])
    expect(await world.db.select().from(schema.indicators)).toHaveLength(1)
    const entries = await world.db.select().from(schema.auditEntries).orderBy(asc(schema.auditEntries.id))
    expect(entries.map(({ action }) => action)).toEqual(['target.delete', 'measure.delete', 'task.delete', 'priority.delete'])
    expect(entries[1]).toMatchObject({ before: { title: 'Priemonė' }, after: null })
  })

  it('numbers those after it anew', async ({ world }) => {
    const plan = await aPlan(world.db, { status: 'draft' })
    await aMeasure(world.db, plan.task, { position: 1, code: 'b' })
    await (await world.signInAs('department')).delete(`/api/plan-items/measure/${plan.measure.id}`)
    expect(await measureCodes(world)).toEqual({ [plan.task.id]: ['b'] })
  })

  it.for(['priority', 'task', 'measure'] as const)('is refused for a %s with something under it', async (kind, { world }) => {
    const plan = await aPlan(world.db, { status: 'draft' })
    await aTarget(world.db, { plan })
    const answer = await (await world.signInAs('department')).delete(`/api/plan-items/${kind}/${plan[kind].id}`)
    expect([answer.statusCode, answer.json().error.code]).toEqual([409, 'plan-has-values'])
  })

  it.for(['published', 'closed'] as const)('is refused when the plan is %s', async (status, { world }) => {
    const plan = await aPlan(world.db, { status })
    const target = await aTarget(world.db, { plan })
    const answer = await (await world.signInAs('department')).delete(`/api/plan-items/target/${target.id}`)
    expect([answer.statusCode, answer.json().error.code]).toEqual([409, 'plan-not-draft'])
  })

  it.for([[`/api/plan-items/target/${nowhere}`, 404], [`/api/plan-items/plan/${nowhere}`, 400], ['/api/plan-items/target/1', 400]] as const)('of %s is answered with %i', async ([url, status], { world }) => {
    expect((await (await world.signInAs('department')).delete(url)).statusCode).toBe(status)
  })
})
