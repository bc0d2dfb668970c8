import type { CityFigureFacts } from './explanation-city.ts'
import type { UnitFact } from './explanation-units.ts'
import type { ExplanationStatement } from './explanation.ts'
import type { ObservedAtRest } from './fold-statistics.ts'
import type { FigureBasis, UnitFold } from './folds.ts'
import type { RuleStatement } from './target-rule.ts'
import type { ActualStanding } from './workflow.ts'
import { describe, expect, it } from 'vitest'
import { assess } from './assess.ts'
import { explainCityFigure } from './explanation-city.ts'
import { explainUnitFigure } from './explanation-unit.ts'
import { explainedState } from './explanation-units.ts'
import { judge } from './judge.ts'
import { tally } from './tally.ts'
import { conditions, done, events, given, narrative, notApplicable, notDone, notMeasured, notReported, number, numberFrame, parts, percentFrame, ratio, rule } from './testing/build-cells.ts'

type Cell = readonly [ObservedAtRest, ActualStanding?]

interface Figure {
  fold: UnitFold
  cells: readonly Cell[]
  city?: RuleStatement
  unit?: RuleStatement
  basis?: FigureBasis
  benchmarks?: readonly { part: string, value: string }[]
}

function factsOf({ fold, cells, city = { kind: 'at-least', planned: '80' }, unit = { kind: 'none' }, basis = 'approved', benchmarks = [] }: Figure): CityFigureFacts {
  const measure = fold === 'ratio-of-sums' || fold === 'share-meeting' ? percentFrame : numberFrame
  const frame = { ...measure, benchmarks }
  const units = cells.map(([observed, standing = 'accepted'], index): UnitFact => ({ unitId: `u${index}`, name: `Unit ${index}`, standing, observed, judgement: judge(observed, rule(unit), { ...numberFrame, benchmarks }) }))
  const statistics = tally(units.map(({ judgement, ...figure }) => ({ ...figure, status: judgement.status })), basis)
  return {
    of: { kind: 'city' },
    span: { kind: 'period', label: 'II pusmetis', startsOn: '2026-07-01', endsOn: '2026-12-31' },
    basis,
    card: { unitFold: fold, periodFold: 'sum', numerator: 'mokytojai, kurie dalyvauja', denominator: 'visi mokytojai' },
    statistics,
    assessment: assess(statistics, fold, rule(city), frame),
    inForce: { rule: rule(city), of: 'city', version: 1, validFrom: '2026-01-15', reason: null },
    unitRule: rule(unit),
    frame,
    unitMeasure: 'number',
    references: benchmarks.map(benchmark => ({ ...benchmark, source: 'NŠA' })),
    reporters: 'institution',
    units,
    approvals: { count: units.filter(({ standing }) => standing === 'accepted').length, first: '2026-11-02', last: '2026-11-20' },
    threshold: 5,
  }
}
const explain = (figure: Figure) => explainCityFigure(factsOf(figure))
function said<Code extends ExplanationStatement['code']>(statements: readonly ExplanationStatement[], code: Code) {
  return statements.filter((statement): statement is Extract<ExplanationStatement, { code: Code }> => statement.code === code)
}
const codes = (statements: readonly ExplanationStatement[]) => statements.map(({ code }) => code)

describe('the explanation of a city figure', () => {
  it('goes from what it is through how it was made and who is in it to what it is held to and how far it can be relied on', () => {
    const { statements } = explain({ fold: 'ratio-of-sums', cells: [[ratio(34, 41)], [ratio(10, 40)], [ratio(99, 100), 'submitted'], [notReported, 'draft']] })
    expect(codes(statements)).toEqual(['subject', 'unit-fold', 'fraction', 'term', 'term', 'coverage', 'units-in-state', 'units-in-state', 'rule', 'gap', 'status', 'tolerance', 'attainment', 'mean-of-units', 'provisional', 'approvals'])
    expect(said(statements, 'fraction')).toEqual([{ code: 'fraction', of: 'value', numerator: '44', denominator: '81', percent: '54.32098765432098765432', planned: '80' }])
    expect(said(statements, 'term')).toEqual([{ code: 'term', term: 'numerator', value: '44', counts: 'mokytojai, kurie dalyvauja' }, { code: 'term', term: 'denominator', value: '81', counts: 'visi mokytojai' }])
    expect(said(statements, 'coverage')).toEqual([{ code: 'coverage', counted: 2, applicable: 4 }])
    expect(said(statements, 'provisional')).toEqual([{ code: 'provisional', unapproved: 1 }])
    expect(said(statements, 'gap')).toEqual([{ code: 'gap', arithmetic: { shape: 'difference', achieved: '54.32098765432098765432', from: '80', gap: '-25.67901234567901234568', allowance: '5', measure: 'percent' } }])
  })

  it.each<[UnitFold, Figure['cells'], RuleStatement, RuleStatement, object]>([
    ['sum', [[number(4)], [number(7)], [notReported, 'draft']], { kind: 'at-least', planned: '10' }, { kind: 'none' }, { code: 'total', value: '11', units: 2 }],
    ['share-meeting', [[number(4)], [number(7)], [number(1)]], { kind: 'at-least', planned: '80' }, { kind: 'at-least', planned: '2' }, { code: 'fraction', of: 'units', numerator: '2', denominator: '3' }],
    ['weighted-mean', [[number('7.5', '10')], [number('6', '20')]], { kind: 'at-least', planned: '7' }, { kind: 'none' }, { code: 'weighted-mean', weighted: '195', weight: '30', value: '6.5', planned: '7' }],
    ['event-count', [[events('2026-09-01', '2026-10-01')], [events()]], { kind: 'at-least', planned: '3' }, { kind: 'none' }, { code: 'events', events: 2, units: 2 }],
    ['single', [[done('2026-09-01')]], { kind: 'done-by', date: '2026-09-30', precision: 'day' }, { kind: 'none' }, { code: 'entered', observed: done('2026-09-01') }],
    ['none', [[narrative(3)], [narrative(4)]], { kind: 'narrative' }, { kind: 'none' }, { code: 'ratings', counts: [0, 0, 1, 1] }],
  ])('folded by %s says what was added', (fold, cells, city, unit, expected) => {
    expect(explain({ fold, cells, city, unit }).statements).toContainEqual(expect.objectContaining(expected))
  })

  it('of scores says each part with its reference', () => {
    const { statements } = explain({ fold: 'weighted-mean', cells: [[parts('mat-4:52.5×40', 'lt-4:60×10')]], city: { kind: 'benchmark', series: 'NMPP' }, benchmarks: [{ part: 'mat-4', value: '50' }] })
    expect(said(statements, 'part').map(({ part: { part, planned, gap }, weight }) => [part, planned, gap, weight])).toEqual([['lt-4', null, null, '10'], ['mat-4', '50', '2.5', '40']])
    expect(said(statements, 'reference')).toEqual([{ code: 'reference', part: 'mat-4', value: '50', source: 'NŠA' }])
  })

  it.each<[string, ObservedAtRest, ActualStanding, UnitFold, string]>([
    ['counted', ratio(3, 4), 'accepted', 'ratio-of-sums', 'counted'],
    ['waits', ratio(3, 4), 'submitted', 'ratio-of-sums', 'waiting'],
    ['waits when returned', ratio(3, 4), 'returned', 'ratio-of-sums', 'waiting'],
    ['is not there while a draft', ratio(3, 4), 'draft', 'ratio-of-sums', 'not-reported'],
    ['gave nothing', notReported, 'submitted', 'ratio-of-sums', 'not-reported'],
    ['could not measure', notMeasured, 'accepted', 'ratio-of-sums', 'not-measured'],
    ['does not apply', notApplicable, 'accepted', 'ratio-of-sums', 'not-applicable'],
    ['has a denominator of zero', ratio(0, 0), 'accepted', 'ratio-of-sums', 'nothing-to-measure'],
    ['gave a percent without its fraction', given('80'), 'accepted', 'ratio-of-sums', 'left-out'],
    ['gave a score without a weight', number(7), 'accepted', 'weighted-mean', 'left-out'],
    ['could not be judged', done(null), 'accepted', 'share-meeting', 'left-out'],
    ['a waiting unit that does not apply still waits', notApplicable, 'submitted', 'ratio-of-sums', 'waiting'],
  ])('a unit: %s', (_, observed, standing, fold, state) => {
    const judgement = judge(observed, rule(observed.state === 'reported' && observed.value.kind === 'done' ? { kind: 'done-by', date: '2026-09-30', precision: 'day' } : { kind: 'none' }), numberFrame)
    expect(explainedState({ observed, standing, judgement }, fold, 'approved')).toBe(state)
  })

  it.each<UnitFold>(['ratio-of-sums', 'sum', 'share-meeting', 'weighted-mean', 'event-count', 'none'])('by %s counts the units exactly as the fold does, in every state', (fold) => {
    const value: Record<string, readonly [ObservedAtRest, RuleStatement]> = {
      'ratio-of-sums': [ratio(3, 4), { kind: 'none' }],
      'sum': [number(3), { kind: 'none' }],
      'share-meeting': [number(3), { kind: 'at-least', planned: '2' }],
      'weighted-mean': [number(3, '4'), { kind: 'none' }],
      'event-count': [events('2026-09-01'), { kind: 'none' }],
      'none': [narrative(3), { kind: 'narrative' }],
    }
    const [observed, unit] = value[fold] ?? [notReported, { kind: 'none' }]
    const standings = ['draft', 'submitted', 'returned', 'accepted'] as const
    const cells = [observed, notReported, notMeasured, notApplicable].flatMap(cell => standings.map(standing => [cell, standing] as const))
    for (const basis of ['approved', 'working'] as const) {
      const facts = factsOf({ fold, cells, unit, basis, city: { kind: 'none' } })
      const { units } = explainCityFigure(facts)
      const inState = (...states: string[]) => units?.filter(({ state }) => states.includes(state)).length
      const { coverage } = facts.assessment
      expect({ counted: inState('counted'), leftOut: inState('left-out'), waiting: inState('waiting'), notReported: inState('not-reported'), notMeasured: inState('not-measured'), notApplicable: inState('not-applicable', 'nothing-to-measure') })
        .toEqual({ counted: coverage.counted, leftOut: coverage.leftOut, waiting: coverage.waiting, notReported: coverage.notReported, notMeasured: coverage.notMeasured, notApplicable: coverage.notApplicable })
    }
  })

  it('shows no draft to anyone', () => {
    const { units } = explain({ fold: 'ratio-of-sums', cells: [[ratio(3, 4), 'draft'], [ratio(3, 4)]] })
    expect(units?.[0]).toEqual({ unitId: 'u0', state: 'not-reported', standing: 'draft', observed: null, judgement: null })
    expect(units?.[1]).toMatchObject({ state: 'counted', observed: { state: 'reported' } })
  })

  it('counts those who are missing without names for a reader who may not see the units', () => {
    const facts = { ...factsOf({ fold: 'ratio-of-sums', cells: [[ratio(3, 4)], [ratio(1, 4), 'submitted'], [notMeasured], [ratio(0, 0)]] }), units: null }
    const { statements, units } = explainCityFigure(facts)
    expect(units).toBeNull()
    expect(said(statements, 'units-in-state')).toEqual([
      { code: 'units-in-state', state: 'waiting', count: 1, names: null },
      { code: 'units-in-state', state: 'not-measured', count: 1, names: null },
      { code: 'units-in-state', state: 'not-applicable', count: 1, names: null },
    ])
  })

  it('says nothing of a hidden figure but that it is hidden', () => {
    const facts = factsOf({ fold: 'ratio-of-sums', cells: [[ratio(3, 4)]] })
    const hidden = judge({ state: 'suppressed' }, facts.inForce.rule, facts.frame)
    expect(explainCityFigure({ ...facts, assessment: { ...facts.assessment, ...hidden } })).toEqual({
      reporters: 'institution',
      statements: [{ code: 'subject', of: facts.of, span: facts.span, basis: 'approved' }, { code: 'hidden', threshold: 5 }],
      units: null,
    })
  })

  it.each<[string, RuleStatement, readonly Cell[], string]>([
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

  it('gives both averages when they lie on different sides of the target', () => {
    const { statements } = explain({ fold: 'ratio-of-sums', cells: [[ratio(700, 1000)], [ratio(10, 10)], [ratio(10, 10)]] })
    expect(said(statements, 'mean-of-units')).toMatchObject([{ mean: '90', straddles: true, planned: '80' }])
  })
})

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
})
