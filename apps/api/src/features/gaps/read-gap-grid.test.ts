import type { GapGrid } from '@rodykle/contracts'
import { describe, expect } from 'vitest'
import { aMethodicalGroup, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { aYear, ratio, report } from './testing/a-year.ts'

describe('the grid of units by targets', () => {
  it('lists units by name and targets by plan, and shows of a draft no more than that it is one', async ({ world }) => {
    const year = await aYear(world)
    const [first, second] = [await aTarget(world.db, { plan: year }), await aTarget(world.db, { plan: year })]
    await aTarget(world.db, { plan: year })
    const [last, middle, group] = [await aUnit(world.db, { name: 'Šaltinis' }), await aUnit(world.db, { name: 'Sodas', type: 'kindergarten' }), await aMethodicalGroup(world.db, { name: 'Ąžuolo būrelis' })]
    await report(world, year, last, second, ratio(34, 41), 'accepted')
    await report(world, year, middle, first, ratio(10, 41), 'submitted')
    await report(world, year, group, first, ratio(41, 41), 'draft')

    const response = await (await world.signInAs('department')).get(`/api/gaps/grid?periodId=${year.period.id}`)
    const grid = response.json<GapGrid>()
    expect(grid.units).toMatchObject([{ name: 'Ąžuolo būrelis', type: null }, { name: 'Sodas', type: 'kindergarten' }, { name: 'Šaltinis', type: 'progymnasium' }])
    expect(grid.targets).toMatchObject([{ id: first.id, name: first.indicator.name, taskCode: 'I.1', valueKind: 'ratio' }, { id: second.id }])
    expect(grid.cells).toHaveLength(3)
    expect(grid.cells).toEqual(expect.arrayContaining([
      expect.objectContaining({ unitId: last.id, targetId: second.id, status: 'met', standing: 'accepted', judgement: expect.objectContaining({ gap: '2.92682926829268292683' }) }),
      expect.objectContaining({ unitId: middle.id, targetId: first.id, status: 'not-met', standing: 'submitted' }),
      { unitId: group.id, targetId: first.id, status: 'no-data', standing: 'draft', judgement: null, periodId: null },
    ]))
  })

  it.for([
    ['a council member', 'council', 403],
    ['a head', 'head', 403],
    ['a group\'s chair', 'group-chair', 403],
    ['the pedagogical-psychological service', 'support', 403],
    ['an administrator', 'administrator', 200],
  ] as const)('answers %s', async ([, role, status], { world }) => {
    const { period } = await aYear(world)
    const person = await world.signInAs(role, role === 'council' || role === 'administrator' ? {} : { unit: await aUnit(world.db) })
    expect((await person.get(`/api/gaps/grid?periodId=${period.id}`)).statusCode).toBe(status)
  })
})
