import { expect, it } from 'vitest'
import { countableOf } from './countable-of.ts'

it.each([
  ['parents in a fraction', { valueKind: 'ratio', unitOfMeasurement: 'percent', base: 'parents' }, { whole: true, mayBeNegative: false }],
  ['lessons in a fraction', { valueKind: 'ratio', unitOfMeasurement: 'percent', base: 'lessons' }, { whole: false, mayBeNegative: false }],
  ['a count of teams', { valueKind: 'number', unitOfMeasurement: 'teams', base: null }, { whole: true, mayBeNegative: false }],
  ['an external percent', { valueKind: 'given-percent', unitOfMeasurement: 'percent', base: 'pupils' }, { whole: false, mayBeNegative: false }],
  ['standardised points', { valueKind: 'parts', unitOfMeasurement: 'standard-points', base: null }, { whole: false, mayBeNegative: true }],
] as const)('knows what %s can be', (_case, indicator, countable) => {
  expect(countableOf(indicator)).toEqual(countable)
})
