import type { TargetRule } from './target-rule.ts'
import { expect, it } from 'vitest'
import { shiftDate, shiftRule } from './shift-years.ts'

it.each([
  ['2020-09-30', 6, '2026-09-30'],
  ['2020-02-29', 1, '2021-02-28'],
  ['2020-02-29', 4, '2024-02-29'],
  ['2021-02-28', 3, '2024-02-28'],
  ['2026-12-31', -6, '2020-12-31'],
])('moves %s by %i years to %s', (date, years, expected) => {
  expect(shiftDate(date, years)).toBe(expected)
})

it.each<[string, TargetRule, TargetRule]>([
  ['a deadline', { kind: 'done-by', date: '2020-09-15', precision: 'month', assumed: true }, { kind: 'done-by', date: '2022-09-15', precision: 'month', assumed: true }],
  ['a span over the turn of the year', { kind: 'every-month', from: '2020-09', to: '2021-05', assumed: false }, { kind: 'every-month', from: '2022-09', to: '2023-05', assumed: false }],
  ['no number', { kind: 'at-least', planned: '2020', assumed: true }, { kind: 'at-least', planned: '2020', assumed: true }],
])('moves %s of a copied rule', (_case, rule, expected) => {
  expect(shiftRule(rule, 2)).toEqual(expected)
})
