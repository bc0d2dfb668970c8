import { expect, it } from 'vitest'
import { compareFolds, differing, foldCells } from './check-fold.ts'

it.each([
  ['a zero in place of nothing', { sumValue: '0' }, { sumValue: null }, '"0"', 'null'],
  ['nothing in place of a zero', { count: undefined }, { count: 0 }, null, '0'],
  ['a sum that one side does not have', {}, { sumNumerator: '0' }, null, '"0"'],
  ['the last of many digits', { sumWeighted: '0.12345678901234567891' }, { sumWeighted: '0.12345678901234567892' }, '"0.12345678901234567891"', '"0.12345678901234567892"'],
])('%s is a difference', (_, stored, derived, one, other) => {
  expect(differing('fold', stored, derived)).toMatchObject([{ kind: 'fold', stored: one, derived: other }])
})

it('sums of no cells are what the database says of none', () => {
  expect(compareFolds(null, foldCells([], 'approved'))).toEqual([])
})
