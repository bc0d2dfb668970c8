import type { Measured } from './observed.ts'
import type { RuleStatement, TargetKind } from './target-rule.ts'
import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import { ruleFits, RuleMismatchError } from './rule-fit.ts'
import { targetKinds } from './target-rule.ts'
import { cell, conditions, done, events, given, narrative, notApplicable, notMeasured, notReported, number, numberFrame, parts, percentFrame, ratio, rule } from './testing/build-cells.ts'

const statements: Record<TargetKind, RuleStatement> = {
  'at-least': { kind: 'at-least', planned: '80' },
  'at-most': { kind: 'at-most', planned: '5' },
  'exactly': { kind: 'exactly', planned: '100' },
  'between': { kind: 'between', low: '1', high: '2', softMaximum: false },
  'benchmark': { kind: 'benchmark', series: 'NMPP' },
  'done-by': { kind: 'done-by', date: '2020-09-01', precision: 'month' },
  'every-month': { kind: 'every-month', from: '2020-01', to: '2020-12' },
  'every-condition': { kind: 'every-condition' },
  'more-than-baseline': { kind: 'more-than-baseline', baseline: '7' },
  'none': { kind: 'none' },
  'narrative': { kind: 'narrative' },
}

const values: Record<Measured['kind'], Measured> = {
  'ratio': ratio(34, 41).value,
  'given-percent': given('82.9').value,
  'number': number(30).value,
  'parts': parts('mat-4:50×40').value,
  'conditions': conditions('yes no').value,
  'done': done('2020-09-30').value,
  'events': events('2020-01-15').value,
  'narrative': narrative(3).value,
  'ratings': { kind: 'ratings', counts: [0, 2, 5, 1] },
}

describe.each(targetKinds)('a rule of kind %s', (kind) => {
  it.each([
    [notReported, 'no-data'],
    [notMeasured, 'no-data'],
    [notApplicable, 'not-applicable'],
    [{ state: 'suppressed' }, 'no-data'],
    [ratio(0, 0), 'not-applicable'],
    [number(0, '0'), 'not-applicable'],
    [parts('mat-4:0×0'), 'not-applicable'],
    [conditions('na na'), 'not-applicable'],
  ] as const)('finds no number in %j', (observed, status) => {
    const absence = observed.state === 'reported' ? 'not-applicable' : observed.state
    expect(judge(observed, rule(statements[kind]), percentFrame)).toMatchObject({
      achieved: { kind: 'absent', absence },
      gap: null,
      allowance: null,
      status,
      attainment: null,
      parts: [],
    })
  })

  it.each(Object.values(values))('judges or refuses a value of kind $kind exactly as ruleFits says', (value) => {
    const judging = () => judge(cell(value), rule(statements[kind]), numberFrame)
    if (ruleFits(kind, value.kind))
      expect(judging().status).toBeTypeOf('string')
    else
      expect(judging).toThrow(RuleMismatchError)
  })
})

describe('what was planned', () => {
  it.each([
    ['at-least', { kind: 'number', value: '80' }],
    ['at-most', { kind: 'number', value: '5' }],
    ['exactly', { kind: 'number', value: '100' }],
    ['between', { kind: 'range', low: '1', high: '2', softMaximum: false }],
    ['benchmark', { kind: 'all-of', of: 2 }],
    ['done-by', { kind: 'date', date: '2020-09-30', precision: 'month' }],
    ['every-month', { kind: 'all-of', of: 12 }],
    ['every-condition', { kind: 'none' }],
    ['more-than-baseline', { kind: 'number', value: '7' }],
    ['none', { kind: 'none' }],
    ['narrative', { kind: 'none' }],
  ] as const)('by %s is shown also before anything is reported', (kind, planned) => {
    const frame = { ...numberFrame, benchmarks: [{ part: 'mat-4', value: '50' }, { part: 'mat-6', value: '48' }] }
    expect(judge(notReported, rule(statements[kind]), frame).planned).toEqual(planned)
  })
})

describe('without a target', () => {
  it.each([
    [ratio(1, 4), { kind: 'share', value: '25', numerator: '1', denominator: '4' }],
    [given('61.5'), { kind: 'number', value: '61.5' }],
    [number(0), { kind: 'number', value: '0' }],
    [events('2020-01-15', '2020-01-15'), { kind: 'number', value: '2' }],
    [conditions('yes no na'), { kind: 'k-of-n', met: 1, of: 2 }],
    [done(null), { kind: 'done', on: null }],
    [narrative(null), { kind: 'narrative', selfRating: null }],
  ] as const)('%j is shown and not judged', (observed, achieved) => {
    expect(judge(observed, rule({ kind: 'none' }), percentFrame)).toMatchObject({ achieved, gap: null, status: 'no-target', attainment: null })
  })

  it('scores still stand part by part', () => {
    expect(judge(parts('mat-4:50×40'), rule({ kind: 'none' }), numberFrame)).toMatchObject({
      status: 'no-target',
      parts: [{ part: 'mat-4', planned: null, achieved: '50', gap: null, status: 'no-target' }],
    })
  })
})

describe('words', () => {
  it('keep their self-rating and are never a number', () => {
    expect(judge(narrative(3), rule({ kind: 'narrative' }), numberFrame)).toMatchObject({ achieved: { kind: 'narrative', selfRating: 3 }, gap: null, status: 'no-target' })
  })

  it('of the whole city are a distribution', () => {
    expect(judge(cell(values.ratings), rule({ kind: 'narrative' }), numberFrame)).toMatchObject({ achieved: { kind: 'ratings', counts: [0, 2, 5, 1] }, status: 'no-target' })
  })
})

describe('a rule that does not fit', () => {
  it('names both sides', () => {
    expect(() => judge(narrative(4), rule({ kind: 'at-least', planned: '80' }), percentFrame)).toThrow(expect.objectContaining({ name: 'RuleMismatchError', rule: 'at-least', value: 'narrative' }))
  })
})
