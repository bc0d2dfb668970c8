import type { CellAnswer } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { asc, eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { aMethodicalGroup, aSubmission } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { aJournal, cellAt, met } from './testing/a-journal.ts'

const { actuals, events, periods } = schema

const listed = (list: readonly object[]) => ({ state: 'reported', value: { kind: 'events', events: list } })
const recorded = (world: { db: Parameters<typeof cellAt>[0]['db'] }) => world.db.select().from(events).orderBy(asc(events.heldOn), asc(events.id))

describe('saving a list of events in the form', () => {
  it('records each, gives it an id and keeps it by day', async ({ world }) => {
    const { chair, cell } = await aJournal(world)
    const response = await chair.patch(`/api/actuals/${cell.id}`, { version: 1, observed: listed([{ date: '2026-10-05', title: 'Antras', note: 'Nuotoliu' }, { date: '2026-09-05', title: 'Pirmas' }]), comment: null })
    expect(response.statusCode).toBe(200)
    const rows = await recorded(world)
    expect(rows).toMatchObject([{ heldOn: '2026-09-05', title: 'Pirmas', note: '', createdBy: chair.personId }, { heldOn: '2026-10-05', title: 'Antras', note: 'Nuotoliu' }])
    expect(response.json<CellAnswer>().cell.observed).toEqual(listed([{ id: rows[0]?.id, date: '2026-09-05', title: 'Pirmas' }, { id: rows[1]?.id, date: '2026-10-05', title: 'Antras', note: 'Nuotoliu' }]))
    expect(await cellAt(world, cell)).toMatchObject({ number: '2', gap: '-4' })
  })

  it('knows an event by its id, or by its day and title, and touches no other', async ({ world }) => {
    const journal = await aJournal(world)
    const [moved, kept, gone] = [await met(journal, '2026-09-01', { title: 'A' }), await met(journal, '2026-09-02', { title: 'B', note: 'liko' }), await met(journal, '2026-09-03', { title: 'C' })]
    const outside = await met(journal, '2026-03-03', { title: 'Pavasarį' })
    const observed = listed([{ id: moved.event.id, date: '2026-12-01', title: 'A' }, { date: '2026-09-02', title: 'B', note: 'liko' }, { date: '2026-11-11', title: 'D' }])
    expect((await journal.chair.patch(`/api/actuals/${journal.cell.id}`, { version: 4, observed, comment: null })).statusCode).toBe(200)
    const rows = await recorded(world)
    expect(rows.map(({ id, heldOn, version }) => [id, heldOn, version])).toEqual([
      [outside.event.id, '2026-03-03', 1],
      [kept.event.id, '2026-09-02', 1],
      [expect.any(String), '2026-11-11', 1],
      [moved.event.id, '2026-12-01', 2],
    ])
    expect(rows.some(({ id }) => id === gone.event.id)).toBe(false)
  })

  it('never takes over another group\'s event by its id', async ({ world }) => {
    const [journal, theirs] = [await aJournal(world), await aMethodicalGroup(world.db)]
    const [foreign] = await world.db.insert(events).values({ unitId: theirs.id, indicatorId: journal.indicator.id, heldOn: '2026-09-01', title: 'Svetimas' }).returning()
    await journal.chair.patch(`/api/actuals/${journal.cell.id}`, { version: 1, observed: listed([{ id: foreign!.id, date: '2026-09-01', title: 'Mūsų' }]), comment: null })
    expect(await recorded(world)).toMatchObject([{ id: foreign!.id, unitId: theirs.id, title: 'Svetimas' }, { unitId: journal.group.id, title: 'Mūsų' }])
  })

  it('keeps two of one day and title apart', async ({ world }) => {
    const { chair, cell } = await aJournal(world)
    const twice = [{ date: '2026-09-01', title: 'Rytas' }, { date: '2026-09-01', title: 'Rytas' }]
    await chair.patch(`/api/actuals/${cell.id}`, { version: 1, observed: listed(twice), comment: null })
    await chair.patch(`/api/actuals/${cell.id}`, { version: 2, observed: listed(twice), comment: 'Du kartus' })
    expect((await recorded(world)).map(({ version }) => version)).toEqual([1, 1])
  })

  it.for([
    ['said outright that there were none', listed([]), { state: 'reported', number: '0' }],
    ['emptied', { state: 'not-reported' }, { state: 'not-reported', number: null }],
    ['not applicable, with a reason', { state: 'not-applicable', reason: 'Būrelis naujas' }, { state: 'not-applicable', number: null }],
  ] as const)('has no events left where it was %s', async ([, observed, expected], { world }) => {
    const journal = await aJournal(world)
    await met(journal, '2026-09-01')
    expect((await journal.chair.patch(`/api/actuals/${journal.cell.id}`, { version: 2, observed, comment: null })).statusCode).toBe(200)
    expect(await recorded(world)).toEqual([])
    expect(await cellAt(world, journal.cell)).toMatchObject(expected)
  })

  it('refuses a day outside the days the value speaks of', async ({ world }) => {
    const { chair, cell } = await aJournal(world)
    const response = await chair.patch(`/api/actuals/${cell.id}`, { version: 1, observed: listed([{ date: '2026-09-01', title: 'A' }, { date: '2026-06-30', title: 'B' }]), comment: null })
    expect([response.statusCode, response.json()]).toMatchObject([422, { error: { code: 'event-outside-period', details: { dates: ['2026-06-30'], startsOn: '2026-07-01', endsOn: '2026-12-31' } } }])
    expect(await recorded(world)).toEqual([])
  })

  it('keeps the half-year and the year so far in step, and changes neither where one is locked', async ({ world }) => {
    const journal = await aJournal(world, { periodFold: 'latest' })
    const [first] = await world.db.insert(periods).values({ planId: journal.plan.id, kind: 'half-year', label: 'I pusmetis', startsOn: '2026-01-01', endsOn: '2026-06-30', opensOn: '2026-06-01', dueOn: '2026-07-10', state: 'open' }).returning()
    const { actuals: [earlier] } = await aSubmission(world.db, { period: first!, unit: journal.group, targets: [journal.target] })
    const spring = { date: '2026-03-01', title: 'Pavasaris' }
    await journal.chair.patch(`/api/actuals/${earlier!.id}`, { version: 1, observed: listed([spring]), comment: null })
    expect(await cellAt(world, journal.cell)).toMatchObject({ state: 'reported', number: '1', version: 2 })

    await world.db.update(actuals).set({ standing: 'submitted' }).where(eq(actuals.id, earlier!.id))
    const autumn = { date: '2026-09-01', title: 'Ruduo' }
    expect((await journal.chair.patch(`/api/actuals/${journal.cell.id}`, { version: 2, observed: listed([spring, autumn]), comment: null })).statusCode).toBe(200)
    const refused = await journal.chair.patch(`/api/actuals/${journal.cell.id}`, { version: 3, observed: listed([autumn]), comment: null })
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { error: { code: 'value-locked', details: { period: 'I pusmetis' } } }])
    expect(await recorded(world)).toHaveLength(2)
    expect(await cellAt(world, earlier!)).toMatchObject({ number: '1' })
  })
})
