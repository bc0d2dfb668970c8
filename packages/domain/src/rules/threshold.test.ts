import { describe, expect, it } from 'vitest'
import { judge } from '../judge.ts'
import { events, given, number, numberFrame, percentFrame, ratio, rule } from '../testing/build-cells.ts'

describe('a percent against a threshold', () => {
  it.each([
    ['at-least', '80', ratio(34, 41), 'met'],
    ['at-least', '80', ratio(80, 100), 'met'],
    ['at-least', '80', ratio(7996, 10_000), 'near'],
    ['at-least', '80', ratio(75, 100), 'near'],
    ['at-least', '80', ratio(74_999, 100_000), 'not-met'],
    ['at-least', '80', ratio(0, 100), 'not-met'],
    ['at-least', '80', given('79.999999'), 'near'],
    ['at-most', '5', ratio(5, 100), 'met'],
    ['at-most', '5', ratio(0, 100), 'met'],
    ['at-most', '5', ratio(501, 10_000), 'near'],
    ['at-most', '5', ratio(10, 100), 'near'],
    ['at-most', '5', ratio(1001, 10_000), 'not-met'],
    ['exactly', '50', ratio(1, 2), 'met'],
    ['exactly', '50', ratio(55, 100), 'near'],
    ['exactly', '50', ratio(45, 100), 'near'],
    ['exactly', '50', ratio(5501, 10_000), 'not-met'],
    ['exactly', '50', ratio(4499, 10_000), 'not-met'],
    ['exactly', '100', ratio(41, 41), 'met'],
  ] as const)('%s %s: %j is %s', (kind, planned, observed, status) => {
    expect(judge(observed, rule({ kind, planned }), percentFrame).status).toBe(status)
  })

  it('shows the fraction behind it, the gap in percentage points and the attainment beside them', () => {
    expect(judge(ratio(6, 8), rule({ kind: 'at-least', planned: '60' }), percentFrame)).toEqual({
      planned: { kind: 'number', value: '60' },
      achieved: { kind: 'share', value: '75', numerator: '6', denominator: '8' },
      gap: '15',
      allowance: '5',
      status: 'met',
      attainment: '125',
      parts: [],
    })
  })
})

describe('a number against a threshold', () => {
  it.each([
    ['at-least', '30', number(30), 'met', '0'],
    ['at-least', '30', number(27), 'near', '-3'],
    ['at-least', '30', number(26), 'not-met', '-4'],
    ['at-least', '30', number(0), 'not-met', '-30'],
    ['at-least', '2', events('2020-02-03', '2020-02-03'), 'met', '0'],
    ['at-least', '1', events(), 'not-met', '-1'],
    ['at-most', '20', number(20), 'met', '0'],
    ['at-most', '20', number(22), 'near', '2'],
    ['at-most', '20', number(23), 'not-met', '3'],
    ['at-most', '0', number(1), 'not-met', '1'],
    ['exactly', '3', number(3), 'met', '0'],
    ['exactly', '3', number(4), 'not-met', '1'],
    ['at-least', '-10', number(-11), 'near', '-1'],
  ] as const)('%s %s: %j is %s with a gap of %s', (kind, planned, observed, status, gap) => {
    expect(judge(observed, rule({ kind, planned }), numberFrame)).toMatchObject({ status, gap })
  })

  it('takes the tolerance from the plan', () => {
    const strict = { ...numberFrame, tolerance: { percentPoints: '0', percentOfPlanned: '0' } }
    expect(judge(number('29.9'), rule({ kind: 'at-least', planned: '30' }), strict).status).toBe('not-met')
  })
})

describe('more than the baseline', () => {
  it.each([
    [number('7.2'), '0.1', 'met'],
    [number('7.1'), '0', 'near'],
    [number('7'), '-0.1', 'near'],
    [number('6'), '-1.1', 'not-met'],
  ] as const)('%j has a gap of %s and is %s', (observed, gap, status) => {
    expect(judge(observed, rule({ kind: 'more-than-baseline', baseline: '7.1' }), numberFrame)).toMatchObject({ gap, status })
  })
})

describe('attainment', () => {
  it.each([
    ['is uncapped', { kind: 'at-least', planned: '30' }, '150'],
    ['is absent without a positive plan', { kind: 'at-least', planned: '0' }, null],
    ['is absent for at-most', { kind: 'at-most', planned: '30' }, null],
    ['is absent for exactly', { kind: 'exactly', planned: '30' }, null],
    ['is absent for a baseline', { kind: 'more-than-baseline', baseline: '30' }, null],
    ['is absent for a range', { kind: 'between', low: '30', high: '40', softMaximum: false }, null],
  ] as const)('%s', (_, statement, attainment) => {
    expect(judge(number(45), rule(statement), numberFrame).attainment).toBe(attainment)
  })
})
