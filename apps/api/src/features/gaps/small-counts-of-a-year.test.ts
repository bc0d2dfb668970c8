import type { TestApp } from '../../../test/build-test-app.ts'
import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { anIndicator, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { answer, counted, number, tableFor, twoHalves } from './testing/two-halves.ts'

describe('small counts of persons in a year', () => {
  async function persons(world: TestApp, [first, second]: readonly [number, number]) {
    const halves = await twoHalves(world)
    const target = await aTarget(world.db, { plan: halves.plan, indicator: await anIndicator(world.db, { ...counted, unitFold: 'sum', periodFold: 'sum', countsPersons: true }) })
    await answer(world, halves, await aUnit(world.db), target, [number(first), number(second)])
    return target
  }
  const shownTo = async (world: TestApp, role: 'council' | 'department') => {
    const [row] = (await tableFor(world, role)).rows
    return [...row?.periods ?? [], { assessment: row?.assessment }].map(({ assessment }) => assessment?.achieved.kind === 'number' ? assessment.achieved.value : 'x').join(' ')
  }

  it.for([
    ['one hidden half is not to be found from the year', [3, 50], 'x 50 x'],
    ['two that are enough together may stand behind it', [3, 4], 'x x 7'],
    ['two that are too few may not', [1, 2], 'x x x'],
    ['nothing is hidden of enough, nor of nobody', [0, 50], '0 50 50'],
  ] as const)('%s', async ([, counts, shown], { world }) => {
    await persons(world, counts)
    expect(await shownTo(world, 'council')).toBe(shown)
    expect(await shownTo(world, 'department')).toBe(`${counts[0]} ${counts[1]} ${counts[0] + counts[1]}`)
  })

  it('are as small as the settings say', async ({ world }) => {
    await persons(world, [3, 50])
    expect(await shownTo(world, 'council')).toBe('x 50 x')
    await world.db.insert(schema.settings).values({ key: 'smallCounts', value: { threshold: 3 } })
    expect(await shownTo(world, 'council')).toBe('3 50 53')
    await world.db.update(schema.settings).set({ value: { threshold: 60 } })
    expect(await shownTo(world, 'council')).toBe('x x x')
  })

  it('do not follow from the sum of cumulative values either: who has no later one is the difference', async ({ world }) => {
    const halves = await twoHalves(world)
    const target = await aTarget(world.db, { plan: halves.plan, indicator: await anIndicator(world.db, { ...counted, unitFold: 'sum', periodFold: 'latest', countsPersons: true }) })
    await answer(world, halves, await aUnit(world.db), target, [number(30), number(40)])
    await answer(world, halves, await aUnit(world.db), target, [number(3), null])
    expect(await shownTo(world, 'council')).toBe('33 40 x')
  })
})
