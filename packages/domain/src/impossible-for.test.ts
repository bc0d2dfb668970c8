import type { ValueCard } from './impossible-for.ts'
import type { ImpossibleReason } from './impossible.ts'
import type { Measured } from './observed.ts'
import { expect, it } from 'vitest'
import { impossibleFor } from './impossible-for.ts'

const card: ValueCard = { valueKind: 'ratio', unitOfMeasurement: 'percent', base: 'parents', unitFold: 'ratio-of-sums', conditions: [], parts: [] }
const plans: ValueCard = { ...card, valueKind: 'conditions', base: 'institutions', unitFold: 'share-meeting', conditions: [{ code: 'a' }, { code: 'b' }] }
const scores: ValueCard = { ...card, valueKind: 'parts', unitOfMeasurement: 'points-100', base: null, unitFold: 'weighted-mean', parts: [{ code: 'mat-4' }, { code: 'lt-4' }] }
const mean: ValueCard = { ...card, valueKind: 'number', unitOfMeasurement: 'points-10', base: null, unitFold: 'weighted-mean' }

function conditions(...answered: string[]): Measured {
  return { kind: 'conditions', answers: answered.map(condition => ({ condition, answer: 'yes' })) }
}
function parts(...codes: string[]): Measured {
  return { kind: 'parts', parts: codes.map(part => ({ part, value: '61.5', weight: '20' })) }
}

it.each<[string, Measured, ValueCard, ImpossibleReason | null]>([
  ['parents in wholes', { kind: 'ratio', numerator: '34', denominator: '41' }, card, null],
  ['half a parent', { kind: 'ratio', numerator: '34.5', denominator: '41' }, card, 'not-whole'],
  ['all conditions', conditions('b', 'a'), plans, null],
  ['half of the conditions', conditions('a'), plans, 'condition-missing'],
  ['a condition twice', conditions('a', 'b', 'a'), plans, 'condition-repeated'],
  ['a condition nobody set', conditions('a', 'b', 'c'), plans, 'condition-unknown'],
  ['one of two parts', parts('lt-4'), scores, null],
  ['a part nobody asked for', parts('fiz-8'), scores, 'part-unknown'],
  ['a score with how many sat it', { kind: 'number', value: '7.4', weight: '25' }, mean, null],
  ['a score without', { kind: 'number', value: '7.4' }, mean, 'weight-missing'],
])('takes or refuses %s', (_case, value, ofCard, expected) => {
  expect(impossibleFor({ state: 'reported', value }, ofCard)).toBe(expected)
})

it('asks nothing of a cell without a value', () => {
  expect(impossibleFor({ state: 'not-reported' }, plans)).toBeNull()
})
