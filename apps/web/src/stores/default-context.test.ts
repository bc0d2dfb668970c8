import type { Period, PlanSummary } from '@rodykle/contracts'
import { describe, expect, it } from 'vitest'
import { defaultPeriod, defaultPlan } from './default-context.ts'

const plan = (year: number, status: PlanSummary['status']) => ({ year, status }) as PlanSummary
const period = (id: string, state: Period['state'], dueOn = '2026-12-01') => ({ id, state, dueOn }) as Period

describe('the plan shown when the address names none', () => {
  it.each([
    ['the published one, though a newer is being drafted', [plan(2027, 'draft'), plan(2026, 'published'), plan(2025, 'closed')], 2026],
    ['the last closed one, while the next is a draft', [plan(2027, 'draft'), plan(2026, 'closed'), plan(2025, 'closed')], 2026],
    ['a draft, where there is nothing else', [plan(2026, 'draft')], 2026],
    ['none, where there is no plan', [], undefined],
  ])('is %s', (_, plans, year) => {
    expect(defaultPlan(plans)?.year).toBe(year)
  })
})

describe('the period shown when the address names none', () => {
  it.each([
    ['the open one', [period('a', 'closed'), period('b', 'open'), period('c', 'upcoming')], 'b'],
    ['of several open ones, the one due first', [period('a', 'open', '2026-12-31'), period('b', 'open', '2026-12-01')], 'b'],
    ['the last closed one, between periods', [period('a', 'closed'), period('b', 'closed'), period('c', 'upcoming')], 'b'],
    ['the next to open, before the first', [period('a', 'upcoming'), period('b', 'upcoming')], 'a'],
    ['none, where there is none', [], undefined],
  ])('is %s', (_, periods, id) => {
    expect(defaultPeriod(periods)?.id).toBe(id)
  })

  it.each([
    ['the one its unit fills in before the others, between periods', [period('a', 'closed'), period('b', 'upcoming')], 'b'],
    ['the open one, where that is due before the one its unit has ahead', [period('a', 'open', '2026-11-30'), period('b', 'upcoming')], 'a'],
    ['the one its unit has ahead, where that is due before the open one', [period('a', 'open', '2026-12-31'), period('b', 'upcoming')], 'b'],
  ])('is, for somebody whose unit goes ahead, %s', (_, periods, id) => {
    expect(defaultPeriod(periods, ['b'])?.id).toBe(id)
  })
})
