import type { PeriodState } from '@rodykle/domain'
import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { anIndicator, aPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

describe('publishing a plan', () => {
  it('dates it', async ({ world }) => {
    const plan = await aPlan(world.db, { status: 'draft' })
    await aTarget(world.db, { plan })
    const answer = await (await world.signInAs('department')).post(`/api/plans/${plan.id}/publish`)
    expect(answer.json()).toMatchObject({ status: 'published', publishedAt: world.clock.now().toISOString(), version: 2 })
    expect(await world.db.select().from(schema.auditEntries)).toMatchObject([{ action: 'plan.publish', entityId: plan.id, before: { status: 'draft' }, after: { status: 'published' } }])
  })

  it('is refused while it asks nothing', async ({ world }) => {
    const plan = await aPlan(world.db, { status: 'draft' })
    const answer = await (await world.signInAs('department')).post(`/api/plans/${plan.id}/publish`)
    expect([answer.statusCode, answer.json().error]).toMatchObject([422, { code: 'plan-incomplete', details: { targetCount: 0, targets: [] } }])
  })

  it('is refused while something it asks could never be judged, naming it', async ({ world }) => {
    const { db } = world
    const plan = await aPlan(db, { status: 'draft' })
    await aTarget(db, { plan })
    const broken = await aTarget(db, { plan, indicator: await anIndicator(db, { valueKind: 'narrative', unitFold: 'none', periodFold: 'latest' }), fields: { code: 'blogas' } })
    const answer = await (await world.signInAs('department')).post(`/api/plans/${plan.id}/publish`)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().error.details).toEqual({ targetCount: 2, targets: [{ targetId: broken.id, code: 'blogas', problems: ['city-rule-mismatch', 'unit-rule-mismatch'] }] })
    expect(await db.select().from(schema.plans)).toMatchObject([{ status: 'draft', publishedAt: null }])
  })

  it.for(['published', 'closed'] as const)('is refused when it is %s', async (status, { world }) => {
    const plan = await aPlan(world.db, { status })
    await aTarget(world.db, { plan })
    const answer = await (await world.signInAs('department')).post(`/api/plans/${plan.id}/publish`)
    expect([answer.statusCode, answer.json().error]).toMatchObject([409, { code: 'plan-not-draft', details: { status } }])
  })
})

describe('closing a plan', () => {
  it('makes it history once its periods are closed', async ({ world }) => {
    const plan = await aPlan(world.db)
    await aPeriod(world.db, plan, { state: 'closed' })
    const department = await world.signInAs('department')
    expect((await department.post(`/api/plans/${plan.id}/close`)).json()).toMatchObject({ status: 'closed', version: 2 })
    expect(await world.db.select().from(schema.auditEntries)).toMatchObject([{ action: 'plan.close', before: { status: 'published' }, after: { status: 'closed' } }])
    for (const [method, url, body] of [
      ['patch', `/api/plans/${plan.id}`, { version: 2, yearlyGoal: 'x' }],
      ['post', '/api/priorities', { planId: plan.id, code: 'II', title: 'x', aim: '' }],
      ['patch', `/api/measures/${plan.measure.id}`, { title: 'x' }],
      ['post', '/api/plan-items/move', { kind: 'priority', id: plan.priority.id, parentId: plan.id, position: 0 }],
    ] as const) {
      const answer = await department[method](url, body)
      expect([answer.statusCode, answer.json().error]).toMatchObject([409, { code: 'plan-not-draft', details: { status: 'closed' } }])
    }
  })

  it.for<PeriodState>(['upcoming', 'open'])('is refused while a period is %s', async (state, { world }) => {
    const plan = await aPlan(world.db)
    const period = await aPeriod(world.db, plan, { state })
    await aPeriod(world.db, plan, { state: 'closed' })
    const answer = await (await world.signInAs('department')).post(`/api/plans/${plan.id}/close`)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().error).toMatchObject({ code: 'plan-incomplete', details: { periods: [{ id: period.id, label: period.label, state }] } })
  })

  it('is refused for a draft', async ({ world }) => {
    const plan = await aPlan(world.db, { status: 'draft' })
    const answer = await (await world.signInAs('department')).post(`/api/plans/${plan.id}/close`)
    expect([answer.statusCode, answer.json().error.code]).toEqual([409, 'plan-not-published'])
  })
})

describe('changing what a plan says of itself', () => {
  it('keeps what is not mentioned', async ({ world }) => {
    const plan = await aPlan(world.db, { learningTheme: 'Mokytojų lyderystė' })
    const answer = await (await world.signInAs('department')).patch(`/api/plans/${plan.id}`, { version: 1, yearlyGoal: 'Pažanga' })
    expect(answer.json()).toMatchObject({ yearlyGoal: 'Pažanga', learningTheme: 'Mokytojų lyderystė', version: 2 })
    expect(await world.db.select().from(schema.auditEntries)).toMatchObject([{ action: 'plan.update', before: { yearlyGoal: '' }, after: { yearlyGoal: 'Pažanga', rejudged: 0 } }])
  })

  it('judges every value again where near becomes nearer', async ({ world }) => {
    const { db } = world
    const plan = await aPlan(db)
    const target = await aTarget(db, { plan })
    const period = await aPeriod(db, plan, { state: 'open' })
    await aSubmission(db, { period, unit: await aUnit(db), targets: [target], actual: { state: 'reported', value: { kind: 'ratio', numerator: '76', denominator: '100' }, status: 'near', achieved: '76', gap: '-4', standing: 'accepted', version: 3 } })
    await (await world.signInAs('department')).patch(`/api/plans/${plan.id}`, { version: 1, tolerancePercentPoints: '3.9' })
    expect(await db.select().from(schema.actuals)).toMatchObject([{ status: 'not-met', achieved: '76', gap: '-4', standing: 'accepted', version: 3 }])
  })

  it.for([
    ['a version that is not the latest', { version: 2, yearlyGoal: 'x' }, 409, 'changed-meanwhile'],
    ['a negative tolerance', { version: 1, tolerancePercentPoints: '-1' }, 400, 'invalid-request'],
    ['its year', { version: 1, year: 2030 }, 400, 'invalid-request'],
  ] as const)('is refused for %s', async ([, body, status, code], { world }) => {
    const plan = await aPlan(world.db)
    const answer = await (await world.signInAs('department')).patch(`/api/plans/${plan.id}`, body)
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code])
  })
})
