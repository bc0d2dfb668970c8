import type { PeriodFigure, YearFold } from './fold-periods.ts'
import { describe, expect, it } from 'vitest'
import { countedCell } from './counted-cell.ts'
import { foldPeriods, periodFoldFits } from './fold-periods.ts'
import { judge } from './judge.ts'
import { monthsBetween } from './periods.ts'
import { done, events, given, notApplicable, notMeasured, notReported, number, numberFrame, parts, ratio, rule } from './testing/build-cells.ts'

const quarterEnds = ['2020-03-31', '2020-06-30', '2020-09-30', '2020-12-31'] as const

function quarters(...cells: PeriodFigure['observed'][]): PeriodFigure[] {
  return cells.map((observed, index) => ({ endsOn: quarterEnds[index] ?? '', observed }))
}

describe('a year of periods', () => {
  it.each([
    ['sum', 'adds numbers', quarters(number('0.1'), number('0.2'), number(0), number(3)), number('3.3'), 4],
    ['sum', 'adds what there is and says of how many', quarters(number(1), notReported, number(2), notApplicable), number(3), 2],
    ['sum', 'keeps events dated', quarters(events('2020-01-10'), events(), events('2020-08-01')), events('2020-01-10', '2020-08-01'), 3],
    ['sum', 'leaves an external percent out', quarters(number(1), given('100')), number(1), 1],
    ['latest', 'takes the last one', quarters(number(10), number(25), number(24)), number(24), 3],
    ['latest', 'looks past later blanks', quarters(number(10), number(25), notMeasured, notReported), number(25), 2],
    ['latest', 'takes any kind', quarters(parts('mat-4:50×10'), parts('mat-4:52×11')), parts('mat-4:52×11'), 2],
    ['ratio-of-sums', 'divides the sums', quarters(ratio(1, 2), ratio(90, 100), ratio(0, 0)), ratio(91, 102), 2],
    ['ratio-of-sums', 'leaves an external percent out', quarters(ratio(1, 2), given('100')), ratio(1, 2), 1],
    ['max', 'takes the highest number', quarters(number(10), number(25), number(24)), number(25), 3],
    ['max', 'compares fractions, not their numerators', quarters(ratio(1, 2), ratio(40, 100)), ratio(1, 2), 2],
    ['max', 'of negatives is the least negative', quarters(number(-3), number(-1)), number(-1), 2],
  ] as const)('%s %s', (fold, _, figures, observed, counted) => {
    expect(foldPeriods(figures, fold)).toMatchObject({ observed, counted })
  })

  it.each(['sum', 'latest', 'ratio-of-sums', 'max'] as const)('%s of nothing is nothing', (fold: YearFold) => {
    expect(foldPeriods(quarters(notReported, notMeasured), fold)).toEqual({ observed: { state: 'not-reported' }, counted: 0, applicable: 2 })
    expect(foldPeriods(quarters(notMeasured, notApplicable), fold)).toMatchObject({ observed: { state: 'not-measured' }, counted: 0, applicable: 1 })
    expect(foldPeriods(quarters(notApplicable), fold)).toMatchObject({ observed: { state: 'not-applicable' }, counted: 0, applicable: 0 })
    expect(foldPeriods([], fold).observed.state).toBe('not-applicable')
  })

  it('does not depend on the order in which periods are given', () => {
    expect(foldPeriods(quarters(number(10), number(25)).toReversed(), 'latest').observed).toEqual(number(25))
  })

  it('takes the latest approved value, not a later one that waits', () => {
    const cells = [
      { endsOn: '2020-06-30', observed: number(25), standing: 'accepted' },
      { endsOn: '2020-12-31', observed: number(31), standing: 'submitted' },
    ] as const
    const on = (basis: 'approved' | 'working') => cells.map(figure => ({ endsOn: figure.endsOn, observed: countedCell(figure, basis) }))
    expect(foldPeriods(on('approved'), 'latest').observed).toEqual(number(25))
    expect(foldPeriods(on('working'), 'latest').observed).toEqual(number(31))
  })

  it('of monthly events can still be held against every month', () => {
    const months = monthsBetween('2020-01', '2020-12').map(month => ({ endsOn: `${month}-28`, observed: events(`${month}-05`) }))
    expect(judge(foldPeriods(months, 'sum').observed, rule({ kind: 'every-month', from: '2020-01', to: '2020-12' }), numberFrame).status).toBe('met')
  })
})

it.each([
  ['sum', 'number', true],
  ['sum', 'ratio', false],
  ['sum', 'given-percent', false],
  ['ratio-of-sums', 'ratio', true],
  ['ratio-of-sums', 'given-percent', false],
  ['ratio-of-sums', 'number', false],
  ['max', 'done', false],
  ['latest', 'done', true],
  ['each', 'narrative', true],
] as const)('%s takes %s: %s', (fold, valueKind, fits) => {
  expect(periodFoldFits(fold, valueKind)).toBe(fits)
})

it('carries a deed over the year', () => {
  expect(foldPeriods(quarters(done('2020-02-18'), notReported), 'latest').observed).toEqual(done('2020-02-18'))
})
