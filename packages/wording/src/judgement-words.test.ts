import type { Observed, TargetRule } from '@rodykle/domain'
import type { FigureCard } from './figure-card.ts'
import { judge } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { wordsIn } from './index.ts'

const { achieved, gap } = wordsIn('lt')
const plain = (text: string | null) => text?.replaceAll('\u00A0', ' ') ?? null

const percent: FigureCard = { valueKind: 'ratio', unitOfMeasurement: 'percent' }
const given: FigureCard = { valueKind: 'given-percent', unitOfMeasurement: 'percent' }
const count: FigureCard = { valueKind: 'number', unitOfMeasurement: 'participants' }
const done: FigureCard = { valueKind: 'done', unitOfMeasurement: 'completion' }
const events: FigureCard = { valueKind: 'events', unitOfMeasurement: 'meetings' }

const atLeast = (planned: string): TargetRule => ({ kind: 'at-least', planned, assumed: false })
const byFebruary: TargetRule = { kind: 'done-by', date: '2020-02-18', precision: 'day', assumed: false }
const twoMonths: TargetRule = { kind: 'every-month', from: '2020-01', to: '2020-02', assumed: false }
const ratio = (numerator: string, denominator: string): Observed => ({ state: 'reported', value: { kind: 'ratio', numerator, denominator } })
const number = (value: string): Observed => ({ state: 'reported', value: { kind: 'number', value } })
const meetings = (...dates: string[]): Observed => ({ state: 'reported', value: { kind: 'events', events: dates.map(date => ({ date, title: '' })) } })

function said(observed: Observed, rule: TargetRule, card: FigureCard) {
  const judgement = judge(observed, rule, { measure: card.unitOfMeasurement === 'percent' ? 'percent' : 'number', tolerance: { percentPoints: '5', percentOfPlanned: '10' } })
  return { achieved: plain(achieved(judgement, card)), gap: plain(gap(judgement, card)) }
}

describe('the words of a judged value', () => {
  it.each([
    ['exactly as planned', ratio('4', '5'), atLeast('80'), percent, '80,0 %', '0,0 proc. p.'],
    ['a count exactly as planned', number('12'), atLeast('12'), count, '12', '0'],
    ['every month', meetings('2020-01-05', '2020-02-05'), twoMonths, events, '2 iš 2', '0'],
    ['on the last day', { state: 'reported', value: { kind: 'done', done: true, on: '2020-02-18' } }, byFebruary, done, 'atlikta 2020-02-18', 'laiku'],
  ] as const)('say a gap of nothing: %s', (_, observed, rule, card, value, difference) => {
    expect(said(observed, rule, card)).toEqual({ achieved: value, gap: difference })
  })

  it.each([
    ['a percent of nobody', ratio('0', '40'), atLeast('80'), percent, '0,0 %', '−80,0 proc. p.'],
    ['a count of zero', number('0'), atLeast('3'), count, '0', '−3'],
    ['no event at all', meetings(), twoMonths, events, '0 iš 2', '−2'],
  ] as const)('say zero as a number: %s', (_, observed, rule, card, value, difference) => {
    expect(said(observed, rule, card)).toEqual({ achieved: value, gap: difference })
  })

  it.each([
    ['a share', ratio('45', '40'), percent],
    ['a percent given as one', { state: 'reported', value: { kind: 'given-percent', percent: '112.5' } }, given],
  ] as const)('do not cut %s at a hundred', (_, observed, card) => {
    expect(said(observed, atLeast('80'), card)).toEqual({ achieved: '112,5 %', gap: '+32,5 proc. p.' })
  })

  it.each([
    [{ state: 'not-reported' }, 'nepateikta'],
    [{ state: 'not-measured', reason: 'nebuvo testo' }, 'nematuota'],
    [{ state: 'not-applicable', reason: 'nėra klasės' }, 'netaikoma'],
    [{ state: 'suppressed' }, 'paslėpta (maža grupė)'],
    [ratio('0', '0'), 'netaikoma'],
  ] as const)('say %o as "%s", without a gap and never as zero', (observed, words) => {
    expect(said(observed, atLeast('80'), percent)).toEqual({ achieved: words, gap: null })
  })
})
