import { describe, expect, it } from 'vitest'
import { done, events, given, notApplicable, notDone, notReported, number, parts, ratio } from './testing/build-cells.ts'
import { warningsFor } from './warnings.ts'

describe('a value is asked about', () => {
  it.each([
    ['over its denominator', ratio(42, 41), undefined, 'percent', ['over-hundred']],
    ['over a hundred', given('100.1'), undefined, 'percent', ['over-hundred']],
    ['far above last year\'s percent', ratio(801, 1000), ratio(60, 100), 'percent', ['far-from-previous']],
    ['far below last year\'s percent', ratio(399, 1000), ratio(60, 100), 'percent', ['far-from-previous']],
    ['far from last year\'s number', number(46), number(30), 'number', ['far-from-previous']],
    ['far from a zero last year', number(6), number(0), 'number', ['far-from-previous']],
    ['fallen to zero', number(0), number(30), 'number', ['far-from-previous']],
    ['far in its number of events', events(), events(...Array.from({ length: 6 }, (_, day) => `2020-01-0${day + 1}`)), 'number', ['far-from-previous']],
    ['over its denominator and far from last year', ratio(42, 41), ratio(1, 2), 'percent', ['over-hundred', 'far-from-previous']],
    ['done on an unknown day', done(null), undefined, 'number', ['date-missing']],
  ] as const)('when it is %s', (_, observed, previous, measure, codes) => {
    expect(warningsFor(observed, { previous, measure }).map(({ code }) => code)).toEqual(codes)
  })

  it('and shown what it was last time', () => {
    expect(warningsFor(ratio(9, 10), { previous: ratio(1, 2), measure: 'percent' })).toEqual([{ code: 'far-from-previous', previous: '50' }])
  })
})

describe('a value passes without a question', () => {
  it.each([
    ['at exactly a hundred', ratio(41, 41), undefined, 'percent'],
    ['twenty points from last year', ratio(80, 100), ratio(60, 100), 'percent'],
    ['half more than last year', number(45), number(30), 'number'],
    ['five more where little is counted', number(6), number(1), 'number'],
    ['a number over a hundred', number(480), undefined, 'number'],
    ['a percent of nobody', ratio(0, 0), ratio(60, 100), 'percent'],
    ['nothing last year', ratio(9, 10), notReported, 'percent'],
    ['a percent of nobody last year', ratio(9, 10), ratio(0, 0), 'percent'],
    ['not reported', notReported, ratio(60, 100), 'percent'],
    ['not applicable', notApplicable, ratio(60, 100), 'percent'],
    ['not done', notDone, undefined, 'number'],
    ['of parts, which have no one number', parts('mat-4:9×10'), parts('mat-4:90×10'), 'number'],
  ] as const)('when it is %s', (_, observed, previous, measure) => {
    expect(warningsFor(observed, { previous, measure })).toEqual([])
  })
})
