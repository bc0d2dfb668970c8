import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { anOpenPeriod, aPeriod, aPlan, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

const halfYear = { kind: 'half-year', label: 'I pusmetis', startsOn: '2026-01-01', endsOn: '2026-06-30', opensOn: '2026-06-15', dueOn: '2026-07-15' }
const nowhere = '01980000-0000-7000-8000-000000000000'

describe('adding a period', () => {
  it('adds it to the plan, not yet open', async ({ world }) => {
    const plan = await aPlan(world.db, { status: 'draft' })
    const department = await world.signInAs('department')
    const answer = await department.post('/api/periods', { planId: plan.id, ...halfYear })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toEqual({ id: expect.any(String), planId: plan.id, ...halfYear, state: 'upcoming', version: 1 })
    expect(await world.db.select().from(schema.periods)).toEqual([answer.json()])
    expect(await world.db.select().from(schema.auditEntries)).toMatchObject([{ action: 'period.create', entityId: answer.json().id, before: null, after: { label: 'I pusmetis' } }])
  })

  it.for([
    ['a period that ends before it starts', { endsOn: '2025-12-31' }, 422, 'period-dates-invalid'],
    ['a period that is due before it opens', { dueOn: '2026-06-14' }, 422, 'period-dates-invalid'],
    ['a plan that does not exist', { planId: nowhere }, 404, 'not-found'],
    ['a day that does not exist', { dueOn: '2026-02-30' }, 400, 'invalid-request'],
    ['a field nobody knows', { state: 'open' }, 400, 'invalid-request'],
  ] as const)('is refused for %s', async ([, fields, status, code], { world }) => {
    const plan = await aPlan(world.db)
    const answer = await (await world.signInAs('department')).post('/api/periods', { planId: plan.id, ...halfYear, ...fields })
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code])
    expect(await world.db.select().from(schema.periods)).toEqual([])
  })

  it('is refused for a plan that is closed', async ({ world }) => {
    const plan = await aPlan(world.db, { status: 'closed' })
    const answer = await (await world.signInAs('department')).post('/api/periods', { planId: plan.id, ...halfYear })
    expect([answer.statusCode, answer.json().error.code]).toEqual([409, 'plan-not-published'])
  })

  it('may take one day', async ({ world }) => {
    const plan = await aPlan(world.db)
    const oneDay = { kind: 'day', label: 'Metodinė diena', startsOn: '2026-03-05', endsOn: '2026-03-05', opensOn: '2026-03-05', dueOn: '2026-03-05' }
    expect((await (await world.signInAs('department')).post('/api/periods', { planId: plan.id, ...oneDay })).statusCode).toBe(201)
  })
})

describe('changing a period', () => {
  it('changes what is said and leaves the rest', async ({ world }) => {
    const period = await anOpenPeriod(world.db, await aPlan(world.db))
    const answer = await (await world.signInAs('department')).patch(`/api/periods/${period.id}`, { version: 1, dueOn: '2027-01-10' })
    expect(answer.json()).toEqual({ ...period, dueOn: '2027-01-10', version: 2 })
    expect(await world.db.select().from(schema.periods)).toEqual([answer.json()])
    expect(await world.db.select().from(schema.auditEntries)).toMatchObject([{ action: 'period.update', before: { dueOn: '2026-12-15' }, after: { dueOn: '2027-01-10' } }])
  })

  it('changes the span of one that has not opened', async ({ world }) => {
    const period = await aPeriod(world.db, await aPlan(world.db))
    const answer = await (await world.signInAs('department')).patch(`/api/periods/${period.id}`, { version: 1, kind: 'quarter', startsOn: '2026-10-01' })
    expect(answer.json()).toMatchObject({ kind: 'quarter', startsOn: '2026-10-01' })
  })

  it.for([
    ['a version that is not the latest', { version: 2, label: 'Kita' }, 409, 'changed-meanwhile'],
    ['a due day before the opening day', { version: 1, dueOn: '2026-10-31' }, 422, 'period-dates-invalid'],
    ['a span that was already asked about', { version: 1, endsOn: '2027-01-31' }, 409, 'plan-has-values'],
    ['no version', { label: 'Kita' }, 400, 'invalid-request'],
  ] as const)('is refused for %s', async ([, changes, status, code], { world }) => {
    const period = await anOpenPeriod(world.db, await aPlan(world.db))
    const answer = await (await world.signInAs('department')).patch(`/api/periods/${period.id}`, changes)
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code])
    expect(await world.db.select().from(schema.periods)).toEqual([period])
  })

  it('says what it is now to whoever saw an older one', async ({ world }) => {
    const period = await aPeriod(world.db, await aPlan(world.db), { version: 5 })
    const answer = await (await world.signInAs('department')).patch(`/api/periods/${period.id}`, { version: 4, label: 'Kita' })
    expect(answer.json().error.details).toEqual({ current: period })
  })
})

describe('a unit\'s own days', () => {
  const later = { startsOn: null, endsOn: null, dueOn: '2027-01-31', reopenedUntil: null, reason: 'Pusmetis baigiasi vėliau' }

  it('are set, changed, listed by the unit\'s name, and removed', async ({ world }) => {
    const period = await anOpenPeriod(world.db, await aPlan(world.db))
    const shallow = await aUnit(world.db, { name: 'Šaltinio mokykla' })
    const second = await aUnit(world.db, { name: 'Sodo mokykla' })
    const department = await world.signInAs('department')
    const of = (unit: { id: string }) => `/api/periods/${period.id}/overrides/${unit.id}`

    await department.put(of(shallow), later)
    await department.put(of(second), later)
    const answer = await department.put(of(second), { ...later, reopenedUntil: '2027-02-15' })
    expect(answer.json()).toEqual({ unitId: second.id, ...later, reopenedUntil: '2027-02-15', state: null })
    const list = await department.get(`/api/periods/${period.id}/overrides`)
    expect(list.json()).toEqual({ overrides: [{ unitId: second.id, ...later, reopenedUntil: '2027-02-15', state: null }, { unitId: shallow.id, ...later, state: null }] })

    const removed = await department.delete(of(second))
    expect([removed.statusCode, removed.body]).toEqual([204, ''])
    expect((await department.get(`/api/periods/${period.id}/overrides`)).json().overrides).toHaveLength(1)
    expect((await department.delete(of(second))).statusCode).toBe(404)
    const entries = await world.db.select().from(schema.auditEntries).orderBy(schema.auditEntries.id)
    expect(entries.map(({ action, unitId }) => [action, unitId])).toEqual([
      ['period.set-override', shallow.id],
      ['period.set-override', second.id],
      ['period.set-override', second.id],
      ['period.remove-override', second.id],
    ])
    expect(entries[2]).toMatchObject({ before: { reopenedUntil: null }, after: { reopenedUntil: '2027-02-15' } })
  })

  it.for([
    ['no reason', { reason: '' }, 400, 'invalid-request'],
    ['a due day before the period opens', { dueOn: '2026-10-01' }, 422, 'period-dates-invalid'],
    ['an end before the period\'s start', { endsOn: '2026-06-30' }, 422, 'period-dates-invalid'],
  ] as const)('are refused with %s', async ([, fields, status, code], { world }) => {
    const period = await anOpenPeriod(world.db, await aPlan(world.db))
    const unit = await aUnit(world.db)
    const answer = await (await world.signInAs('department')).put(`/api/periods/${period.id}/overrides/${unit.id}`, { ...later, ...fields })
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code])
  })

  it('are not for a unit or a period that does not exist', async ({ world }) => {
    const period = await anOpenPeriod(world.db, await aPlan(world.db))
    const unit = await aUnit(world.db)
    const department = await world.signInAs('department')
    expect((await department.put(`/api/periods/${period.id}/overrides/${nowhere}`, later)).statusCode).toBe(404)
    expect((await department.put(`/api/periods/${nowhere}/overrides/${unit.id}`, later)).statusCode).toBe(404)
    expect((await department.get(`/api/periods/${nowhere}/overrides`)).statusCode).toBe(404)
  })
})

describe('periods', () => {
  it.for(['administrator', 'head', 'editor', 'council', 'support', 'group-chair'] as const)('are not managed by a %s', async (role, { world }) => {
    const period = await anOpenPeriod(world.db, await aPlan(world.db))
    const unit = await aUnit(world.db)
    const person = await world.signInAs(role, { unit })
    const answers = [
      await person.post('/api/periods', { planId: period.planId, ...halfYear }),
      await person.patch(`/api/periods/${period.id}`, { version: 1, label: 'Kita' }),
      await person.post(`/api/periods/${period.id}/open`),
      await person.post(`/api/periods/${period.id}/close`),
      await person.get(`/api/periods/${period.id}/overrides`),
      await person.delete(`/api/periods/${period.id}/overrides/${unit.id}`),
    ]
    expect(answers.map(answer => answer.statusCode)).toEqual(answers.map(() => 403))
  })
})
