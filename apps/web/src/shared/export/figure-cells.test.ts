import type { Observed, TargetRule } from '@rodykle/domain'
import type { FigureCard } from '@rodykle/wording'
import { judge } from '@rodykle/domain'
import { figureLanguage } from '@rodykle/wording'
import { describe, expect, it } from 'vitest'
import { achievedCell, gapCell, plannedCell } from './figure-cells.ts'

const language = figureLanguage('lt')
const assumed = false
const percent: FigureCard = { valueKind: 'ratio', unitOfMeasurement: 'percent' }
const count: FigureCard = { valueKind: 'number', unitOfMeasurement: 'teams' }
const done: FigureCard = { valueKind: 'done', unitOfMeasurement: 'completion' }
const atLeast = (planned: string): TargetRule => ({ kind: 'at-least', planned, assumed })
const ratio = (numerator: string, denominator: string): Observed => ({ state: 'reported', value: { kind: 'ratio', numerator, denominator } })
const number = (value: string): Observed => ({ state: 'reported', value: { kind: 'number', value } })
function judged(observed: Observed, rule: TargetRule, card: FigureCard) {
  return judge(observed, rule, { measure: card.unitOfMeasurement === 'percent' ? 'percent' : 'number', tolerance: { percentPoints: '5', percentOfPlanned: '10' } })
}

describe('a figure in a file', () => {
  it.each([
    ['a share', ratio('34', '41'), atLeast('80'), percent, { number: '82.9' }, { number: '2.9' }],
    ['a share just below its target is not rounded onto it', ratio('7996', '10000'), atLeast('80'), percent, { number: '79.96' }, { number: '-0.04' }],
    ['a share just beyond what is near', ratio('7496', '10000'), atLeast('80'), percent, { number: '74.96' }, { number: '-5.04' }],
    ['zero is a number', number('0'), atLeast('3'), count, { number: '0' }, { number: '-3' }],
    ['a day too late', { state: 'reported', value: { kind: 'done', done: true, on: '2026-10-12' } }, { kind: 'done-by', date: '2026-09-30', precision: 'day', assumed }, done, 'atlikta 2026-10-12', 'vėluota 12 dienų'],
    ['not reported', { state: 'not-reported' }, atLeast('80'), percent, 'nepateikta', null],
    ['not measured', { state: 'not-measured', reason: 'prietaisas' }, atLeast('80'), percent, 'nematuota', null],
    ['not applicable', { state: 'not-applicable', reason: 'nėra klasės' }, atLeast('80'), percent, 'netaikoma', null],
    ['suppressed', { state: 'suppressed' }, atLeast('80'), percent, 'paslėpta (maža grupė)', null],
  ] as const)('%s', (_case, observed, rule, card, achieved, gap) => {
    const judgement = judged(observed, rule, card)
    expect(achievedCell(judgement, card, language)).toEqual(achieved)
    expect(gapCell(judgement, card, language)).toEqual(gap)
  })
})

describe('what is planned, in a file', () => {
  it.each([
    [atLeast('80'), percent, { number: '80' }],
    [{ kind: 'between', low: '1', high: '2', softMaximum: false, assumed }, count, '1–2'],
    [{ kind: 'done-by', date: '2026-09-15', precision: 'day', assumed }, done, { date: '2026-09-15' }],
    [{ kind: 'done-by', date: '2026-09-01', precision: 'month', assumed }, done, 'iki 2026-09'],
    [{ kind: 'none', assumed }, count, 'nenustatyta'],
  ] as const)('%o', (rule, card, cell) => {
    expect(plannedCell(rule, card, language)).toEqual(cell)
  })
})
