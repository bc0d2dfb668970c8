import { describe, expect, it } from 'vitest'
import { judge } from '../judge.ts'
import { monthsBetween } from '../periods.ts'
import { conditions, events, numberFrame, percentFrame, rule } from '../testing/build-cells.ts'

const wholeYear = rule({ kind: 'every-month', from: '2020-01', to: '2020-12' })
const year = monthsBetween('2020-01', '2020-12').map(month => `${month}-15`)

describe('every month', () => {
  it.each([
    ['an event in each', year, 12, 'met'],
    ['two in one month and none in another', [...year.slice(1), '2020-02-01'], 11, 'near'],
    ['eleven months', year.slice(0, 11), 11, 'near'],
    ['ten months', year.slice(0, 10), 10, 'not-met'],
    ['the right months of the wrong year', year.map(day => day.replace('2020', '2019')), 0, 'not-met'],
    ['the first and last day of the span', ['2020-01-01', '2020-12-31'], 2, 'not-met'],
    ['nothing at all', [], 0, 'not-met'],
  ] as const)('with %s', (_, dates, met, status) => {
    expect(judge(events(...dates), wholeYear, numberFrame)).toMatchObject({
      planned: { kind: 'all-of', of: 12 },
      achieved: { kind: 'k-of-n', met, of: 12 },
      gap: String(met - 12),
      status,
    })
  })

  it('does not take percentage points for months, whatever the indicator measures', () => {
    expect(judge(events(...year.slice(0, 8)), wholeYear, percentFrame).status).toBe('not-met')
  })

  it('of a span that ends before it begins asks nothing and so is not met either', () => {
    expect(judge(events(), rule({ kind: 'every-month', from: '2020-06', to: '2020-02' }), numberFrame)).toMatchObject({ gap: null, status: 'not-applicable' })
  })
})

describe('every condition', () => {
  it.each([
    ['yes yes', 2, 2, 'met'],
    ['yes na yes', 2, 2, 'met'],
    ['yes no', 1, 2, 'not-met'],
    ['no no', 0, 2, 'not-met'],
    ['yes yes yes yes yes yes yes yes yes no', 9, 10, 'near'],
  ] as const)('answered %s is %d of %d and %s', (answers, met, of, status) => {
    expect(judge(conditions(answers), rule({ kind: 'every-condition' }), numberFrame)).toMatchObject({
      planned: { kind: 'all-of', of },
      achieved: { kind: 'k-of-n', met, of },
      gap: String(met - of),
      status,
    })
  })

  it('of which none applies is not applicable', () => {
    expect(judge(conditions('na na'), rule({ kind: 'every-condition' }), numberFrame)).toMatchObject({
      achieved: { kind: 'absent', absence: 'not-applicable' },
      status: 'not-applicable',
    })
  })
})
