import type { TargetRule } from '@rodykle/domain'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { aMeasure, anIndicator, aPlan, aTarget } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

const bySeptember: TargetRule = { kind: 'done-by', date: '2024-02-29', precision: 'day', assumed: true }
const monthly: TargetRule = { kind: 'every-month', from: '2024-09', to: '2025-05', assumed: false }

describe('beginning a plan', () => {
  it('makes an empty draft', async ({ world }) => {
    const department = await world.signInAs('department')
    const answer = await department.post('/api/plans', { year: 2027, copyFromYear: null })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({ year: 2027, status: 'draft', yearlyGoal: '', tolerancePercentPoints: '5', tolerancePercentOfPlanned: '10', publishedAt: null, version: 1, priorities: [], periods: [] })
    expect(await world.db.select().from(schema.auditEntries)).toMatchObject([{ action: 'plan.create', actorId: department.personId, entityId: answer.json().id, after: { year: 2027, copyFromYear: null } }])
  })

  it('copies another year: the tree, what each target last asked, its dates moved', async ({ world }) => {
    const { db } = world
    const source = await aPlan(db, { year: 2024, status: 'closed', yearlyGoal: 'Senas tikslas', tolerancePercentPoints: '3' })
    const measure = await aMeasure(db, source.task, { position: 1, code: 'I.1.2', deadline: '2024-02-29', responsible: ['Skyrius'], sourceText: 'Iš plano' })
    const changed = await aTarget(db, { plan: source, fields: { code: 'a', position: 0 }, version: { rule: { kind: 'at-least', planned: '70', assumed: true } } })
    await db.insert(schema.targetVersions).values([
      { ...changed.version, id: undefined, version: 2, validFrom: '2024-06-01', rule: { kind: 'at-least', planned: '75', assumed: true }, reason: 'Pakelta' },
      { ...changed.version, id: undefined, version: 3, validFrom: '2025-01-01', rule: { kind: 'at-least', planned: '99', assumed: true } },
    ])
    const done = await anIndicator(db, { valueKind: 'done', unitFold: 'single' })
    await aTarget(db, { plan: source, measure, indicator: done, fields: { code: 'b', position: 0 }, version: { rule: bySeptember, scope: { kind: 'all', unitKind: 'city' } } })
    const events = await anIndicator(db, { valueKind: 'events', unitFold: 'share-meeting' })
    await aTarget(db, { plan: source, measure, indicator: events, fields: { code: 'c', position: 1 }, version: { rule: { kind: 'exactly', planned: '100', assumed: false }, unitRule: monthly } })

    const department = await world.signInAs('department')
    const copy = (await department.post('/api/plans', { year: 2026, copyFromYear: 2024 })).json()

    expect(copy).toMatchObject({ year: 2026, status: 'draft', yearlyGoal: '', tolerancePercentPoints: '3' })
    expect(copy.priorities).toMatchObject([{ code: 'I', aim: 'Tikslas', tasks: [{ code: 'I.1', measures: [
      { code: 'I.1.1', position: 0, deadline: null, targets: [{ code: 'a' }] },
      { code: 'I.1.2', position: 1, deadline: '2026-02-28', responsible: ['Skyrius'], sourceText: 'Iš plano', targets: [{ code: 'b' }, { code: 'c' }] },
    ] }] }])
    const [first, second] = copy.priorities[0].tasks[0].measures
    expect(first.id).not.toBe(source.measure.id)
    expect(first.targets[0].indicator.id).toBe(changed.indicatorId)
    expect(first.targets[0].versions).toMatchObject([{ version: 1, validFrom: '2026-01-01', rule: { kind: 'at-least', planned: '75', assumed: true }, reason: null }])
    expect(second.targets[0].current.rule).toEqual({ ...bySeptember, date: '2026-02-28' })
    expect(second.targets[1].current.unitRule).toEqual({ ...monthly, from: '2026-09', to: '2027-05' })
    expect(first.targets[0].previousYear).toMatchObject({ year: 2024, planned: { kind: 'number', value: '75' }, status: 'no-data' })
    expect(await db.select().from(schema.targets).where(eq(schema.targets.planId, source.id))).toHaveLength(3)
  })

  it('copies what is empty as empty', async ({ world }) => {
    const [source] = await world.db.insert(schema.plans).values({ year: 2025 }).returning()
    const copy = (await (await world.signInAs('department')).post('/api/plans', { year: 2026, copyFromYear: source?.year })).json()
    expect(copy.priorities).toEqual([])
  })

  it.for([
    ['a year that has one', { year: 2026, copyFromYear: null }, 409, 'already-exists'],
    ['a copy of a year without a plan', { year: 2027, copyFromYear: 2019 }, 404, 'not-found'],
    ['a year out of all reason', { year: 3000, copyFromYear: null }, 400, 'invalid-request'],
    ['no word on what to copy', { year: 2027 }, 400, 'invalid-request'],
  ] as const)('is refused for %s', async ([, body, status, code], { world }) => {
    await aPlan(world.db)
    const answer = await (await world.signInAs('department')).post('/api/plans', body)
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code])
    expect(await world.db.select().from(schema.plans)).toHaveLength(1)
  })
})
