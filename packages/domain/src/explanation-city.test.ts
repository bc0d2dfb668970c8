import type { UnitFold } from './folds.ts'
import type { RuleStatement } from './target-rule.ts'
import type { FoldedFigure } from './testing/explained-figure.ts'
import { describe, expect, it } from 'vitest'
import { explainCityFigure } from './explanation-city.ts'
import { judge } from './judge.ts'
import { done, events, narrative, notReported, number, parts, ratio } from './testing/build-cells.ts'
import { explain, factsOf, said } from './testing/explained-figure.ts'

describe('the explanation of a city figure', () => {
  it('goes from what it is through how it was made and who is in it to what it is held to and how far it can be relied on', () => {
    const { statements } = explain({ fold: 'ratio-of-sums', cells: [[ratio(34, 41)], [ratio(10, 40)], [ratio(99, 100), 'submitted'], [notReported, 'draft']] })
    expect(statements.map(({ code }) => code)).toEqual(['subject', 'unit-fold', 'fraction', 'term', 'term', 'coverage', 'units-in-state', 'units-in-state', 'rule', 'gap', 'status', 'tolerance', 'attainment', 'mean-of-units', 'provisional', 'approvals'])
    expect(said(statements, 'fraction')).toEqual([{ code: 'fraction', of: 'value', numerator: '44', denominator: '81', percent: '54.32098765432098765432', planned: '80' }])
    expect(said(statements, 'term')).toEqual([{ code: 'term', term: 'numerator', value: '44', counts: 'mokytojai, kurie dalyvauja' }, { code: 'term', term: 'denominator', value: '81', counts: 'visi mokytojai' }])
    expect(said(statements, 'coverage')).toEqual([{ code: 'coverage', counted: 2, applicable: 4 }])
    expect(said(statements, 'provisional')).toEqual([{ code: 'provisional', unapproved: 1 }])
    expect(said(statements, 'gap')).toEqual([{ code: 'gap', arithmetic: { shape: 'difference', achieved: '54.32098765432098765432', from: '80', gap: '-25.67901234567901234568', allowance: '5', measure: 'percent' } }])
  })

  it.each<[UnitFold, FoldedFigure['cells'], RuleStatement, RuleStatement, object]>([
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

  it('says nothing of a hidden figure but that it is hidden', () => {
    const facts = factsOf({ fold: 'ratio-of-sums', cells: [[ratio(3, 4)]] })
    const hidden = judge({ state: 'suppressed' }, facts.inForce.rule, facts.frame)
    expect(explainCityFigure({ ...facts, assessment: { ...facts.assessment, ...hidden } })).toEqual({
      reporters: 'institution',
      statements: [{ code: 'subject', of: facts.of, span: facts.span, basis: 'approved' }, { code: 'hidden', threshold: 5 }],
      units: null,
    })
  })

  it('gives both averages when they lie on different sides of the target', () => {
    const { statements } = explain({ fold: 'ratio-of-sums', cells: [[ratio(700, 1000)], [ratio(10, 10)], [ratio(10, 10)]] })
    expect(said(statements, 'mean-of-units')).toMatchObject([{ mean: '90', straddles: true, planned: '80' }])
  })
})
