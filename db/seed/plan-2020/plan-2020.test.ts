import type { Scope } from '@rodykle/domain'
import { problemsOf } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { institutions } from '../institutions.ts'
import { codedIndicators, codedMeasures, codedTasks } from './index.ts'
import { sourceKinds } from './seed-plan.ts'

const indicators = codedIndicators.map(indicator => [`${indicator.code} ${indicator.name}`, indicator] as const)

describe('the plan of 2020', () => {
  it('has 14 tasks, 23 measures and 51 indicators', () => {
    expect([codedTasks.length, codedMeasures.length, codedIndicators.length]).toEqual([14, 23, 51])
  })

  it('has as many indicators of each kind as the source', () => {
    const byKind = Object.fromEntries(sourceKinds.map(kind => [kind, codedIndicators.filter(({ sourceKind }) => sourceKind === kind).length]))
    expect(byKind).toEqual({ percent: 17, count: 13, milestone: 5, qualitative: 5, participation: 4, average_comparison: 3, frequency: 3, range: 1 })
  })

  it('asks nothing measurable of eight indicators', () => {
    const withoutTarget = codedIndicators.filter(({ rule }) => rule.kind === 'none' || rule.kind === 'narrative')
    expect(withoutTarget.map(({ sourceId }) => sourceId)).toEqual(['P2-02-2', 'P2-07-1', 'P2-08-5', 'P2-12-2', 'P2-13-2', 'P2-16-1', 'P2-17-1', 'P2-21-2'])
  })

  it('assumes the comparator of 31 indicators', () => {
    expect(codedIndicators.filter(({ comparatorAssumed }) => comparatorAssumed)).toHaveLength(31)
  })

  it('covers each of the 24 rows of the source once, in order', () => {
    expect(codedMeasures.flatMap(({ sourceRows }) => sourceRows)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1))
  })

  it.each([
    ['names', codedIndicators.map(({ name }) => name)],
    ['source numbers', codedIndicators.map(({ sourceId }) => sourceId)],
    ['codes', codedIndicators.map(({ code }) => code)],
    ['measure titles', codedMeasures.map(({ title }) => title)],
    ['task titles', codedTasks.map(({ title }) => title)],
  ])('has no %s twice', (_, values) => {
    expect(new Set(values).size).toBe(values.length)
  })

  it('numbers every indicator within its measure', () => {
    expect(codedIndicators.filter(({ measureCode }) => measureCode === 'II.13.1').map(({ code }) => code)).toEqual(['II.13.1-1', 'II.13.1-2', 'II.13.1-3'])
  })
})

describe('wording', () => {
  it.each(codedTasks.map(({ code, title }) => [code, title]))('task %s is titled in at most 80 characters', (_, title) => {
    expect(title.length).toBeLessThanOrEqual(80)
  })

  it.each(codedMeasures.map(measure => [measure.code, measure] as const))('measure %s has a short title, somebody responsible and its source row', (_, measure) => {
    expect(measure.title.length).toBeLessThanOrEqual(100)
    expect(measure.responsible).not.toHaveLength(0)
    for (const row of measure.sourceRows)
      expect(measure.sourceText).toContain(`Plano ${row} eilutė:`)
  })

  it.each(indicators)('%s has a complete card', (_, indicator) => {
    expect(indicator.name.length).toBeLessThanOrEqual(70)
    for (const text of [indicator.definition, indicator.reachedWhen, indicator.evidenceHint, indicator.dataSource])
      expect(text).toMatch(/^\p{Lu}/u)
    for (const sentence of [indicator.definition, indicator.reachedWhen])
      expect(sentence).toMatch(/\.$/)
  })

  it.each(indicators)('%s uses Lithuanian quotes, dashes and spaces', (_, indicator) => {
    const texts = [indicator.name, indicator.definition, indicator.reachedWhen, indicator.evidenceHint, indicator.numerator, indicator.denominator]
    for (const text of texts.filter(text => text !== null))
      expect(text).not.toMatch(/["'”]| - |\d-\d| {2}|^ | $/)
  })
})

describe('what each indicator asks', () => {
  it.each(indicators)('%s says what is divided by what, exactly when it is a fraction', (_, { valueKind, numerator, denominator, base, unitOfMeasurement }) => {
    const isFraction = valueKind === 'ratio'
    expect(numerator !== null).toBe(isFraction)
    expect(denominator !== null).toBe(isFraction)
    if (unitOfMeasurement === 'percent')
      expect(base).not.toBeNull()
  })

  it.each(indicators)('%s could be published: every figure of it can be judged', (_, indicator) => {
    const assumed = indicator.comparatorAssumed
    const scope: Scope = indicator.scope.kind === 'units'
      ? { kind: 'units', unitIds: indicator.scope.unitCodes }
      : indicator.scope.kind === 'groups' ? { kind: 'all', unitKind: 'methodical-group' } : indicator.scope
    expect(problemsOf({ rule: { ...indicator.rule, assumed }, unitRule: { ...indicator.unitRule, assumed }, scope }, indicator)).toEqual([])
  })

  it.each(indicators)('%s lists conditions and parts exactly when it is answered by them', (_, { valueKind, conditions, parts }) => {
    expect(conditions.length > 0).toBe(valueKind === 'conditions')
    expect(parts.length > 0).toBe(valueKind === 'parts')
    for (const coded of [conditions, parts])
      expect(new Set(coded.map(({ code }) => code)).size).toBe(coded.length)
  })

  it.each(indicators)('%s asks known units', (_, { scope }) => {
    const known = institutions.map(({ code }) => code)
    if (scope.kind === 'units')
      expect(known).toEqual(expect.arrayContaining([...scope.unitCodes]))
  })

  it.each([
    ['P2-13-1', { kind: 'between', low: '2', high: '4', softMaximum: true }, { kind: 'exactly', planned: '100' }],
    ['P2-11-2', { kind: 'between', low: '1', high: '2', softMaximum: true }, { kind: 'exactly', planned: '100' }],
    ['P2-12-1', { kind: 'between', low: '1', high: '2', softMaximum: true }, { kind: 'between', low: '1', high: '2', softMaximum: true }],
    ['P2-11-3', { kind: 'at-least', planned: '60' }, { kind: 'at-least', planned: '60' }],
    ['P2-05-1', { kind: 'at-least', planned: '25' }, { kind: 'at-least', planned: '25' }],
    ['P2-04-1', { kind: 'done-by', date: '2020-09-30', precision: 'month' }, { kind: 'done-by', date: '2020-09-30', precision: 'month' }],
    ['P2-15-1', { kind: 'done-by', date: '2020-02-18', precision: 'day' }, { kind: 'exactly', planned: '100' }],
    ['P2-21-3', { kind: 'every-month', from: '2020-01', to: '2020-12' }, { kind: 'exactly', planned: '100' }],
    ['P2-06-5', { kind: 'benchmark', series: 'PUPP' }, { kind: 'benchmark', series: 'PUPP' }],
    ['P2-24-1', { kind: 'at-least', planned: '480' }, { kind: 'at-least', planned: '480' }],
  ])('%s holds a unit and the city to what the source means', (sourceId, unitRule, rule) => {
    expect(codedIndicators.find(indicator => indicator.sourceId === sourceId)).toMatchObject({ unitRule, rule })
  })
})
