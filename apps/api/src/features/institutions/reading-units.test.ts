import type { UnitList } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { aCity, aMethodicalGroup, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

describe('GET /api/institutions', () => {
  it('lists by name as Lithuanian orders it, the city and the groups among them', async ({ world }) => {
    for (const name of ['Žiburys', 'Šaltinis', 'Saulutė', '„Svajonė“', 'Čiurlionis', 'Cukrus'])
      await aUnit(world.db, { name })
    await aCity(world.db, { name: 'Švietimo skyrius' })
    await aMethodicalGroup(world.db, { name: 'Ugdymas' })
    const { units } = (await (await world.signInAs('council')).get('/api/institutions')).json<UnitList>()
    expect(units.map(({ name }) => name)).toEqual(['Cukrus', 'Čiurlionis', 'Saulutė', '„Svajonė“', 'Šaltinis', 'Švietimo skyrius', 'Ugdymas', 'Žiburys'])
  })

  it('knows each as it was on the day asked about', async ({ world }) => {
    const council = await world.signInAs('council')
    const unit = await aUnit(world.db, { name: 'Mokykla', type: 'primary-school', validFrom: '2019-09-01', validTo: '2026-06-30' })
    await world.db.update(schema.unitTypes).set({ validTo: '2022-08-31' })
    await world.db.insert(schema.unitTypes).values({ unitId: unit.id, type: 'basic-school', validFrom: '2022-09-01' })
    await world.db.insert(schema.unitAliases).values([{ unitId: unit.id, alias: 'Žemoji' }, { unitId: unit.id, alias: 'Aukštoji' }])

    const on = async (query: string) => (await council.get(`/api/institutions?${query}`)).json<UnitList>().units.map(({ type }) => type)
    expect(await on('on=2019-08-31')).toEqual([])
    expect(await on('on=2019-09-01')).toEqual(['primary-school'])
    expect(await on('on=2022-08-31')).toEqual(['primary-school'])
    expect(await on('on=2022-09-01')).toEqual(['basic-school'])
    expect(await on('on=2026-06-30')).toEqual(['basic-school'])
    expect(await on('on=2026-07-01')).toEqual([])
    expect(await on('')).toEqual(['basic-school'])

    const { units } = (await council.get('/api/institutions')).json<UnitList>()
    expect(units).toMatchObject([{
      id: unit.id,
      validTo: '2026-06-30',
      aliases: ['Aukštoji', 'Žemoji'],
      types: [{ type: 'primary-school', validFrom: '2019-09-01', validTo: '2022-08-31' }, { type: 'basic-school', validFrom: '2022-09-01', validTo: null }],
    }])
    expect((await council.get(`/api/institutions/${unit.id}`)).json()).toEqual(units[0])
  })

  it.for([
    ['kind=institution', ['Gimnazija', 'Progimnazija']],
    ['kind=city', ['Skyrius']],
    ['type=gymnasium', ['Gimnazija']],
    ['kind=methodical-group&type=gymnasium', []],
  ] as const)('is narrowed by %s', async ([query, names], { world }) => {
    await aUnit(world.db, { name: 'Gimnazija', type: 'gymnasium' })
    await aUnit(world.db, { name: 'Progimnazija' })
    await aCity(world.db, { name: 'Skyrius' })
    const answer = await (await world.signInAs('editor', { unit: await aUnit(world.db, { name: 'x', kind: 'methodical-group' }) })).get(`/api/institutions?${query}`)
    expect(answer.json<UnitList>().units.map(({ name }) => name)).toEqual(names)
  })

  it.for(['?kind=school', '?type=none', '?on=2026-13-01', '?name=x', '/not-an-id'])('refuses %s', async (rest, { world }) => {
    expect((await (await world.signInAs('council')).get(`/api/institutions${rest}`)).statusCode).toBe(400)
  })

  it('does not know an unknown one', async ({ world }) => {
    const answer = await (await world.signInAs('council')).get('/api/institutions/019adfd0-0000-7000-8000-00000000ffff')
    expect(answer.statusCode).toBe(404)
  })
})
