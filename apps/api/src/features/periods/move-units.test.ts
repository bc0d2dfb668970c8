import type { PeriodOverrideList, PlanList } from '@rodykle/contracts'
import type { TestApp } from '../../../test/build-test-app.ts'
import type { Client } from '../../../test/client.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { aPeriod, aPlan, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

/** Two schools that a published plan asks one thing of, in a period of this state. */
async function aCampaign({ db }: TestApp, state: 'upcoming' | 'open' | 'closed') {
  const plan = await aPlan(db)
  const period = await aPeriod(db, plan, { state, opensOn: '2026-12-01', dueOn: '2027-01-15' })
  const first = await aUnit(db, { name: 'Ąžuolo gimnazija', type: 'gymnasium' })
  const second = await aUnit(db, { name: 'Beržo gimnazija', type: 'gymnasium' })
  await aTarget(db, { plan, fields: { code: 'I' } })
  return { period, first, second }
}

async function askedUnits({ db }: TestApp): Promise<string[]> {
  const rows = await db.select({ name: schema.reportingUnits.name }).from(schema.actuals).innerJoin(schema.reportingUnits, eq(schema.reportingUnits.id, schema.actuals.unitId))
  return rows.map(({ name }) => name).toSorted()
}

const reason = 'Tikrina formą prieš kitus.'

describe('a period opened for some', () => {
  it('asks them alone, and everybody else once it opens', async ({ world }) => {
    const { period, first, second } = await aCampaign(world, 'upcoming')
    const department = await world.signInAs('department')
    const answer = await department.post(`/api/periods/${period.id}/units/open`, { unitIds: [first.id], reason })
    expect(answer.json<PeriodOverrideList>()).toEqual({ overrides: [{ unitId: first.id, state: 'open', reason, startsOn: null, endsOn: null, dueOn: null, reopenedUntil: null }] })
    expect(await askedUnits(world)).toEqual(['Ąžuolo gimnazija'])
    expect(await auditRows(world.db)).toMatchObject([{ action: 'period.open-for-unit', actorId: department.personId, entityId: period.id, unitId: first.id, before: { state: 'upcoming' }, after: { state: 'open', reason } }])

    const head = await world.signInAs('head', { unit: first })
    const { submissions: [form] } = (await head.get('/api/submissions')).json()
    expect(form).toMatchObject({ standing: 'open', period: { state: 'upcoming' } })
    const aheadOf = async (person: Client) => (await person.get('/api/plans')).json<PlanList>().ahead
    expect(await aheadOf(head)).toEqual([period.id])
    for (const person of [await world.signInAs('head', { unit: second }), await world.signInAs('council'), department])
      expect(await aheadOf(person)).toEqual([])
    expect((await head.get(`/api/submissions/${form.id}`)).json()).toMatchObject({ lock: null })

    expect((await department.post(`/api/periods/${period.id}/open`)).statusCode).toBe(200)
    expect(await askedUnits(world)).toEqual(['Beržo gimnazija', 'Ąžuolo gimnazija'])
    expect(await aheadOf(head)).toEqual([])
    expect((await head.get(`/api/submissions/${form.id}`)).json()).toMatchObject({ lock: null })
  })

  it('is as before for whom that is taken back: what nobody touched is asked no more', async ({ world }) => {
    const { period, first } = await aCampaign(world, 'upcoming')
    const department = await world.signInAs('department')
    await department.post(`/api/periods/${period.id}/units/open`, { unitIds: [first.id], reason })
    expect((await department.post(`/api/periods/${period.id}/units/close`, { unitIds: [first.id], reason: 'Per anksti.' })).json()).toEqual({ overrides: [] })
    expect(await askedUnits(world)).toEqual([])
  })
})

describe('a period closed for some', () => {
  it('locks their forms alone, until it is opened for them again', async ({ world }) => {
    const { period, first, second } = await aCampaign(world, 'upcoming')
    const department = await world.signInAs('department')
    await world.db.update(schema.periods).set({ opensOn: '2020-01-01' })
    await department.post(`/api/periods/${period.id}/open`)
    const before = (await department.get('/api/submissions')).json().submissions.map(({ standing }: { standing: string }) => standing)
    expect(before).toEqual(['open', 'open'])

    await department.post(`/api/periods/${period.id}/units/close`, { unitIds: [first.id], reason: 'Įstaiga jungiama prie kitos.' })
    const standings = async () => (await department.get('/api/submissions')).json().submissions.map(({ unit, standing }: { unit: { id: string }, standing: string }) => [unit.id, standing])
    expect(await standings()).toEqual(expect.arrayContaining([[first.id, 'closed'], [second.id, 'open']]))
    const head = await world.signInAs('head', { unit: first })
    const { submissions: [form] } = (await head.get('/api/submissions')).json()
    expect((await head.get(`/api/submissions/${form.id}`)).json()).toMatchObject({ lock: 'period-closed' })

    expect((await department.post(`/api/periods/${period.id}/units/open`, { unitIds: [first.id], reason })).json()).toEqual({ overrides: [] })
    expect(await standings()).toEqual(expect.arrayContaining([[first.id, 'open'], [second.id, 'open']]))
  })

  it('keeps the days of its own that a unit was given, and why', async ({ world }) => {
    const { period, first } = await aCampaign(world, 'open')
    const department = await world.signInAs('department')
    const days = { startsOn: null, endsOn: null, dueOn: '2027-01-31', reopenedUntil: null }
    await department.put(`/api/periods/${period.id}/overrides/${first.id}`, { ...days, reason: 'Vadovas serga.' })
    const closed = (await department.post(`/api/periods/${period.id}/units/close`, { unitIds: [first.id], reason: 'Įstaiga jungiama.' })).json<PeriodOverrideList>()
    expect(closed.overrides).toMatchObject([{ ...days, state: 'closed', reason: 'Vadovas serga. Įstaiga jungiama.' }])
    const again = (await department.post(`/api/periods/${period.id}/units/open`, { unitIds: [first.id], reason: 'Nebejungiama.' })).json<PeriodOverrideList>()
    expect(again.overrides).toMatchObject([{ ...days, state: null }])
  })

  it('leaves no word in the trail about whom it was closed for already', async ({ world }) => {
    const { period, first, second } = await aCampaign(world, 'open')
    const department = await world.signInAs('department')
    await department.post(`/api/periods/${period.id}/units/close`, { unitIds: [first.id], reason })
    await department.post(`/api/periods/${period.id}/units/close`, { unitIds: [first.id, second.id], reason })
    expect(await auditRows(world.db)).toMatchObject([{ action: 'period.close-for-unit', unitId: first.id }, { action: 'period.close-for-unit', unitId: second.id }])
  })
})

it.for(['open', 'close'] as const)('once a period is closed nobody is moved ahead or out (%s)', async (verb, { world }) => {
  const { period, first } = await aCampaign(world, 'closed')
  const answer = await (await world.signInAs('department')).post(`/api/periods/${period.id}/units/${verb}`, { unitIds: [first.id], reason })
  expect([answer.statusCode, answer.json().error.code]).toEqual([409, 'period-not-open'])
})

it('a unit nobody knows is refused, and nothing is done for the others', async ({ world }) => {
  const { period, first } = await aCampaign(world, 'upcoming')
  const answer = await (await world.signInAs('department')).post(`/api/periods/${period.id}/units/open`, { unitIds: [first.id, '0196a000-0000-7000-8000-000000000000'], reason })
  expect(answer.statusCode).toBe(404)
  expect(await askedUnits(world)).toEqual([])
})

it.for([['no units', { unitIds: [], reason }], ['no reason', { reason: ' ' }]] as const)('is refused with %s', async ([, wrong], { world }) => {
  const { period, first } = await aCampaign(world, 'upcoming')
  const answer = await (await world.signInAs('department')).post(`/api/periods/${period.id}/units/open`, { unitIds: [first.id], ...wrong })
  expect(answer.statusCode).toBe(400)
})
