import type { TestApp } from '../../../test/build-test-app.ts'
import { schema } from '@rodykle/db'
import { asc, eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { aCity, anIndicator, anOpenPeriod, aPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

const nowhere = '01980000-0000-7000-8000-000000000000'
const atLeast = (planned: string) => ({ kind: 'at-least', planned, assumed: false }) as const
const demand = { rule: atLeast('80'), unitRule: atLeast('80'), scope: { kind: 'all', unitKind: 'institution' }, reportedEvery: 'half-year', measuredOver: 'half-year' } as const
const target = { code: 'I.1.1.1', ...demand, validFrom: '2026-01-01' }
const card = {
  code: 'R-naujas',
  name: 'Tėvų dalyvavimas',
  definition: 'Kiek tėvų dalyvavo',
  valueKind: 'ratio',
  unitOfMeasurement: 'percent',
  base: 'parents',
  numeratorWording: 'Dalyvavę',
  denominatorWording: 'Visi',
  unitFold: 'ratio-of-sums',
  periodFold: 'latest',
  dataSource: '',
  reachedWhen: '',
  evidenceHint: '',
  countsPersons: true,
  conditions: [],
  parts: [],
  totalCode: null,
}

function auditActions({ db }: TestApp) {
  return db.select({ action: schema.auditEntries.action }).from(schema.auditEntries).orderBy(asc(schema.auditEntries.id)).then(rows => rows.map(({ action }) => action))
}

describe('adding a target', () => {
  it('asks for a lasting indicator', async ({ world }) => {
    const plan = await aPlan(world.db, { status: 'draft' })
    const indicator = await anIndicator(world.db)
    const department = await world.signInAs('department', { name: 'Rasa' })
    const answer = await department.post('/api/targets', { ...target, measureId: plan.measure.id, indicatorId: indicator.id })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toEqual({
      id: expect.any(String),
      code: 'I.1.1.1',
      position: 0,
      indicator,
      current: { id: expect.any(String), version: 1, validFrom: '2026-01-01', ...demand, reason: null, createdAt: world.clock.now().toISOString(), createdBy: 'Rasa' },
      versions: [answer.json().current],
      previousYear: null,
    })
    expect(await world.db.select().from(schema.auditEntries)).toMatchObject([{ action: 'target.create', entityId: answer.json().id, indicatorId: indicator.id, after: { code: 'I.1.1.1', rule: atLeast('80') } }])
  })

  it('defines a new one on the way', async ({ world }) => {
    const plan = await aPlan(world.db)
    const answer = await (await world.signInAs('department')).post('/api/targets', { ...target, measureId: plan.measure.id, indicator: card })
    expect(answer.json().indicator).toEqual({ id: expect.any(String), ...card, definitionVersion: 1, version: 1 })
    expect(await auditActions(world)).toEqual(['indicator.create', 'target.create'])
  })

  it('of a published plan asks it in open periods at once, and only in those', async ({ world }) => {
    const { db } = world
    const plan = await aPlan(db)
    const open = await anOpenPeriod(db, plan)
    await aPeriod(db, plan)
    await aPeriod(db, plan, { state: 'closed' })
    await anOpenPeriod(db, plan, { kind: 'quarter' })
    const unit = await aUnit(db)
    await aCity(db)
    const answer = await (await world.signInAs('department')).post('/api/targets', { ...target, measureId: plan.measure.id, indicator: card })
    expect(await db.select().from(schema.actuals)).toMatchObject([{ periodId: open.id, unitId: unit.id, targetId: answer.json().id, targetVersionId: answer.json().current.id, state: 'not-reported', status: 'no-data' }])
  })

  it.for([
    ['neither an indicator nor a new one', {}, 400, 'invalid-request'],
    ['both', { indicatorId: nowhere, indicator: card }, 400, 'invalid-request'],
    ['an indicator that does not exist', { indicatorId: nowhere }, 404, 'not-found'],
    ['a measure that does not exist', { indicator: card, measureId: nowhere }, 404, 'not-found'],
    ['a unit that does not exist', { indicator: card, scope: { kind: 'units', unitIds: [nowhere] } }, 404, 'not-found'],
    ['a rule that cannot judge its values', { indicator: card, unitRule: { kind: 'every-condition', assumed: false } }, 422, 'rule-mismatch'],
    ['an indicator nothing can be made of', { indicator: { ...card, valueKind: 'narrative' } }, 422, 'rule-mismatch'],
    ['a number that is none', { indicator: card, rule: { ...demand.rule, planned: '8O' } }, 400, 'invalid-request'],
    ['an indicator\'s code that is taken', { indicator: { ...card, code: 'R-senas' } }, 409, 'already-exists'],
  ] as const)('is refused with %s', async ([, fields, status, code], { world }) => {
    const plan = await aPlan(world.db)
    await anIndicator(world.db, { code: 'R-senas' })
    const answer = await (await world.signInAs('department')).post('/api/targets', { ...target, measureId: plan.measure.id, ...fields })
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code])
    expect(await world.db.select().from(schema.targets)).toEqual([])
    expect(await world.db.select().from(schema.indicators)).toHaveLength(1)
  })

  it('is refused where the plan asks for the indicator already', async ({ world }) => {
    const plan = await aPlan(world.db)
    const asked = await aTarget(world.db, { plan })
    const answer = await (await world.signInAs('department')).post('/api/targets', { ...target, measureId: plan.measure.id, indicatorId: asked.indicatorId })
    expect([answer.statusCode, answer.json().error]).toMatchObject([409, { code: 'already-exists', details: { targetId: asked.id } }])
  })
})

describe('changing what a target asks', () => {
  const wanted = { ...demand, rule: atLeast('85'), unitRule: atLeast('85'), validFrom: '2026-07-01', reason: 'Tarybos sprendimas' }

  it('of a draft replaces it', async ({ world }) => {
    const plan = await aPlan(world.db, { status: 'draft' })
    const { id, indicatorId } = await aTarget(world.db, { plan })
    const answer = await (await world.signInAs('department')).put(`/api/targets/${id}/demand`, { ...wanted, reason: null })
    expect(answer.json()).toMatchObject({ current: { version: 1, rule: atLeast('85'), validFrom: '2026-07-01', reason: null }, versions: [{ version: 1 }] })
    expect(await world.db.select().from(schema.auditEntries)).toMatchObject([{ action: 'target.change', entityId: id, indicatorId, before: { rule: atLeast('80') }, after: { rule: atLeast('85') } }])
  })

  it('of a published plan makes a new version and leaves the old one as it was', async ({ world }) => {
    const { id, version } = await aTarget(world.db, { plan: await aPlan(world.db) })
    const answer = await (await world.signInAs('department')).put(`/api/targets/${id}/demand`, wanted)
    expect(answer.json()).toMatchObject({ current: { version: 2, reason: 'Tarybos sprendimas' }, versions: [{ version: 2 }, { id: version.id, version: 1, validFrom: '2026-01-01', rule: atLeast('80'), reason: null }] })
    expect(await world.db.select().from(schema.targetVersions).where(eq(schema.targetVersions.id, version.id))).toEqual([version])
  })

  it('judges again what was reported for periods that end later, and changes nothing that was reported', async ({ world }) => {
    const { db } = world
    const plan = await aPlan(db)
    const asked = await aTarget(db, { plan })
    const unit = await aUnit(db)
    const reported = { state: 'reported', value: { kind: 'ratio', numerator: '34', denominator: '41' }, numerator: '34', denominator: '41', status: 'met', achieved: '82.92682926829268292683', gap: '2.92682926829268292683', standing: 'accepted', comment: 'Gerai', version: 4 } as const
    const spring = await aPeriod(db, plan, { state: 'closed', startsOn: '2026-01-01', endsOn: '2026-06-30' })
    const autumn = await anOpenPeriod(db, plan)
    const [before] = (await aSubmission(db, { period: spring, unit, targets: [asked], actual: reported })).actuals
    const [later] = (await aSubmission(db, { period: autumn, unit, targets: [asked], actual: reported })).actuals

    const answer = await (await world.signInAs('department')).put(`/api/targets/${asked.id}/demand`, wanted)
    expect(await db.select().from(schema.actuals).where(eq(schema.actuals.id, before!.id))).toEqual([before])
    expect(await db.select().from(schema.actuals).where(eq(schema.actuals.id, later!.id))).toEqual([{ ...later, status: 'near', gap: '-2.07317073170731707317', targetVersionId: answer.json().current.id }])
    expect((await db.select().from(schema.auditEntries))[0]).toMatchObject({ after: { rejudged: 1 } })
  })

  it('asks whom it newly asks in open periods, and lets go whom it no longer does unless they answered', async ({ world }) => {
    const { db } = world
    const plan = await aPlan(db)
    const asked = await aTarget(db, { plan, version: { scope: { kind: 'types', types: ['gymnasium', 'kindergarten'] } } })
    const period = await anOpenPeriod(db, plan)
    const [answered, silent, commented] = [await aUnit(db, { type: 'kindergarten' }), await aUnit(db, { type: 'kindergarten' }), await aUnit(db, { type: 'kindergarten' })]
    const gymnasium = await aUnit(db, { type: 'gymnasium' })
    const progymnasium = await aUnit(db)
    for (const [unit, actual] of [
      [answered, { state: 'reported', value: { kind: 'ratio', numerator: '0', denominator: '9' }, version: 2 }],
      [silent, {}],
      [commented, { comment: 'Renkame duomenis', version: 2 }],
      [gymnasium, {}],
    ] as const)
      await aSubmission(db, { period, unit, targets: [asked], actual })

    await (await world.signInAs('department')).put(`/api/targets/${asked.id}/demand`, { ...wanted, scope: { kind: 'types', types: ['gymnasium', 'progymnasium'] } })
    const cells = await db.select({ unitId: schema.actuals.unitId }).from(schema.actuals)
    expect(new Set(cells.map(({ unitId }) => unitId))).toEqual(new Set([answered.id, commented.id, gymnasium.id, progymnasium.id]))
    const submissions = await db.select({ unitId: schema.submissions.unitId }).from(schema.submissions)
    expect(new Set(submissions.map(({ unitId }) => unitId))).toEqual(new Set([answered.id, commented.id, gymnasium.id, progymnasium.id]))
    expect((await db.select().from(schema.auditEntries))[0]).toMatchObject({ after: { withdrawn: 1, asked: 1 } })
  })

  it('is no longer asked in periods of a kind it is not reported in', async ({ world }) => {
    const { db } = world
    const plan = await aPlan(db)
    const asked = await aTarget(db, { plan })
    await aSubmission(db, { period: await anOpenPeriod(db, plan), unit: await aUnit(db), targets: [asked] })
    await (await world.signInAs('department')).put(`/api/targets/${asked.id}/demand`, { ...wanted, reportedEvery: 'calendar-year' })
    expect(await db.select().from(schema.actuals)).toEqual([])
    expect(await db.select().from(schema.submissions)).toEqual([])
  })

  it.for([
    ['no reason', 'published', { reason: null }, 422, 'reason-required'],
    ['an empty reason', 'published', { reason: '  ' }, 422, 'reason-required'],
    ['a rule that cannot judge', 'published', { rule: { kind: 'narrative', assumed: false } }, 422, 'rule-mismatch'],
    ['a rule that cannot judge, in a draft', 'draft', { rule: { kind: 'narrative', assumed: false } }, 422, 'rule-mismatch'],
    ['a unit that does not exist', 'published', { scope: { kind: 'units', unitIds: [nowhere] } }, 404, 'not-found'],
    ['a closed plan', 'closed', {}, 409, 'plan-not-draft'],
  ] as const)('is refused with %s', async ([, planStatus, fields, status, code], { world }) => {
    const { id, version } = await aTarget(world.db, { plan: await aPlan(world.db, { status: planStatus }) })
    const answer = await (await world.signInAs('department')).put(`/api/targets/${id}/demand`, { ...wanted, ...fields })
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code])
    expect(await world.db.select().from(schema.targetVersions)).toEqual([version])
  })

  it('is refused for a target that does not exist', async ({ world }) => {
    expect((await (await world.signInAs('department')).put(`/api/targets/${nowhere}/demand`, wanted)).statusCode).toBe(404)
  })
})
