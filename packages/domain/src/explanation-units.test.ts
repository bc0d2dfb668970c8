import type { ObservedAtRest } from './fold-statistics.ts'
import type { UnitFold } from './folds.ts'
import type { RuleStatement } from './target-rule.ts'
import type { ActualStanding } from './workflow.ts'
import { describe, expect, it } from 'vitest'
import { explainCityFigure } from './explanation-city.ts'
import { explainedState } from './explanation-units.ts'
import { judge } from './judge.ts'
import { done, events, given, narrative, notApplicable, notMeasured, notReported, number, numberFrame, ratio, rule } from './testing/build-cells.ts'
import { explain, factsOf, said } from './testing/explained-figure.ts'

describe('the units of an explained figure', () => {
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
})
