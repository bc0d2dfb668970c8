import type { ObservedAtRest } from './fold-statistics.ts'
import type { RuleStatement } from './target-rule.ts'
import type { AnsweredCell } from './testing/explained-figure.ts'
import { describe, expect, it } from 'vitest'
import { assess } from './assess.ts'
import { explainUnitFigure } from './explanation-unit.ts'
import { tally } from './tally.ts'
import { conditions, done, events, narrative, notApplicable, notDone, notReported, number, numberFrame, percentFrame, ratio, rule } from './testing/build-cells.ts'
import { explain, said } from './testing/explained-figure.ts'

describe('the explanation of what a figure is held to', () => {
  it.each<[string, ObservedAtRest, RuleStatement, object, string, string | null]>([
    ['reached', ratio(81, 100), { kind: 'at-least', planned: '80' }, { shape: 'difference', gap: '1' }, 'reached', '5'],
    ['near', ratio(7996, 10000), { kind: 'at-least', planned: '80' }, { shape: 'difference', gap: '-0.04' }, 'short-within', '5'],
    ['short', ratio(6, 10), { kind: 'at-least', planned: '80' }, { shape: 'difference', gap: '-20' }, 'short', '5'],
    ['over', ratio(9, 10), { kind: 'at-most', planned: '5' }, { shape: 'difference', gap: '85' }, 'over', '5'],
    ['a little over', number(31), { kind: 'exactly', planned: '30' }, { shape: 'difference', gap: '1' }, 'over-within', '3'],
    ['not grown', number(30), { kind: 'more-than-baseline', baseline: '30' }, { shape: 'difference', gap: '0' }, 'short-within', '3'],
    ['inside a range', number(3), { kind: 'between', low: '2', high: '4', softMaximum: false }, { shape: 'inside', isAbove: false }, 'inside', null],
    ['above a soft maximum', number(9), { kind: 'between', low: '2', high: '4', softMaximum: true }, { shape: 'inside', isAbove: true }, 'inside', null],
    ['below a range', number(1), { kind: 'between', low: '2', high: '4', softMaximum: false }, { shape: 'difference', from: '2', gap: '-1' }, 'short', '0.2'],
    ['in time', done('2026-09-01'), { kind: 'done-by', date: '2026-09-01', precision: 'month' }, { shape: 'days', deadline: '2026-09-30', daysLate: 0 }, 'in-time', null],
    ['late', done('2026-10-02'), { kind: 'done-by', date: '2026-09-01', precision: 'month' }, { shape: 'days', daysLate: 2 }, 'late', null],
    ['some months', events('2026-01-10'), { kind: 'every-month', from: '2026-01', to: '2026-03' }, { shape: 'all-of', met: 1, of: 3, counts: 'months' }, 'some', null],
    ['all conditions', conditions('yes na'), { kind: 'every-condition' }, { shape: 'all-of', met: 1, of: 1, counts: 'conditions' }, 'all', null],
  ])('%s', (_, observed, statement, arithmetic, reason, allowance) => {
    const frame = observed.state === 'reported' && observed.value.kind === 'ratio' ? percentFrame : numberFrame
    const statistics = tally([{ unitId: 'u', observed, standing: 'accepted', status: 'met' }], 'approved')
    const { statements } = explainUnitFigure({
      name: 'Ąžuolo progimnazija',
      kind: 'institution',
      span: { kind: 'year', year: 2026 },
      basis: 'approved',
      card: { unitFold: 'single', periodFold: 'latest', numerator: '', denominator: '' },
      observed,
      assessment: assess(statistics, 'single', rule(statement), frame),
      inForce: { rule: rule(statement), of: 'unit', version: 2, validFrom: '2026-03-01', reason: 'Tarybos sprendimas' },
      frame,
      references: [],
      review: { standing: 'accepted', on: '2026-11-02', returnReason: null },
      givenDenominator: null,
    })
    expect(said(statements, 'gap')).toMatchObject([{ arithmetic }])
    expect(said(statements, 'status')).toMatchObject([{ reason }])
    expect(said(statements, 'tolerance')).toMatchObject([{ allowance }])
    expect(said(statements, 'rule')).toMatchObject([{ of: 'unit', version: 2, reason: 'Tarybos sprendimas' }])
  })

  it.each<[string, ObservedAtRest, RuleStatement, string]>([
    ['nothing planned', number(3), { kind: 'none' }, 'nothing-planned'],
    ['words', narrative(2), { kind: 'narrative' }, 'narrative'],
    ['no reference', number(3), { kind: 'benchmark', series: 'NMPP' }, 'no-reference'],
    ['never done', notDone, { kind: 'done-by', date: '2026-09-01', precision: 'day' }, 'not-done'],
    ['done who knows when', done(null), { kind: 'done-by', date: '2026-09-01', precision: 'day' }, 'day-unknown'],
    ['nothing given', notReported, { kind: 'at-least', planned: '3' }, 'no-value'],
    ['does not apply', notApplicable, { kind: 'at-least', planned: '3' }, 'not-applicable'],
  ])('that cannot be compared: %s', (_, observed, city, reason) => {
    const { statements } = explain({ fold: 'single', cells: [[observed]], city })
    expect(said(statements, 'gap')).toEqual([])
    expect(said(statements, 'status')).toMatchObject([{ reason }])
  })

  it.each<[string, RuleStatement, readonly AnsweredCell[], string]>([
    ['is sure', { kind: 'at-least', planned: '50' }, [[number(4)], [number(4)], [notReported, 'draft']], 'sure'],
    ['is lost', { kind: 'at-least', planned: '80' }, [[number(1)], [number(1)], [notReported, 'draft']], 'lost'],
    ['is open', { kind: 'at-least', planned: '80' }, [[number(4)], [number(4)], [notReported, 'draft']], 'open'],
    ['of at most is sure', { kind: 'at-most', planned: '50' }, [[number(1)], [number(1)], [notReported, 'draft']], 'sure'],
    ['of at most is lost', { kind: 'at-most', planned: '30' }, [[number(4)], [number(4)], [notReported, 'draft']], 'lost'],
    ['of a range reached at one end is open', { kind: 'between', low: '60', high: '80', softMaximum: false }, [[number(4)], [number(1)], [notReported, 'draft']], 'open'],
    ['of a range in between is open', { kind: 'between', low: '50', high: '60', softMaximum: false }, [[number(4)], [number(1)], [notReported, 'draft']], 'open'],
    ['of exactly all is lost', { kind: 'exactly', planned: '100' }, [[number(4)], [number(1)], [notReported, 'draft']], 'lost'],
    ['without a target is only said', { kind: 'none' }, [[number(4)], [number(1)], [notReported, 'draft']], 'unjudged'],
  ])('while units are missing what is possible %s', (_, city, cells, outcome) => {
    expect(said(explain({ fold: 'share-meeting', cells, city, unit: { kind: 'at-least', planned: '2' } }).statements, 'possible')).toMatchObject([{ outcome }])
  })
})
