import type { SearchAnswer } from '@rodykle/contracts'
import type { z } from 'zod'
import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { aMeasure, anIndicator, aPlan, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

type Hits = z.infer<typeof SearchAnswer>['hits']

describe('GET /api/search', () => {
  it.for([
    ['saltinelis', ['Lopšelis-darželis „Šaltinėlis“']],
    ['ŠALTIN', ['Lopšelis-darželis „Šaltinėlis“', 'Šaltinių progimnazija']],
    ['progimnazija šaltin', ['Šaltinių progimnazija']],
    ['"saltinelis"', ['Lopšelis-darželis „Šaltinėlis“']],
    ['žuvėdr', ['Šaltinių progimnazija']],
    ['100%', []],
    ['_', []],
    ['zzz', []],
  ] as const)('finds units by “%s”', async ([q, titles], { world }) => {
    const progymnasium = await aUnit(world.db, { name: 'Šaltinių progimnazija', shortName: 'Šaltinių' })
    await aUnit(world.db, { name: 'Lopšelis-darželis „Šaltinėlis“', shortName: 'Šaltinėlis' })
    await world.db.insert(schema.unitAliases).values({ unitId: progymnasium.id, alias: 'Žuvėdros mokykla' })
    const { hits } = (await (await world.signInAs('council')).get(`/api/search?q=${encodeURIComponent(q)}`)).json<{ hits: Hits }>()
    expect(hits.map(({ title }) => title)).toEqual(titles)
  })

  it('gives indicators, measures and units, each by title, of the year asked about', async ({ world }) => {
    const thisYear = await aPlan(world.db, { year: 2026 })
    const lastYear = await aPlan(world.db, { year: 2025, status: 'closed' })
    await aMeasure(world.db, thisYear.task, { code: 'I.2', title: 'Žingsnis su tėvais' })
    const measure = await aMeasure(world.db, thisYear.task, { code: 'I.3', title: 'Ąžuolas su tėvais' })
    const indicator = await anIndicator(world.db, { name: 'Tėvų įsitraukimas' })
    const before = await aTarget(world.db, { plan: lastYear, indicator })
    const target = await aTarget(world.db, { plan: thisYear, indicator, fields: { code: 'I.3.1' } })
    const unit = await aUnit(world.db, { name: 'Tėvų klubas' })
    await aUnit(world.db, { name: 'Senasis tėvų klubas', validTo: '2025-12-31' })
    await aUnit(world.db, { name: 'Būsimas tėvų klubas', validFrom: '2027-01-01' })

    const council = await world.signInAs('council')
    const { hits } = (await council.get('/api/search?q=tev&year=2026')).json<{ hits: Hits }>()
    expect(hits).toMatchObject([
      { kind: 'indicator', id: target.id, title: 'Tėvų įsitraukimas', subtitle: '2026 · I.3.1' },
      { kind: 'measure', id: measure.id, title: 'Ąžuolas su tėvais', subtitle: '2026 · I.3' },
      { kind: 'measure', title: 'Žingsnis su tėvais' },
      { kind: 'institution', id: unit.id },
    ])
    const ofYear = async (query: string) => (await council.get(`/api/search?q=įsitraukimas${query}`)).json<{ hits: Hits }>().hits.map(({ id }) => id)
    expect(await ofYear('&year=2025')).toEqual([before.id])
    expect(await ofYear('')).toEqual([target.id])
    expect(await ofYear('&year=2024')).toEqual([])
  })

  it.for([
    ['department', 2],
    ['administrator', 2],
    ['council', 0],
    ['head', 0],
  ] as const)('shows to %s %i things of a plan that is still being drawn up', async ([role, count], { world }) => {
    const plan = await aPlan(world.db, { status: 'draft' })
    await aTarget(world.db, { plan, indicator: await anIndicator(world.db, { name: 'Slapta svajonė' }) })
    await aMeasure(world.db, plan.task, { title: 'Slapta priemonė' })
    const unit = await aUnit(world.db)
    const { hits } = (await (await world.signInAs(role, { unit })).get('/api/search?q=slapta')).json<{ hits: Hits }>()
    expect(hits).toHaveLength(count)
  })

  it.for(['', '?q=', '?q=%20%20', `?q=${'a'.repeat(101)}`, '?q=a&year=now'])('refuses “%s”', async (query, { world }) => {
    expect((await (await world.signInAs('council')).get(`/api/search${query}`)).statusCode).toBe(400)
  })
})
