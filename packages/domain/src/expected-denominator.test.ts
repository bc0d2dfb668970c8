import type { Observed } from './observed.ts'
import { describe, expect, it } from 'vitest'
import { differsFromExpected } from './expected-denominator.ts'

const ratio = (denominator: string): Observed => ({ state: 'reported', value: { kind: 'ratio', numerator: '3', denominator } })

describe('a denominator somebody else knows', () => {
  it.each<[string, Observed, string | null, boolean]>([
    ['is kept', ratio('41'), '41', false],
    ['is kept, however it is written', ratio('41.0'), '41', false],
    ['is another', ratio('40'), '41', true],
    ['is zero', ratio('0'), '41', true],
    ['was never said', ratio('40'), null, false],
    ['is nothing to a count', { state: 'reported', value: { kind: 'number', value: '40' } }, '41', false],
    ['is nothing to what was not measured', { state: 'not-measured', reason: 'Apklausa nevyko' }, '41', false],
  ])('%s', (_, observed, expected, differs) => {
    expect(differsFromExpected(observed, expected)).toBe(differs)
  })
})
