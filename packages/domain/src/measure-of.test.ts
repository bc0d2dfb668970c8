import { expect, it } from 'vitest'
import { measureOf } from './measure-of.ts'
import { foldedKind } from './rule-fit.ts'

it.each([
  ['ratio', 'percent'],
  ['given-percent', 'percent'],
  ['number', 'number'],
  ['events', 'number'],
  ['parts', 'number'],
] as const)('a %s is a %s', (kind, expected) => {
  expect(measureOf(kind)).toBe(expected)
})

it('is asked of the figure, not of the indicator: a school counts strategies, the city the percent of schools', () => {
  expect(measureOf('number')).toBe('number')
  expect(measureOf(foldedKind('share-meeting', 'number') ?? 'number')).toBe('percent')
})
