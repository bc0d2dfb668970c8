import type { TargetRule } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { cardOf } from '../../shared/testing/submission-fixture.ts'
import { blankCard, freshCode, readCard, withValueKind } from './card-draft.ts'
import { blankDemand, cityKinds, confirmedDemand, draftOfDemand, fitDemand, readDemand, unitKinds } from './demand-draft.ts'
import { blankRule, draftOfRule, readRule } from './rule-draft.ts'
import { versionOf } from './testing/plan-fixture.ts'

const rules: TargetRule[] = [
  { kind: 'at-least', planned: '80.5', assumed: true },
  { kind: 'at-most', planned: '5', assumed: false },
  { kind: 'at-most', planned: '0', assumed: false },
  { kind: 'at-least', planned: '123456789012345.0123456789', assumed: false },
  { kind: 'exactly', planned: '100', assumed: false },
  { kind: 'between', low: '2', high: '4', softMaximum: true, assumed: false },
  { kind: 'benchmark', series: 'NMPP', assumed: false },
  { kind: 'done-by', date: '2026-02-18', precision: 'day', assumed: false },
  { kind: 'done-by', date: '2026-09-30', precision: 'month', assumed: true },
  { kind: 'every-month', from: '2026-02', to: '2026-11', assumed: false },
  { kind: 'every-condition', assumed: false },
  { kind: 'more-than-baseline', baseline: '12.25', assumed: false },
  { kind: 'none', assumed: true },
  { kind: 'narrative', assumed: false },
]

describe('a rule being typed', () => {
  it.each(rules.map(rule => [rule.kind, rule] as const))('says the same as before when nothing is typed: %s', (_, rule) => {
    expect(readRule(draftOfRule(rule, 2026))).toEqual({ rule, problems: null })
  })

  it('takes a number as people write it', () => {
    expect(readRule({ ...blankRule('at-least', 2026), planned: '1 234,5 %' }).rule).toEqual({ kind: 'at-least', planned: '1234.5', assumed: false })
  })

  it('means the last day of a month that is given alone', () => {
    expect(readRule({ ...blankRule('done-by', 2026), precision: 'month', month: '2026-02' }).rule).toMatchObject({ date: '2026-02-28' })
  })

  it.each([
    ['at-least', { planned: null }, { planned: 'missing' }],
    ['exactly', { planned: 'daug' }, { planned: 'not-a-number' }],
    ['between', { low: '2', high: ' ' }, { high: 'missing' }],
    ['benchmark', { series: '' }, { series: 'missing' }],
    ['done-by', { day: '2026-02-30' }, { day: 'not-a-date' }],
    ['every-month', { from: '2026-13' }, { from: 'not-a-date' }],
  ] as const)('says which field of %s cannot be read: %j', (kind, typed, problems) => {
    expect(readRule({ ...blankRule(kind, 2026), ...typed })).toEqual({ rule: null, problems })
  })
})

describe('what a target asks, being typed', () => {
  const card = cardOf()
  const draft = () => draftOfDemand(versionOf(), 2026, '2026-03-01')

  it('offers only rules that can judge the value', () => {
    const share = cardOf({ valueKind: 'conditions', unitFold: 'share-meeting' })
    expect(cityKinds(share)).toContain('at-least')
    expect(cityKinds(share)).not.toContain('every-condition')
    expect(unitKinds(share)).toEqual(['every-condition', 'none'])
  })

  it('reads the demand, holding each unit to the same where it was so', () => {
    expect(readDemand({ ...draft(), rule: { ...draft().rule, planned: '85' } }, card, false).demand).toMatchObject({ rule: { planned: '85' }, unitRule: { planned: '85' }, validFrom: '2026-03-01', reason: null })
  })

  it('keeps a rule of the unit\'s own', () => {
    const own = draftOfDemand(versionOf({ unitRule: { kind: 'none', assumed: false } }), 2026, '2026-01-01')
    expect(readDemand(own, card, false).demand).toMatchObject({ rule: { kind: 'at-least' }, unitRule: { kind: 'none' } })
  })

  it.each([
    ['a reason where one is needed', { reason: '  ' }, { blank: ['reason'] }],
    ['a day', { validFrom: '' }, { blank: ['validFrom', 'reason'] }],
    ['a type', { scope: { kind: 'types', types: [] }, reason: 'Sprendimas' }, { blank: ['scope'] }],
    ['somebody', { scope: { kind: 'units', unitIds: [] }, reason: 'Sprendimas' }, { blank: ['scope'] }],
    ['a rule the value can be held to', { rule: blankRule('narrative', 2026), isSameForUnit: false, reason: 'Sprendimas' }, { demand: ['city-rule-mismatch'] }],
  ] as const)('wants %s', (_, typed, problems) => {
    expect(readDemand({ ...draft(), ...typed }, card, true)).toMatchObject({ demand: null, problems })
  })

  it('gives way where another indicator is chosen', () => {
    const narrative = cardOf({ valueKind: 'narrative', unitFold: 'none', unitOfMeasurement: 'text', base: null })
    const fitted = fitDemand(draft(), narrative)
    expect([fitted.rule.kind, fitted.unitRule.kind]).toEqual([cityKinds(narrative)[0], unitKinds(narrative)[0]])
    expect(fitDemand(draft(), card)).toEqual(draft())
  })

  it('begins with rules that fit', () => {
    expect(blankDemand(cardOf({ valueKind: 'done', unitFold: 'single' }), 2027)).toMatchObject({ rule: { kind: 'done-by', day: '2027-12-31' }, isSameForUnit: true, validFrom: '2027-01-01' })
  })

  it('confirms a comparator from the day it was assumed, changing nothing else', () => {
    const version = versionOf({ validFrom: '2026-02-01', rule: { kind: 'exactly', planned: '100', assumed: true } })
    expect(confirmedDemand(version, 'Taip')).toEqual({ rule: { kind: 'exactly', planned: '100', assumed: false }, unitRule: version.unitRule, scope: version.scope, reportedEvery: 'half-year', measuredOver: 'calendar-year', validFrom: '2026-02-01', reason: 'Taip' })
  })
})

describe('an indicator\'s card being typed', () => {
  it('says what is left out', () => {
    expect(readCard(blankCard('')).problems?.blank).toEqual(['code', 'name', 'base', 'numeratorWording', 'denominatorWording'])
  })

  it.each([['conditions', 'conditions'], ['parts', 'parts']] as const)('wants at least one line of %s', (kind, field) => {
    const draft = withValueKind({ ...blankCard('R'), name: 'R', unitOfMeasurement: 'events' }, kind)
    expect(readCard(draft).problems?.blank).toEqual([field])
  })

  it('changes folds that cannot take the new kind of value, and keeps those that can', () => {
    expect(withValueKind(blankCard('R'), 'narrative')).toMatchObject({ unitFold: 'single', periodFold: 'latest' })
    expect(withValueKind({ ...blankCard('R'), unitFold: 'single' }, 'number').unitFold).toBe('single')
  })

  it('sends only what its kind needs', () => {
    const draft = { ...withValueKind({ ...blankCard('R'), name: 'Renginiai', unitOfMeasurement: 'events', numeratorWording: 'likę' }, 'number'), conditions: [{ code: 'a', label: 'A' }] }
    expect(readCard(draft).card).toMatchObject({ numeratorWording: null, conditions: [], unitFold: 'sum' })
  })

  it('gives a new line a code no other has', () => {
    expect(freshCode('salyga', [{ code: 'salyga-1' }, { code: 'salyga-3' }])).toBe('salyga-4')
    expect(freshCode('salyga', [])).toBe('salyga-1')
  })
})
