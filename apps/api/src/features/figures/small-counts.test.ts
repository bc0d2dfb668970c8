import type { UnitFold } from '@rodykle/domain'
import { unitFolds } from '@rodykle/domain'
import { expect, it } from 'vitest'
import { isCountOfPersons } from './small-counts.ts'

const counting: readonly UnitFold[] = ['ratio-of-sums', 'sum', 'weighted-mean', 'single']

it.each(unitFolds)('the city\'s figure of persons folded by %s says how many there are only where it adds them up or passes them on', (unitFold) => {
  expect(isCountOfPersons({ countsPersons: true, unitFold })).toBe(counting.includes(unitFold))
  expect(isCountOfPersons({ countsPersons: false, unitFold })).toBe(false)
})
