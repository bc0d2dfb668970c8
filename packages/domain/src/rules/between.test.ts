import { describe, expect, it } from 'vitest'
import { judge } from '../judge.ts'
import { events, number, numberFrame, percentFrame, ratio, rule } from '../testing/build-cells.ts'

describe('a range', () => {
  it.each([
    [number(0), '-2', 'not-met'],
    [number('1.8'), '-0.2', 'near'],
    [number('1.79'), '-0.21', 'not-met'],
    [number(2), '0', 'met'],
    [number(3), '0', 'met'],
    [number(4), '0', 'met'],
    [number('4.4'), '0.4', 'near'],
    [number(5), '1', 'not-met'],
    [events('2020-03-01', '2020-05-01', '2020-05-01'), '0', 'met'],
  ] as const)('of 2 to 4 given %j has a gap of %s and is %s', (observed, gap, status) => {
    expect(judge(observed, rule({ kind: 'between', low: '2', high: '4', softMaximum: false }), numberFrame)).toMatchObject({ gap, status })
  })

  it.each([
    [number(1), '-1', 'not-met'],
    [number(4), '0', 'met'],
    [number(40), '0', 'met'],
  ] as const)('with a soft maximum given %j has a gap of %s and is %s', (observed, gap, status) => {
    expect(judge(observed, rule({ kind: 'between', low: '2', high: '4', softMaximum: true }), numberFrame)).toMatchObject({ gap, status })
  })

  it('of percents is near within percentage points of the nearer bound', () => {
    const half = rule({ kind: 'between', low: '40', high: '60', softMaximum: false })
    expect(judge(ratio(65, 100), half, percentFrame)).toMatchObject({ gap: '5', status: 'near' })
    expect(judge(ratio(34, 100), half, percentFrame)).toMatchObject({ gap: '-6', status: 'not-met' })
  })
})
