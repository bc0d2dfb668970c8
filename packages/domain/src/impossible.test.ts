import { describe, expect, it } from 'vitest'
import { impossibleReason } from './impossible.ts'
import { cell, conditions, done, events, given, narrative, notApplicable, notMeasured, notReported, number, parts, ratio } from './testing/build-cells.ts'

describe('a value that cannot be', () => {
  it.each([
    ['ratio', ratio(34, ''), 'denominator-missing'],
    ['ratio', ratio('', 41), 'value-missing'],
    ['ratio', ratio(7, 0), 'denominator-missing'],
    ['ratio', ratio(-1, 41), 'negative'],
    ['ratio', ratio(1, -41), 'negative'],
    ['ratio', ratio('34,5', 41), 'not-a-number'],
    ['ratio', number(34), 'wrong-kind'],
    ['given-percent', given(''), 'value-missing'],
    ['given-percent', given('-0.1'), 'negative'],
    ['given-percent', given('1e2'), 'not-a-number'],
    ['number', number('NaN'), 'not-a-number'],
    ['number', number('Infinity'), 'not-a-number'],
    ['number', number('12 000'), 'not-a-number'],
    ['number', number('.5'), 'not-a-number'],
    ['number', number(-1), 'negative'],
    ['number', number(5, '0'), 'weight-not-positive'],
    ['number', number(5, '-3'), 'weight-not-positive'],
    ['parts', parts('mat-4:50×0'), 'weight-not-positive'],
    ['parts', parts('mat-4:50×'), 'value-missing'],
    ['parts', parts('mat-4:50×10', 'mat-4:51×10'), 'part-repeated'],
    ['parts', parts(), 'value-missing'],
    ['conditions', cell({ kind: 'conditions', answers: [] }), 'value-missing'],
    ['done', done('2020-02-30'), 'date-malformed'],
    ['done', done('2020-2-3'), 'date-malformed'],
    ['done', done('2020-13-01'), 'date-malformed'],
    ['events', events('2020-01-01', '2019-02-29'), 'date-malformed'],
    ['narrative', cell({ kind: 'narrative', text: ' ', selfRating: null }), 'value-missing'],
    ['narrative', cell({ kind: 'ratings', counts: [0, 0, 0, 0] }), 'wrong-kind'],
    ['number', { state: 'not-measured', reason: ' ' }, 'reason-missing'],
    ['number', { state: 'not-applicable', reason: '' }, 'reason-missing'],
    ['number', { state: 'suppressed' }, 'wrong-kind'],
  ] as const)('as a %s, %j: %s', (valueKind, observed, reason) => {
    expect(impossibleReason(observed, valueKind)).toBe(reason)
  })
})

describe('a value that can be', () => {
  it.each([
    ['ratio', ratio(34, 41)],
    ['ratio', ratio(42, 41)],
    ['ratio', ratio(0, 0)],
    ['ratio', ratio('22.5', '90')],
    ['given-percent', given('103.5')],
    ['number', number(0)],
    ['number', number('7.25', '31')],
    ['parts', parts('mat-4:50.5×10', 'lt-4:51×9')],
    ['conditions', conditions('na na')],
    ['done', done('2020-02-29')],
    ['done', done(null)],
    ['events', events()],
    ['narrative', narrative(null)],
    ['number', notReported],
    ['number', notMeasured],
    ['number', notApplicable],
  ] as const)('as a %s, %j', (valueKind, observed) => {
    expect(impossibleReason(observed, valueKind)).toBeNull()
  })
})

describe('what the indicator counts', () => {
  it.each([
    ['persons come whole', 'ratio', ratio('22.5', 90), { whole: true }, 'not-whole'],
    ['persons come whole below the line too', 'ratio', ratio(22, '90.5'), { whole: true }, 'not-whole'],
    ['events come whole', 'number', number('2.5'), { whole: true }, 'not-whole'],
    ['a whole number may be written with a decimal', 'number', number('2.0'), { whole: true }, null],
    ['a change may be negative', 'number', number('-2.5'), { mayBeNegative: true }, null],
    ['a score of a part may be negative', 'parts', parts('mat-4:-0.4×20'), { mayBeNegative: true }, null],
    ['a mean need not be whole', 'parts', parts('mat-4:50.5×20'), { whole: true }, null],
    ['a fraction may never be negative', 'ratio', ratio(-1, 4), { mayBeNegative: true }, 'negative'],
  ] as const)('%s', (_, valueKind, observed, countable, reason) => {
    expect(impossibleReason(observed, valueKind, countable)).toBe(reason)
  })
})
