import type { TargetRule } from './target-rule.ts'
import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import { defaultTolerance } from './judgement.ts'
import { ruleWithin } from './rule-within.ts'

const monthly: TargetRule = { kind: 'every-month', from: '2026-01', to: '2026-12', assumed: false }
const half = { startsOn: '2026-07-01', endsOn: '2026-12-31' }

describe('what a rule asks of one period', () => {
  it.each([
    ['a half of its span', half, '2026-07', '2026-12'],
    ['a period that is wider', { startsOn: '2025-09-01', endsOn: '2027-01-31' }, '2026-01', '2026-12'],
    ['a period that reaches in', { startsOn: '2025-09-01', endsOn: '2026-01-31' }, '2026-01', '2026-01'],
  ])('narrows "every month" to the months of %s', (_, period, from, to) => {
    expect(ruleWithin(monthly, period)).toEqual({ ...monthly, from, to })
  })

  it('holds a half-year to its own six months', () => {
    const events = ['07', '08', '09', '10', '11', '12'].map(month => ({ date: `2026-${month}-05`, title: 'Susitikimas' }))
    const judgement = judge({ state: 'reported', value: { kind: 'events', events } }, ruleWithin(monthly, half), { measure: 'number', tolerance: defaultTolerance })
    expect(judgement).toMatchObject({ status: 'met', achieved: { met: 6, of: 6 }, gap: '0' })
  })

  it('asks nothing of a period outside its span', () => {
    const judgement = judge({ state: 'reported', value: { kind: 'events', events: [] } }, ruleWithin(monthly, { startsOn: '2027-01-01', endsOn: '2027-06-30' }), { measure: 'number', tolerance: defaultTolerance })
    expect(judgement.status).toBe('not-applicable')
  })

  it('leaves every other rule as it is', () => {
    const rule: TargetRule = { kind: 'at-least', planned: '80', assumed: false }
    expect(ruleWithin(rule, half)).toBe(rule)
  })
})
