import type { EventList } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { aMethodicalGroup, anIndicator, aSubmission, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { aJournal, cellAt, meet, met } from './testing/a-journal.ts'

const { actuals, periodOverrides, periods } = schema

describe('recording an event', () => {
  it('lets the value that counts it hold it, judged anew, and leaves a trace of both', async ({ world }) => {
    const journal = await aJournal(world)
    const response = await meet(journal, journal.chair, '2026-09-14', { title: 'Pagalbos atvejis', note: 'Dalyvavo 12 specialistų' })
    expect(response.statusCode).toBe(201)
    const { event, cells } = response.json<Awaited<ReturnType<typeof met>>>()
    expect(event).toMatchObject({ unitId: journal.group.id, heldOn: '2026-09-14', note: 'Dalyvavo 12 specialistų', version: 1 })
    expect(cells).toEqual([{ actualId: journal.cell.id, periodId: journal.period.id, state: 'reported', events: 1, status: 'not-met', version: 2 }])

    const cell = await cellAt(world, journal.cell)
    expect(cell).toMatchObject({ state: 'reported', number: '1', achieved: null, gap: '-5', updatedBy: journal.chair.personId })
    expect(cell.value).toEqual({ kind: 'events', events: [{ id: event.id, date: '2026-09-14', title: 'Pagalbos atvejis', note: 'Dalyvavo 12 specialistų' }] })
    expect(await auditRows(world.db)).toMatchObject([
      { action: 'event.create', entityId: event.id, unitId: journal.group.id, indicatorId: journal.indicator.id, before: null, after: { heldOn: '2026-09-14', title: 'Pagalbos atvejis', version: 1 } },
      { action: 'actual.save', entityId: journal.cell.id, before: { state: 'not-reported', version: 1 }, after: { state: 'reported', gap: '-5', version: 2 } },
    ])
  })

  it('keeps what happened on a day nobody has asked about, and counts it once somebody does', async ({ world }) => {
    const journal = await aJournal(world)
    const { event, cells } = await met(journal, '2026-03-10')
    expect(cells).toEqual([])
    expect(await cellAt(world, journal.cell)).toMatchObject({ state: 'not-reported', version: 1 })

    const [period] = await world.db.insert(periods).values({ planId: journal.plan.id, kind: 'half-year', label: 'I pusmetis', startsOn: '2026-01-01', endsOn: '2026-06-30', opensOn: '2026-06-01', dueOn: '2026-07-10' }).returning()
    const department = await world.signInAs('department')
    expect((await department.post(`/api/periods/${period!.id}/open`)).statusCode).toBe(200)
    const [asked] = await world.db.select().from(actuals).where(eq(actuals.periodId, period!.id))
    expect(asked).toMatchObject({ state: 'reported', number: '1', gap: '-5', standing: 'draft', value: { events: [{ id: event.id }] } })
  })

  it('reaches every value whose days overlap: the half-year\'s and the year\'s so far', async ({ world }) => {
    const journal = await aJournal(world, { periodFold: 'latest' })
    const [first] = await world.db.insert(periods).values({ planId: journal.plan.id, kind: 'half-year', label: 'I pusmetis', startsOn: '2026-01-01', endsOn: '2026-06-30', opensOn: '2026-06-01', dueOn: '2026-07-10', state: 'open' }).returning()
    const { actuals: [earlier] } = await aSubmission(world.db, { period: first!, unit: journal.group, targets: [journal.target] })
    expect((await met(journal, '2026-03-10')).cells.map(({ actualId, events }) => [actualId, events]).toSorted()).toEqual([[journal.cell.id, 1], [earlier!.id, 1]].toSorted())
    expect((await met(journal, '2026-09-10')).cells).toMatchObject([{ actualId: journal.cell.id, events: 2 }])

    await world.db.update(actuals).set({ standing: 'accepted' }).where(eq(actuals.id, earlier!.id))
    const refused = await meet(journal, journal.chair, '2026-03-11')
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { error: { code: 'value-locked', details: { standing: 'accepted', period: 'I pusmetis' } } }])
    expect((await met(journal, '2026-09-11')).cells).toMatchObject([{ actualId: journal.cell.id, events: 3 }])
  })

  it.for([
    ['a period that is closed', { state: 'closed' }, null, 409, 'period-not-open'],
    ['a value that was handed in', {}, 'submitted', 409, 'value-locked'],
    ['a value that was accepted', {}, 'accepted', 409, 'value-locked'],
    ['a value that was returned', {}, 'returned', 201, null],
    ['a value that was returned in a period that is closed', { state: 'closed' }, 'returned', 201, null],
    ['a value that was handed in, in a period that is closed', { state: 'closed' }, 'submitted', 409, 'period-not-open'],
    ['a value that was returned in a period that has not opened', { state: 'upcoming' }, 'returned', 409, 'period-not-open'],
  ] as const)('in %s', async ([, period, standing, status, code], { world }) => {
    const journal = await aJournal(world)
    await world.db.update(periods).set({ state: 'open', ...period })
    if (standing !== null)
      await world.db.update(actuals).set({ standing })
    const response = await meet(journal, journal.chair, '2026-09-14')
    expect(response.statusCode).toBe(status)
    if (code === null)
      return
    expect(response.json()).toMatchObject({ error: { code } })
    expect(await world.db.select().from(schema.events)).toEqual([])
  })

  it('of a closed period goes on for the unit it was reopened for', async ({ world }) => {
    const journal = await aJournal(world)
    await world.db.update(periods).set({ state: 'closed' })
    await world.db.insert(periodOverrides).values({ periodId: journal.period.id, unitId: journal.group.id, reopenedUntil: '2026-11-30', reason: 'Liga' })
    expect((await meet(journal, journal.chair, '2026-09-14')).statusCode).toBe(201)
  })

  it.for([
    ['another group\'s chair', 'group-chair', 'other', 404],
    ['the head of an institution', 'head', 'institution', 404],
    ['a council member', 'council', null, 403],
    ['the department', 'department', null, 403],
    ['an administrator', 'administrator', null, 403],
    ['the support service', 'support', 'institution', 201],
  ] as const)('answers %s', async ([, role, at, status], { world }) => {
    const journal = await aJournal(world)
    const person = await world.signInAs(role, at === null ? {} : { unit: at === 'other' ? await aMethodicalGroup(world.db) : await aUnit(world.db) })
    expect((await meet(journal, person, '2026-09-14')).statusCode).toBe(status)
  })

  it('is refused for what counts no events, and for what does not exist', async ({ world }) => {
    const { group, chair } = await aJournal(world)
    const ratio = await anIndicator(world.db)
    const body = { unitId: group.id, heldOn: '2026-09-14', title: 'Susitikimas', note: '' }
    const mismatch = await chair.post('/api/events', { ...body, indicatorId: ratio.id })
    expect([mismatch.statusCode, mismatch.json()]).toMatchObject([422, { error: { code: 'value-kind-mismatch', details: { expected: 'ratio' } } }])
    expect((await chair.post('/api/events', { ...body, indicatorId: group.id })).statusCode).toBe(404)
    expect((await chair.post('/api/events', { ...body, indicatorId: ratio.id, title: ' ' })).statusCode).toBe(400)
    expect((await chair.post('/api/events', { ...body, indicatorId: ratio.id, heldOn: '2026-02-30' })).statusCode).toBe(400)
  })
})

describe('changing an event', () => {
  it('lets the values of the old day and the new one follow', async ({ world }) => {
    const journal = await aJournal(world)
    const { event } = await met(journal, '2026-09-14')
    const change = { version: 1, heldOn: '2026-06-14', title: 'Perkeltas', note: '' }
    const response = await journal.chair.patch(`/api/events/${event.id}`, change)
    expect([response.statusCode, response.json()]).toMatchObject([200, { event: { heldOn: '2026-06-14', version: 2 }, cells: [{ state: 'not-reported', events: null, status: 'no-data' }] }])
    expect((await auditRows(world.db)).filter(({ action }) => action === 'event.update')).toMatchObject([{ entityId: event.id, before: { heldOn: '2026-09-14', version: 1 }, after: { heldOn: '2026-06-14', title: 'Perkeltas', version: 2 } }])
  })

  it('is refused to whoever saw an older one, with both', async ({ world }) => {
    const journal = await aJournal(world)
    const { event } = await met(journal, '2026-09-14')
    const change = { heldOn: '2026-09-14', title: 'Kitas', note: '' }
    await journal.chair.patch(`/api/events/${event.id}`, { version: 1, ...change })
    const response = await journal.chair.patch(`/api/events/${event.id}`, { version: 1, ...change, title: 'Trečias' })
    expect([response.statusCode, response.json()]).toMatchObject([409, { error: { code: 'changed-meanwhile', details: { current: { title: 'Kitas', version: 2 }, given: { title: 'Trečias' } } } }])
  })

  it.for([
    ['another group\'s chair', 'group-chair', 404],
    ['the department', 'department', 403],
    ['a council member', 'council', 403],
  ] as const)('and removing one is refused to %s', async ([, role, status], { world }) => {
    const journal = await aJournal(world)
    const { event } = await met(journal, '2026-09-14')
    const person = await world.signInAs(role, role === 'group-chair' ? { unit: await aMethodicalGroup(world.db) } : {})
    expect((await person.patch(`/api/events/${event.id}`, { version: 1, heldOn: '2026-09-14', title: 'X', note: '' })).statusCode).toBe(status)
    expect((await person.delete(`/api/events/${event.id}`)).statusCode).toBe(status)
  })
})

describe('removing an event', () => {
  it('leaves a value without any as not reported: nobody has said that there were none', async ({ world }) => {
    const journal = await aJournal(world)
    const [one, other] = [await met(journal, '2026-09-14'), await met(journal, '2026-10-14')]
    const first = await journal.chair.delete(`/api/events/${one.event.id}`)
    expect([first.statusCode, first.json()]).toMatchObject([200, { cells: [{ state: 'reported', events: 1 }] }])
    const last = await journal.chair.delete(`/api/events/${other.event.id}`)
    expect(last.json()).toMatchObject({ cells: [{ state: 'not-reported', status: 'no-data' }] })
    expect(await cellAt(world, journal.cell)).toMatchObject({ state: 'not-reported', value: null, number: null, gap: null })
    expect((await auditRows(world.db)).filter(({ action }) => action === 'event.delete')).toMatchObject([{ entityId: one.event.id, before: { heldOn: '2026-09-14' }, after: null }, { entityId: other.event.id }])
    expect((await journal.chair.delete(`/api/events/${other.event.id}`)).statusCode).toBe(404)
  })

  it('is refused once the value was handed in', async ({ world }) => {
    const journal = await aJournal(world)
    const { event } = await met(journal, '2026-09-14')
    await world.db.update(actuals).set({ standing: 'submitted' })
    expect((await journal.chair.delete(`/api/events/${event.id}`)).statusCode).toBe(409)
    expect((await journal.chair.patch(`/api/events/${event.id}`, { version: 1, heldOn: '2026-01-01', title: 'X', note: '' })).statusCode).toBe(409)
  })
})

describe('a unit\'s events', () => {
  it('come by day, of an indicator or between days', async ({ world }) => {
    const journal = await aJournal(world)
    for (const day of ['2026-10-14', '2026-03-01', '2026-09-14'])
      await met(journal, day)
    const days = async (query: string) => (await journal.chair.get(`/api/events?unitId=${journal.group.id}${query}`)).json<EventList>().events.map(({ heldOn }) => heldOn)
    expect(await days('')).toEqual(['2026-03-01', '2026-09-14', '2026-10-14'])
    expect(await days('&from=2026-09-14&to=2026-10-13')).toEqual(['2026-09-14'])
    expect(await days(`&indicatorId=${(await anIndicator(world.db)).id}`)).toEqual([])
  })

  it('are the reviewer\'s to see once they were handed in, and nobody else\'s', async ({ world }) => {
    const journal = await aJournal(world)
    await met(journal, '2026-09-14')
    await met(journal, '2026-03-01')
    const department = await world.signInAs('department')
    const seen = async () => (await department.get(`/api/events?unitId=${journal.group.id}`)).json<EventList>().events.map(({ heldOn }) => heldOn)
    expect(await seen()).toEqual([])
    await world.db.update(actuals).set({ standing: 'submitted' })
    expect(await seen()).toEqual(['2026-09-14'])
    const other = await world.signInAs('group-chair', { unit: await aMethodicalGroup(world.db) })
    expect((await other.get(`/api/events?unitId=${journal.group.id}`)).statusCode).toBe(404)
  })
})
