import type { Demand, DemandProblem, MeasuredIndicator } from './demand-problems.ts'
import type { TargetRule } from './target-rule.ts'
import { expect, it } from 'vitest'
import { indicatorProblems, problemsOf } from './demand-problems.ts'

const assumed = false
const eighty: TargetRule = { kind: 'at-least', planned: '80', assumed }
const none: TargetRule = { kind: 'none', assumed }
const percent: MeasuredIndicator = { valueKind: 'ratio', unitFold: 'ratio-of-sums', periodFold: 'latest', conditions: [], parts: [] }
const everyInstitution: Demand = { rule: eighty, unitRule: eighty, scope: { kind: 'all', unitKind: 'institution' } }

it.each<[string, Partial<Demand>, Partial<MeasuredIndicator>]>([
  ['a percent of pupils', {}, {}],
  ['a percent without a target', { rule: none, unitRule: none }, {}],
  ['a share of schools with 2 to 4 strategies', { unitRule: { kind: 'between', low: '2', high: '4', softMaximum: true, assumed } }, { valueKind: 'number', unitFold: 'share-meeting' }],
  ['a range of one number', { unitRule: { kind: 'between', low: '2', high: '2', softMaximum: false, assumed } }, { valueKind: 'number', unitFold: 'share-meeting' }],
  ['one named reporter', { scope: { kind: 'units', unitIds: ['ppt'] } }, { valueKind: 'number', unitFold: 'single' }],
  ['the department itself', { scope: { kind: 'all', unitKind: 'city' } }, { valueKind: 'number', unitFold: 'single' }],
  ['one month', { unitRule: { kind: 'every-month', from: '2026-03', to: '2026-03', assumed } }, { valueKind: 'events', unitFold: 'share-meeting' }],
])('finds nothing wrong with %s', (_case, demand, indicator) => {
  expect(problemsOf({ ...everyInstitution, ...demand }, { ...percent, ...indicator })).toEqual([])
})

it.each<[string, DemandProblem[], Partial<Demand>, Partial<MeasuredIndicator>]>([
  ['a percent that exists only as a percent, folded', ['fold-cannot-take-value'], {}, { valueKind: 'given-percent' }],
  ['percents added up over a year', ['periods-cannot-fold'], {}, { periodFold: 'sum' }],
  ['texts held to a number', ['city-rule-mismatch', 'unit-rule-mismatch'], {}, { valueKind: 'narrative', unitFold: 'none' }],
  ['a city percent held to a date', ['city-rule-mismatch'], { rule: { kind: 'done-by', date: '2026-09-30', precision: 'month', assumed } }, {}],
  ['a unit\'s events held to conditions', ['unit-rule-mismatch'], { unitRule: { kind: 'every-condition', assumed } }, { valueKind: 'events', unitFold: 'share-meeting' }],
  ['a share of units that nothing is asked of', ['unit-rule-judges-nothing'], { unitRule: none }, { unitFold: 'share-meeting' }],
  ['a range upside down', ['span-reversed'], { rule: { kind: 'between', low: '10', high: '9', softMaximum: false, assumed } }, {}],
  ['months that end before they begin', ['span-reversed'], { unitRule: { kind: 'every-month', from: '2026-05', to: '2026-04', assumed } }, { valueKind: 'events', unitFold: 'share-meeting' }],
  ['one figure asked of every institution', ['several-reporters'], {}, { valueKind: 'number', unitFold: 'single' }],
  ['one figure asked of two', ['several-reporters'], { scope: { kind: 'units', unitIds: ['a', 'b'] } }, { valueKind: 'number', unitFold: 'single' }],
  ['conditions nobody wrote down', ['conditions-missing'], { unitRule: { kind: 'every-condition', assumed } }, { valueKind: 'conditions', unitFold: 'share-meeting' }],
  ['a test without subjects', ['parts-missing'], { rule: { kind: 'benchmark', series: 'NMPP', assumed }, unitRule: { kind: 'benchmark', series: 'NMPP', assumed } }, { valueKind: 'parts', unitFold: 'weighted-mean' }],
])('does not let pass %s', (_case, problems, demand, indicator) => {
  expect(problemsOf({ ...everyInstitution, ...demand }, { ...percent, ...indicator })).toEqual(problems)
})

it.each<[string, DemandProblem[], Partial<MeasuredIndicator>]>([
  ['nothing', [], {}],
  ['nothing even of a share of units, of which no rule is known yet', [], { unitFold: 'share-meeting' }],
  ['a fold that cannot take the value', ['fold-cannot-take-value', 'periods-cannot-fold'], { valueKind: 'given-percent', periodFold: 'ratio-of-sums' }],
])('finds %s wrong with an indicator by itself', (_case, problems, indicator) => {
  expect(indicatorProblems({ ...percent, ...indicator })).toEqual(problems)
})
