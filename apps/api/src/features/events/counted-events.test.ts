import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { it } from '../../../test/it.ts'
import { aJournal, cellAt, met } from './testing/a-journal.ts'

describe('the value that counts events', () => {
  it('counts months, not meetings: k of the n months of the half-year', async ({ world }) => {
    const journal = await aJournal(world)
    const statuses: string[] = []
    for (const day of ['2026-07-01', '2026-07-31', '2026-08-15', '2026-09-15', '2026-10-15', '2026-11-15', '2026-12-31'])
      statuses.push((await met(journal, day)).cells[0]!.status)
    expect(statuses).toEqual(['not-met', 'not-met', 'not-met', 'not-met', 'not-met', 'not-met', 'met'])
    expect(await cellAt(world, journal.cell)).toMatchObject({ number: '7', gap: '0', status: 'met' })
  })

  it('counts meetings where the rule is about their number', async ({ world }) => {
    const journal = await aJournal(world, { unitRule: { kind: 'between', low: '1', high: '2', softMaximum: true, assumed: false } })
    await met(journal, '2026-07-02')
    const { cells } = await met(journal, '2026-07-03')
    expect(cells).toMatchObject([{ events: 2, status: 'met' }])
    expect(await cellAt(world, journal.cell)).toMatchObject({ number: '2', achieved: '2', gap: '0' })
  })

  it('is judged by the version in force at the period\'s end: not by the first, nor by one that came later', async ({ world }) => {
    const journal = await aJournal(world)
    const rule = { kind: 'at-least', planned: '1', assumed: false } as const
    await world.db.insert(schema.targetVersions).values([
      { ...journal.target.version, id: undefined, version: 2, validFrom: '2026-10-01', unitRule: rule },
      { ...journal.target.version, id: undefined, version: 3, validFrom: '2027-01-01', unitRule: { ...rule, planned: '9' } },
    ])
    expect((await met(journal, '2026-09-14')).cells).toMatchObject([{ events: 1, status: 'met' }])
    expect(await cellAt(world, journal.cell)).toMatchObject({ achieved: '1', gap: '0' })
  })

  it('goes by the unit\'s own days', async ({ world }) => {
    const journal = await aJournal(world)
    const department = await world.signInAs('department')
    for (const day of ['2026-06-20', '2027-01-15'])
      await met(journal, day)
    const own = { startsOn: '2026-06-15', endsOn: '2027-01-17', dueOn: null, reopenedUntil: null, reason: 'Pusmetis baigiasi vėliau' }
    expect((await department.put(`/api/periods/${journal.period.id}/overrides/${journal.group.id}`, own)).statusCode).toBe(200)
    expect(await cellAt(world, journal.cell)).toMatchObject({ state: 'reported', number: '2' })
    expect((await department.delete(`/api/periods/${journal.period.id}/overrides/${journal.group.id}`)).statusCode).toBe(204)
    expect(await cellAt(world, journal.cell)).toMatchObject({ state: 'not-reported', number: null })
  })
})
