import type { Period } from '@rodykle/contracts'
import type { TestApp } from '../../../test/build-test-app.ts'
import type { Client } from '../../../test/client.ts'
import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { aForm, handIn } from '../../../test/a-form.ts'
import { anIndicator, aPeriod, aPlan, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { workingDaysAround } from '../../platform/calendar/working-days.ts'
import { tellDaily } from './index.ts'

const { notices, periods } = schema

async function toldTo({ db }: TestApp, { personId }: Client) {
  const rows = await db.select().from(notices).orderBy(notices.at, notices.id)
  return rows.filter(row => row.personId === personId).map(({ kind, dueOn }) => [kind, dueOn])
}

/** Changes the only period. */
async function move({ db }: TestApp, department: Client, change: Partial<Period>): Promise<void> {
  const [period] = await db.select().from(periods)
  const answer = await department.patch(`/api/periods/${period!.id}`, { version: period!.version, ...change })
  expect(answer.statusCode).toBe(200)
}

const noDays = { startsOn: null, endsOn: null, dueOn: null, reopenedUntil: null }

describe('a period\'s own due day that moves', () => {
  it('is told of to whoever still has something to hand in, once, and not to a unit with a day of its own', async ({ world }) => {
    const form = await aForm(world)
    await move(world, form.department, { dueOn: '2027-01-10' })
    await move(world, form.department, { dueOn: '2027-01-10', label: 'Antras pusmetis' })
    expect(await toldTo(world, form.head)).toEqual([['extended', '2027-01-10']])
    await form.department.put(`/api/periods/${form.period.id}/overrides/${form.unit.id}`, { ...noDays, dueOn: '2027-01-31', reason: 'Sirgo' })
    await move(world, form.department, { dueOn: '2027-01-12' })
    expect(await toldTo(world, form.head)).toEqual([['extended', '2027-01-10'], ['extended', '2027-01-31']])
  })

  it('is not told of to those who have handed in', async ({ world }) => {
    const form = await aForm(world)
    await handIn(form)
    await move(world, form.department, { dueOn: '2027-01-10' })
    expect(await toldTo(world, form.head)).toEqual([])
  })

  it('is not told of before the period can be filled in; that its first day is today now, is', async ({ world }) => {
    const form = await aForm(world)
    await world.db.update(periods).set({ opensOn: '2026-12-01' })
    await move(world, form.department, { dueOn: '2027-01-10' })
    expect(await toldTo(world, form.head)).toEqual([])
    await move(world, form.department, { opensOn: world.clock.today(), dueOn: '2027-01-12' })
    expect(await toldTo(world, form.head)).toEqual([['opened', '2027-01-12']])
  })
})

describe('days of its own that a unit loses', () => {
  it.for([
    ['a later due day', { ...noDays, dueOn: '2027-01-31' }, [['extended', '2027-01-31'], ['extended', '2026-12-15']]],
    ['another span alone', { ...noDays, endsOn: '2027-01-31' }, []],
  ] as const)('%s', async ([, days, told], { world }) => {
    const form = await aForm(world)
    const path = `/api/periods/${form.period.id}/overrides/${form.unit.id}`
    await form.department.put(path, { ...days, reason: 'Sirgo' })
    expect((await form.department.delete(path)).statusCode).toBe(204)
    expect(await toldTo(world, form.head)).toEqual(told)
  })

  it('a time in which a closed period was open for it: nothing is left to be done', async ({ world }) => {
    const form = await aForm(world)
    const path = `/api/periods/${form.period.id}/overrides/${form.unit.id}`
    await form.department.post(`/api/periods/${form.period.id}/close`)
    await form.department.put(path, { ...noDays, reopenedUntil: '2027-02-15', reason: 'Neveikė internetas' })
    await form.department.delete(path)
    expect(await toldTo(world, form.head)).toEqual([['extended', '2027-02-15']])
  })

  it('that it was closed for it alone: it is open again', async ({ world }) => {
    const form = await aForm(world)
    await form.department.post(`/api/periods/${form.period.id}/units/close`, { unitIds: [form.unit.id], reason: 'Remontas' })
    expect(await toldTo(world, form.head)).toEqual([])
    await form.department.delete(`/api/periods/${form.period.id}/overrides/${form.unit.id}`)
    expect(await toldTo(world, form.head)).toEqual([['opened', '2026-12-15']])
  })
})

describe('a form that was handed in and asks more now', () => {
  it('is told of as asking more, whether the plan gained a target or the period was asked anew', async ({ world }) => {
    const form = await aForm(world)
    await handIn(form)
    await aTarget(world.db, { plan: form.plan, indicator: await anIndicator(world.db) })
    await form.department.post(`/api/periods/${form.period.id}/open`)
    await form.department.post(`/api/periods/${form.period.id}/open`)
    expect(await toldTo(world, form.head)).toEqual([['asked', '2026-12-15']])
  })

  it('of a period that opens again is told of in that one way', async ({ world }) => {
    const form = await aForm(world)
    await handIn(form)
    await form.department.post(`/api/periods/${form.period.id}/close`)
    await aTarget(world.db, { plan: form.plan, indicator: await anIndicator(world.db) })
    await form.department.post(`/api/periods/${form.period.id}/open`)
    expect(await toldTo(world, form.head)).toEqual([['asked', '2026-12-15']])
  })
})

describe('a unit that went ahead', () => {
  it('is told once: not when the period opens for all, nor on its day, nor when others go ahead', async ({ world }) => {
    const plan = await aPlan(world.db)
    const period = await aPeriod(world.db, plan, { state: 'upcoming', opensOn: '2026-12-01', dueOn: '2027-01-15' })
    const [first, second, third] = [await aUnit(world.db), await aUnit(world.db), await aUnit(world.db)]
    await aTarget(world.db, { plan })
    const heads = [await world.signInAs('head', { unit: first }), await world.signInAs('head', { unit: second }), await world.signInAs('head', { unit: third })]
    const department = await world.signInAs('department')
    const told = () => Promise.all(heads.map(async head => (await toldTo(world, head)).map(([kind]) => kind)))

    await department.post(`/api/periods/${period.id}/units/open`, { unitIds: [first.id], reason: 'Tikrina formą' })
    await move(world, department, { label: 'Kitas pavadinimas' })
    await department.post(`/api/periods/${period.id}/units/open`, { unitIds: [second.id], reason: 'Ir ji' })
    expect(await told()).toEqual([['opened'], ['opened'], []])
    await department.post(`/api/periods/${period.id}/open`)
    expect(await told()).toEqual([['opened'], ['opened'], []])
    world.clock.travelTo('2026-12-01')
    for (let times = 0; times < 2; times += 1)
      await tellDaily({ db: world.db, clock: world.clock, actor: null, address: 'local', requestId: 'worker' }, workingDaysAround)
    expect(await told()).toEqual([['opened'], ['opened'], ['opened']])
  })

  it('hears of it anew where the period was closed meanwhile', async ({ world }) => {
    const form = await aForm(world)
    await world.db.update(periods).set({ state: 'upcoming' })
    await form.department.post(`/api/periods/${form.period.id}/units/open`, { unitIds: [form.unit.id], reason: 'Tikrina formą' })
    await form.department.post(`/api/periods/${form.period.id}/open`)
    await form.department.post(`/api/periods/${form.period.id}/close`)
    await form.department.post(`/api/periods/${form.period.id}/open`)
    expect((await toldTo(world, form.head)).map(([kind]) => kind)).toEqual(['opened', 'opened'])
  })
})
