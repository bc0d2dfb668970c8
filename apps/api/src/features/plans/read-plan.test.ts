import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { aMeasure, anIndicator, aPeriod, aPerson, aPlan, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

describe('a plan as one document', () => {
  it('holds the whole tree by position, with indicators, versions and periods', async ({ world }) => {
    const { db } = world
    const plan = await aPlan(db, { yearlyGoal: 'Kiekvieno vaiko pažanga', tolerancePercentPoints: '5.00' })
    const [first] = await db.insert(schema.priorities).values({ planId: plan.id, position: -1, code: '0', title: 'Pirmas' }).returning()
    await db.insert(schema.tasks).values({ priorityId: plan.priority.id, position: 5, code: 'I.2', title: 'Antras uždavinys' })
    const measure = await aMeasure(db, plan.task, { position: 1, code: 'I.1.2', responsible: ['Skyrius'], fundingTags: ['SB'], deadline: '2026-09-30' })
    const second = await aTarget(db, { plan, measure, fields: { position: 1, code: 'b' } })
    const target = await aTarget(db, { plan, measure, fields: { position: 0, code: 'a' } })
    const author = await aPerson(db, { name: 'Ona' })
    await db.insert(schema.targetVersions).values([
      { ...target.version, id: undefined, version: 2, validFrom: '2026-07-01', reason: 'Nauji duomenys', createdBy: author.id },
      { ...target.version, id: undefined, version: 3, validFrom: '2026-12-01', reason: 'Dar naujesni' },
    ])
    const late = await aPeriod(db, plan)
    const early = await aPeriod(db, plan, { label: 'I pusmetis', startsOn: '2026-01-01', endsOn: '2026-06-30', opensOn: '2026-06-15', dueOn: '2026-07-15' })
    await aTarget(db, { plan: await aPlan(db, { year: 2027 }) })

    const document = (await (await world.signInAs('department')).get('/api/plans/2026')).json()

    expect(document).toMatchObject({ id: plan.id, year: 2026, status: 'published', yearlyGoal: 'Kiekvieno vaiko pažanga', tolerancePercentPoints: '5', publishedAt: '2026-01-15T08:00:00.000Z', version: 1 })
    expect(document.priorities.map(({ id }: { id: string }) => id)).toEqual([first?.id, plan.priority.id])
    expect(document.priorities[0]).toEqual({ id: first?.id, position: -1, code: '0', title: 'Pirmas', aim: '', tasks: [] })
    expect(document.priorities[1].tasks.map(({ code }: { code: string }) => code)).toEqual(['I.1', 'I.2'])
    const [empty, full] = document.priorities[1].tasks[0].measures
    expect(empty).toMatchObject({ id: plan.measure.id, targets: [] })
    expect(full).toMatchObject({ id: measure.id, responsible: ['Skyrius'], fundingTags: ['SB'], deadline: '2026-09-30', targets: [{ id: target.id, code: 'a' }, { id: second.id, code: 'b' }] })
    expect(full.targets[0].indicator).toEqual(target.indicator)
    expect(full.targets[0].versions.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1])
    expect(full.targets[0].current).toMatchObject({ version: 2, reason: 'Nauji duomenys', createdBy: 'Ona', rule: { kind: 'at-least', planned: '80', assumed: false } })
    expect(full.targets[0].previousYear).toBeNull()
    expect(document.periods.map(({ id }: { id: string }) => id)).toEqual([early.id, late.id])
  })

  it.for([
    ['its first version before the year begins', '2025-11-21', 1],
    ['the version of the day', '2026-07-01', 2],
    ['its last version once the year is over', '2028-01-01', 3],
  ] as const)('shows %s', async ([, today, version], { world }) => {
    const target = await aTarget(world.db, { plan: await aPlan(world.db) })
    await world.db.insert(schema.targetVersions).values([
      { ...target.version, id: undefined, version: 2, validFrom: '2026-07-01' },
      { ...target.version, id: undefined, version: 3, validFrom: '2026-12-31' },
      { ...target.version, id: undefined, version: 4, validFrom: '2027-01-01' },
    ])
    world.clock.travelTo(today)
    const document = (await (await world.signInAs('council')).get('/api/plans/2026')).json()
    expect(document.priorities[0].tasks[0].measures[0].targets[0].current.version).toBe(version)
  })

  it.for([['2031', 404], ['1999', 400], ['kitais', 400]] as const)('of %s is answered with %i', async ([year, status], { world }) => {
    expect((await (await world.signInAs('department')).get(`/api/plans/${year}`)).statusCode).toBe(status)
  })
})

describe('plans', () => {
  it('are listed newest first, with their targets counted and their periods by start', async ({ world }) => {
    const { db } = world
    const older = await aPlan(db, { year: 2025, status: 'closed' })
    const plan = await aPlan(db)
    await aTarget(db, { plan })
    await aTarget(db, { plan })
    const period = await aPeriod(db, plan)
    const answer = await (await world.signInAs('council')).get('/api/plans')
    expect(answer.json()).toEqual({ plans: [
      { id: plan.id, year: 2026, status: 'published', targetCount: 2, periods: [period] },
      { id: older.id, year: 2025, status: 'closed', targetCount: 0, periods: [] },
    ], ahead: [] })
  })

  it.for([
    ['administrator', 200],
    ['department', 200],
    ['head', 404],
    ['editor', 404],
    ['council', 404],
    ['support', 404],
    ['group-chair', 404],
  ] as const)('that are drafts are answered to a %s with %i', async ([role, status], { world }) => {
    await aPlan(world.db, { year: 2027, status: 'draft' })
    const person = await world.signInAs(role, { unit: await aUnit(world.db) })
    expect((await person.get('/api/plans/2027')).statusCode).toBe(status)
    expect((await person.get('/api/plans')).json().plans).toHaveLength(status === 200 ? 1 : 0)
  })
})

describe('changing a plan', () => {
  const everyWrite = (id: string) => [
    ['post', '/api/plans', { year: 2030, copyFromYear: null }],
    ['patch', `/api/plans/${id}`, { version: 1, yearlyGoal: 'x' }],
    ['post', `/api/plans/${id}/publish`, undefined],
    ['post', `/api/plans/${id}/close`, undefined],
    ['post', '/api/priorities', { planId: id, code: 'II', title: 'x', aim: '' }],
    ['patch', `/api/tasks/${id}`, { title: 'x' }],
    ['post', '/api/plan-items/move', { kind: 'priority', id, parentId: id, position: 0 }],
    ['post', '/api/indicators', {}],
  ] as const

  it.for(['administrator', 'head', 'editor', 'council', 'support', 'group-chair'] as const)('is refused to a %s', async (role, { world }) => {
    const plan = await aPlan(world.db, { status: 'draft' })
    const person = await world.signInAs(role, { unit: await aUnit(world.db) })
    for (const [method, url, body] of everyWrite(plan.id))
      expect([url, (await person[method](url, body)).statusCode]).toEqual([url, 403])
    expect((await person.delete(`/api/plan-items/measure/${plan.measure.id}`)).statusCode).toBe(403)
  })
})

describe('indicators', () => {
  it('are listed by code to everyone', async ({ world }) => {
    const second = await anIndicator(world.db, { code: 'B' })
    const first = await anIndicator(world.db, { code: 'A', conditions: [{ code: 'k', label: 'Sąlyga' }] })
    expect((await (await world.signInAs('council')).get('/api/indicators')).json()).toEqual({ indicators: [first, second] })
  })
})
