import type { ObservedAtRest } from './fold-statistics.ts'
import type { TargetRule } from './target-rule.ts'
import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import { defaultTolerance } from './judgement.ts'
import { observedOf, storedJudgement, storedValue } from './stored-cell.ts'

const empty = { numerator: null, denominator: null, number: null, weight: null }

describe('a value at rest', () => {
  it.each<[string, ObservedAtRest, object]>([
    ['a percent in its fraction', { state: 'reported', value: { kind: 'ratio', numerator: '34', denominator: '41' } }, { numerator: '34', denominator: '41' }],
    ['a fraction that counts nobody, its zero kept', { state: 'reported', value: { kind: 'ratio', numerator: '0', denominator: '41' } }, { numerator: '0', denominator: '41' }],
    ['a count', { state: 'reported', value: { kind: 'number', value: '0' } }, { number: '0' }],
    ['a score with its weight', { state: 'reported', value: { kind: 'number', value: '7.4', weight: '25' } }, { number: '7.4', weight: '25' }],
    ['events as how many there were', { state: 'reported', value: { kind: 'events', events: [{ date: '2020-03-01', title: 'Susitikimas' }] } }, { number: '1' }],
    ['no events as none, not as a blank', { state: 'reported', value: { kind: 'events', events: [] } }, { number: '0' }],
    ['a percent without its fraction in no column', { state: 'reported', value: { kind: 'given-percent', percent: '51.2' } }, {}],
    ['a text in no column', { state: 'reported', value: { kind: 'narrative', text: 'Gerai', selfRating: 3 } }, {}],
    ['an unanswered cell', { state: 'not-reported' }, { state: 'not-reported' }],
    ['an unanswered cell that says why', { state: 'not-reported', reason: 'Laukiame duomenų' }, { state: 'not-reported', reason: 'Laukiame duomenų' }],
    ['what could not be measured', { state: 'not-measured', reason: 'Apklausa nevyko' }, { state: 'not-measured', reason: 'Apklausa nevyko' }],
    ['what does not apply', { state: 'not-applicable', reason: 'Tokių klasių nėra' }, { state: 'not-applicable', reason: 'Tokių klasių nėra' }],
  ])('keeps %s, and is read back as it was', (_case, observed, columns) => {
    const stored = storedValue(observed)
    expect(stored).toMatchObject({ ...empty, ...columns })
    expect(observedOf(stored)).toEqual(observed)
  })

  it('is never made up for a reported cell without one', () => {
    expect(() => observedOf({ state: 'reported', value: null, reason: null })).toThrow(TypeError)
  })
})

describe('a judgement at rest', () => {
  const frame = { measure: 'percent', tolerance: defaultTolerance } as const
  const eighty: TargetRule = { kind: 'at-least', planned: '80', assumed: false }

  it.each<[string, ObservedAtRest, TargetRule, object]>([
    ['the percent and the gap', { state: 'reported', value: { kind: 'ratio', numerator: '41', denominator: '50' } }, eighty, { status: 'met', achieved: '82', gap: '2' }],
    ['a zero that was achieved, and a gap of nothing', { state: 'reported', value: { kind: 'ratio', numerator: '0', denominator: '50' } }, { kind: 'at-most', planned: '0', assumed: false }, { status: 'met', achieved: '0', gap: '0' }],
    ['no number for a missing value', { state: 'not-reported' }, eighty, { status: 'no-data', achieved: null, gap: null }],
    ['no one number for a date', { state: 'reported', value: { kind: 'done', done: true, on: '2020-09-02' } }, { kind: 'done-by', date: '2020-09-01', precision: 'day', assumed: false }, { status: 'not-met', achieved: null, gap: '-1' }],
  ])('keeps %s', (_case, observed, rule, expected) => {
    expect(storedJudgement(judge(observed, rule, frame))).toEqual(expected)
  })
})
