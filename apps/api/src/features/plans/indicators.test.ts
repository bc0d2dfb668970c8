import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { anIndicator, anOpenPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

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

describe('an indicator', () => {
  it('is defined for any year', async ({ world }) => {
    const answer = await (await world.signInAs('department')).post('/api/indicators', card)
    expect([answer.statusCode, answer.json()]).toEqual([201, { id: expect.any(String), ...card, definitionVersion: 1, version: 1 }])
    expect(await world.db.select().from(schema.auditEntries)).toMatchObject([{ action: 'indicator.create', indicatorId: answer.json().id, before: null, after: { code: 'R-naujas' } }])
  })

  it.for([
    ['a code that is taken', { code: 'R-senas' }, 409, 'already-exists'],
    ['a fold that cannot take its values', { unitFold: 'event-count' }, 422, 'rule-mismatch'],
    ['conditions nobody wrote down', { valueKind: 'conditions', unitFold: 'share-meeting' }, 422, 'rule-mismatch'],
    ['a field nobody knows', { rank: 1 }, 400, 'invalid-request'],
  ] as const)('is not defined with %s', async ([, fields, status, code], { world }) => {
    await anIndicator(world.db, { code: 'R-senas' })
    const answer = await (await world.signInAs('department')).post('/api/indicators', { ...card, ...fields })
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code])
  })

  it('is reworded, and its trend goes on', async ({ world }) => {
    const indicator = await anIndicator(world.db)
    const answer = await (await world.signInAs('department')).patch(`/api/indicators/${indicator.id}`, { version: 1, name: 'Kitas vardas' })
    expect(answer.json()).toEqual({ ...indicator, name: 'Kitas vardas', version: 2 })
    expect(await world.db.select().from(schema.auditEntries)).toMatchObject([{ action: 'indicator.update', indicatorId: indicator.id, before: { name: indicator.name }, after: { name: 'Kitas vardas', definitionVersion: 1 } }])
  })

  it('is redefined, and its trend breaks', async ({ world }) => {
    const indicator = await anIndicator(world.db)
    const answer = await (await world.signInAs('department')).patch(`/api/indicators/${indicator.id}`, { version: 1, definition: 'Kitaip', definitionChanged: true })
    expect(answer.json()).toMatchObject({ definition: 'Kitaip', definitionVersion: 2, version: 2 })
  })

  it.for([
    ['a version that is not the latest', { version: 2, name: 'x' }, 409, 'changed-meanwhile'],
    ['a code that is taken', { version: 1, code: 'R-senas' }, 409, 'already-exists'],
    ['another kind of value than was reported', { version: 1, valueKind: 'number', unitFold: 'sum', periodFold: 'sum' }, 409, 'plan-has-values'],
    ['a fold that cannot take its values', { version: 1, unitFold: 'sum' }, 422, 'rule-mismatch'],
    ['a fold that leaves a published rule with nothing to judge', { version: 1, valueKind: 'ratio', unitFold: 'single' }, 422, 'rule-mismatch'],
    ['no version', { name: 'x' }, 400, 'invalid-request'],
  ] as const)('is not changed for %s', async ([, changes, status, code], { world }) => {
    const { db } = world
    const plan = await aPlan(db)
    await anIndicator(db, { code: 'R-senas' })
    const asked = await aTarget(db, { plan })
    await aSubmission(db, { period: await anOpenPeriod(db, plan), unit: await aUnit(db), targets: [asked], actual: { state: 'reported', value: { kind: 'ratio', numerator: '1', denominator: '2' } } })
    const answer = await (await world.signInAs('department')).patch(`/api/indicators/${asked.indicatorId}`, changes)
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code])
    expect(await db.select().from(schema.indicators).where(eq(schema.indicators.id, asked.indicatorId))).toEqual([asked.indicator])
  })

  it('may become another kind while nobody has given a value', async ({ world }) => {
    const { db } = world
    const plan = await aPlan(db)
    const asked = await aTarget(db, { plan })
    await aSubmission(db, { period: await anOpenPeriod(db, plan), unit: await aUnit(db), targets: [asked] })
    const answer = await (await world.signInAs('department')).patch(`/api/indicators/${asked.indicatorId}`, { version: 1, valueKind: 'number', unitFold: 'sum', periodFold: 'sum' })
    expect(answer.json()).toMatchObject({ valueKind: 'number', unitFold: 'sum', version: 2 })
  })

  it('keeps its own code', async ({ world }) => {
    const indicator = await anIndicator(world.db)
    const answer = await (await world.signInAs('department')).patch(`/api/indicators/${indicator.id}`, { version: 1, code: indicator.code })
    expect(answer.statusCode).toBe(200)
  })
})

describe('an indicator that is a part of another\'s number', () => {
  const count = { ...card, valueKind: 'number', unitOfMeasurement: 'teachers', base: null, unitFold: 'sum', periodFold: 'sum' } as const
  const aTotal = { valueKind: 'number', unitOfMeasurement: 'participants', base: null, unitFold: 'sum', periodFold: 'sum' } as const

  it('names it, and follows when it is given another code', async ({ world }) => {
    const total = await anIndicator(world.db, aTotal)
    const department = await world.signInAs('department')
    const part = await department.post('/api/indicators', { ...count, totalCode: total.code })
    expect([part.statusCode, part.json()]).toMatchObject([201, { totalCode: total.code }])
    expect((await department.patch(`/api/indicators/${total.id}`, { version: 1, code: 'R-visi' })).statusCode).toBe(200)
    expect(await world.db.select().from(schema.indicators).where(eq(schema.indicators.id, part.json<{ id: string }>().id))).toMatchObject([{ totalCode: 'R-visi' }])
    const alone = await department.patch(`/api/indicators/${part.json<{ id: string }>().id}`, { version: 1, totalCode: null })
    expect(alone.json()).toMatchObject({ totalCode: null, version: 2 })
  })

  it.for([
    ['what nobody has defined', { totalCode: 'R-niekas' }],
    ['itself', { totalCode: count.code }],
    ['a percent', { totalCode: 'R-procentas' }],
    ['a number, where it is a score', { totalCode: 'R-viso', unitOfMeasurement: 'points-10', unitFold: 'single', periodFold: 'latest' }],
    ['a number, where it is told in words', { totalCode: 'R-viso', valueKind: 'narrative', unitOfMeasurement: 'text', unitFold: 'none', periodFold: 'latest' }],
  ] as const)('is no part of %s', async ([, fields], { world }) => {
    await anIndicator(world.db, { code: 'R-procentas' })
    await anIndicator(world.db, { ...aTotal, code: 'R-viso' })
    const department = await world.signInAs('department')
    const answer = await department.post('/api/indicators', { ...count, ...fields })
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { error: { code: 'rule-mismatch', details: { problems: ['total-unfit'] } } }])
    const made = await department.post('/api/indicators', { ...count, ...fields, totalCode: null })
    const changed = await department.patch(`/api/indicators/${made.json<{ id: string }>().id}`, { version: 1, totalCode: fields.totalCode })
    expect([changed.statusCode, changed.json()]).toMatchObject([422, { error: { code: 'rule-mismatch', details: { problems: ['total-unfit'] } } }])
  })

  it('keeps its total from becoming what has no sum', async ({ world }) => {
    const total = await anIndicator(world.db, aTotal)
    await anIndicator(world.db, { ...aTotal, totalCode: total.code })
    const answer = await (await world.signInAs('department')).patch(`/api/indicators/${total.id}`, { version: 1, unitOfMeasurement: 'points-100', unitFold: 'single', periodFold: 'latest' })
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { error: { details: { problems: ['total-unfit'] } } }])
  })
})
