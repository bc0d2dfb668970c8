import type { FigureBasis } from './folds.ts'
import type { PeriodCell } from './unit-year.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from './assess.ts'
import { foldPeriods } from './fold-periods.ts'
import { fold } from './fold.ts'
import { judge } from './judge.ts'
import { tallyYear } from './tally-year.ts'
import { tally } from './tally.ts'
import { events, notApplicable, notMeasured, notReported, number, numberFrame, percentFrame, ratio, rule } from './testing/build-cells.ts'

const ends = ['2020-03-31', '2020-06-30', '2020-09-30', '2020-12-31']

type Written = PeriodCell['observed'] | Omit<PeriodCell, 'endsOn'>

/** A unit's quarters; a bare value is accepted, a bare blank is a draft. */
function unit(...quarters: readonly Written[]): PeriodCell[] {
  return quarters.map((written, index) => {
    const cell = 'standing' in written ? written : { observed: written, standing: written.state === 'not-reported' ? 'draft' : 'accepted' } as const
    return { endsOn: ends[index] ?? '', ...cell }
  })
}
const submitted = (observed: PeriodCell['observed']) => ({ observed, standing: 'submitted' }) as const
const expected = (denominator: string) => ({ observed: notReported, standing: 'draft', expectedDenominator: denominator }) as const

const atLeast80 = rule({ kind: 'at-least', planned: '80' })

function year(units: readonly PeriodCell[][], periodFold: 'sum' | 'latest' | 'ratio-of-sums' | 'max', basis: FigureBasis = 'approved') {
  return tallyYear(units, { periodFold, basis })
}

describe('a city\'s year', () => {
  it('is the fold of its units\' years, not of its periods', () => {
    const units = [unit(number(10), notReported), unit(number(20), number(25))]
    expect(fold(year(units, 'latest').statistics, 'sum')).toEqual(number(35))
    // The periods' own city figures are 30 and 25: their latest would lose a unit.
    const cityOf = (index: number) => fold(tally(units.map(cells => ({ unitId: '', status: 'met', ...cells[index]! })), 'approved'), 'sum')
    expect(foldPeriods([0, 1].map(index => ({ endsOn: ends[index]!, observed: cityOf(index) })), 'latest').observed).toEqual(number(25))
  })

  it.each([
    ['a later value that waits', [number(7), submitted(number(9))], 7, 9],
    ['a later blank', [number(7), notReported], 7, 7],
    ['a later "could not measure"', [number(7), notMeasured], 7, 7],
    ['a later returned value', [number(7), { observed: number(9), standing: 'returned' } as const], 7, 9],
    ['a later draft', [number(7), { observed: number(9), standing: 'draft' } as const], 7, 7],
  ])('takes the latest counted value, whatever comes after it: %s', (_, quarters, approved, working) => {
    expect(fold(year([unit(...quarters)], 'latest').statistics, 'sum')).toEqual(number(approved))
    expect(fold(year([unit(...quarters)], 'latest', 'working').statistics, 'sum')).toEqual(number(working))
  })

  it('puts each asked unit in one place, by its whole year', () => {
    const units = [unit(number(1), notReported), unit(submitted(number(1)), notReported), unit(notReported, notReported), unit(notMeasured, notApplicable), unit(notApplicable, notApplicable), unit(notApplicable, notReported)]
    expect(year(units, 'sum')).toMatchObject({ statistics: { asked: 6, reported: 1, waiting: 1, notReported: 2, notMeasured: 1, notApplicable: 1, unapproved: 1 }, completeUnits: 0 })
    expect(year([unit(number(1), notApplicable), unit(number(1), number(0))], 'sum').completeUnits).toBe(2)
  })

  it('judges who meets by the year: two and two are four', () => {
    const judgeYear = (observed: PeriodCell['observed']) => judge(observed, rule({ kind: 'between', low: '4', high: '4', softMaximum: false }), numberFrame).status
    const units = [unit(number(2), number(2)), unit(number(4), number(4))]
    expect(tallyYear(units, { periodFold: 'sum', basis: 'approved', judgeYear }).statistics).toMatchObject({ judged: 2, meeting: 1 })
  })

  it('keeps events dated, so that months can be asked for of the year', () => {
    const judgeYear = (observed: PeriodCell['observed']) => judge(observed, rule({ kind: 'every-month', from: '2020-02', to: '2020-05' }), numberFrame).status
    const units = [unit(events('2020-02-03', '2020-03-02'), events('2020-04-01', '2020-05-05')), unit(events('2020-02-03'), events('2020-05-05'))]
    const { statistics } = tallyYear(units, { periodFold: 'sum', basis: 'approved', judgeYear })
    expect(statistics).toMatchObject({ judged: 2, meeting: 1, events: 6, eventReports: 2 })
  })

  it('adds what is left of a period without a denominator to nothing', () => {
    expect(fold(year([unit(ratio(0, 0), ratio(1, 4)), unit(ratio(0, 0), ratio(0, 0))], 'ratio-of-sums').statistics, 'ratio-of-sums')).toEqual(ratio(1, 4))
  })

  it('does not depend on the order of units, nor on that of periods', () => {
    const quarter = fc.oneof(fc.nat(50).map(value => number(value)), fc.constantFrom(notReported, notMeasured, notApplicable))
    const units = fc.array(fc.array(quarter, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(units, fc.constantFrom('sum', 'latest', 'max'), (values, periodFold) => {
      const written = values.map(quarters => unit(...quarters))
      expect(year(written.toReversed().map(cells => cells.toReversed()), periodFold)).toEqual(year(written, periodFold))
    }))
  })

  it('of one period is that period', () => {
    const cell = fc.oneof(fc.tuple(fc.nat(50), fc.integer({ min: 50, max: 90 })).map(([part, whole]) => ratio(part, whole)), fc.constantFrom(notReported, notMeasured, notApplicable))
    fc.assert(fc.property(fc.array(cell, { maxLength: 8 }), fc.constantFrom('ratio-of-sums', 'latest'), (cells, periodFold) => {
      const { statistics } = year(cells.map(observed => unit(observed)), periodFold)
      const { sole: _sole, ...expectedStatistics } = tally(cells.map(observed => ({ unitId: '', status: 'no-data', ...unit(observed)[0]! })), 'approved')
      expect(statistics).toMatchObject(expectedStatistics)
    }))
  })
})

describe('the worst and best still possible of a year', () => {
  const boundsOf = (units: readonly PeriodCell[][], periodFold: 'ratio-of-sums' | 'latest' | 'max') => {
    const { statistics, pool } = year(units, periodFold)
    return assess(statistics, 'ratio-of-sums', atLeast80, percentFrame, pool).bounds
  }

  it.each([
    ['sums keep what was reported, and every missing cell may still come', [unit(ratio(60, 80), expected('20'))], 'ratio-of-sums', { worst: '60', best: '80' }],
    ['of a cumulative value only what comes after it can change it', [unit(expected('20'), ratio(60, 80))], 'latest', null],
    ['a cumulative value that a later one may replace stands for nothing yet', [unit(ratio(60, 80), expected('100')), unit(ratio(50, 100), ratio(90, 100))], 'latest', { worst: '45', best: '95' }],
    ['an unknown denominator leaves them unknown', [unit(ratio(60, 80), notReported)], 'ratio-of-sums', null],
    ['the highest of several has no bounds', [unit(ratio(60, 80), expected('20'))], 'max', null],
    ['a waiting percent says itself what it is of', [unit(ratio(60, 80), submitted(ratio(1, 20)))], 'ratio-of-sums', { worst: '60', best: '80' }],
  ] as const)('%s', (_, units, periodFold, bounds) => {
    expect(boundsOf(units, periodFold)).toEqual(bounds)
  })

  it('of who meets count each unit that is not settled once', () => {
    const judgeYear = (observed: PeriodCell['observed']) => judge(observed, rule({ kind: 'at-least', planned: '2' }), numberFrame).status
    const { statistics, pool } = tallyYear([unit(number(1), number(1)), unit(number(1), notReported), unit(number(1), number(0)), unit(notReported, notReported)], { periodFold: 'sum', basis: 'approved', judgeYear })
    expect(assess(statistics, 'share-meeting', atLeast80, percentFrame, pool).bounds).toEqual({ worst: '25', best: '75' })
  })
})
