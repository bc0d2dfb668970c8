import type { AuditPage } from '@rodykle/contracts'
import type { z } from 'zod'
import type { Store } from '../../../test/factories/made.ts'
import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { anIndicator, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

type Page = z.infer<typeof AuditPage>
const someone = '019adfd0-0000-7000-8000-000000000001'
const nobody = '019adfd0-0000-7000-8000-00000000ffff'

async function anEntry(db: Store, at: string, fields: Partial<typeof schema.auditEntries.$inferInsert> = {}) {
  await db.insert(schema.auditEntries).values({ at: new Date(at), actorName: 'Rasa', action: 'plan.update', entity: 'plan', ...fields })
}

describe('GET /api/audit', () => {
  it('tells newest first, with the names of what it was about', async ({ world }) => {
    const unit = await aUnit(world.db, { name: 'Šaltinių progimnazija' })
    const indicator = await anIndicator(world.db, { name: 'Tėvų įsitraukimas' })
    await anEntry(world.db, '2026-11-01T10:00:00Z', { before: null, after: { title: 'a' } })
    await anEntry(world.db, '2026-11-02T10:00:00Z', { unitId: unit.id, indicatorId: indicator.id, entityId: nobody, actorId: someone, action: 'actual.save', entity: 'actual', before: { version: 1 }, after: { version: 2, deep: { list: [1] } } })

    const { entries, next } = (await (await world.signInAs('department')).get('/api/audit')).json<Page>()
    expect(next).toBeNull()
    expect(entries).toMatchObject([
      { at: '2026-11-02T10:00:00.000Z', actorId: someone, action: 'actual.save', entity: 'actual', entityId: nobody, unit: { id: unit.id, name: 'Šaltinių progimnazija' }, indicator: { id: indicator.id, name: 'Tėvų įsitraukimas' }, before: { version: 1 }, after: { version: 2, deep: { list: [1] } } },
      { at: '2026-11-01T10:00:00.000Z', actorId: null, unit: null, indicator: null, before: null, after: { title: 'a' } },
    ])
  })

  it('is read page by page without a gap, a repetition or a place for what comes meanwhile', async ({ world }) => {
    const department = await world.signInAs('department')
    for (let number = 1; number <= 7; number++)
      await anEntry(world.db, number <= 4 ? '2026-11-01T10:00:00Z' : '2026-11-02T10:00:00Z', { after: { number } })

    const numbers: unknown[] = []
    let after = ''
    do {
      const page: Page = (await department.get(`/api/audit?limit=3${after}`)).json<Page>()
      numbers.push(...page.entries.map(entry => entry.after?.number))
      after = page.next === null ? '' : `&after=${page.next}`
      await anEntry(world.db, '2026-11-03T10:00:00Z', { after: { number: 'later' } })
    } while (after !== '')
    expect(numbers).toEqual([7, 6, 5, 4, 3, 2, 1])
  })

  it('is narrowed to a unit, a person, a thing, an indicator or days of Vilnius', async ({ world }) => {
    const department = await world.signInAs('department')
    const unit = await aUnit(world.db)
    const indicator = await anIndicator(world.db)
    await anEntry(world.db, '2026-11-01T21:59:59Z', { unitId: unit.id, after: { is: 'on the first' } })
    await anEntry(world.db, '2026-11-01T22:00:00Z', { actorId: someone, after: { is: 'on the second' } })
    await anEntry(world.db, '2026-11-02T22:00:00Z', { entityId: unit.id, indicatorId: indicator.id, after: { is: 'on the third' } })

    const found = async (filter: string) => (await department.get(`/api/audit?${filter}`)).json<Page>().entries.map(entry => entry.after?.is)
    expect(await found(`unitId=${unit.id}`)).toEqual(['on the first'])
    expect(await found(`personId=${someone}`)).toEqual(['on the second'])
    expect(await found(`entityId=${unit.id}`)).toEqual(['on the third'])
    expect(await found(`indicatorId=${indicator.id}`)).toEqual(['on the third'])
    expect(await found('from=2026-11-02&to=2026-11-02')).toEqual(['on the second'])
    expect(await found('to=2026-11-02')).toEqual(['on the second', 'on the first'])
    expect(await found(`personId=${nobody}`)).toEqual([])
    expect(await found(`after=${nobody}`)).toEqual([])
  })

  it.for([
    ['head', 403],
    ['editor', 403],
    ['council', 403],
    ['support', 403],
    ['group-chair', 403],
    ['administrator', 200],
  ] as const)('answers %s with %i', async ([role, status], { world }) => {
    expect((await (await world.signInAs(role)).get('/api/audit')).statusCode).toBe(status)
  })

  it.for(['limit=0', 'limit=201', 'limit=many', 'from=2026-02-30', 'after=1', 'unitid=1'])('refuses %s', async (query, { world }) => {
    expect((await (await world.signInAs('department')).get(`/api/audit?${query}`)).statusCode).toBe(400)
  })
})
