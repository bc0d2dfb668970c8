import type { Observed, TargetRule } from '@rodykle/domain'
import type { FigureCard } from './figure-words.ts'
import { judge } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { renderPage } from '../testing/render-page.ts'
import { useFigureWords } from './figure-words.ts'
import { markOf } from './mark-of.ts'

const assumed = false
const percent: FigureCard = { valueKind: 'ratio', unitOfMeasurement: 'percent' }
const count: FigureCard = { valueKind: 'number', unitOfMeasurement: 'teams' }
const done: FigureCard = { valueKind: 'done', unitOfMeasurement: 'completion' }
const events: FigureCard = { valueKind: 'events', unitOfMeasurement: 'meetings' }
const words: FigureCard = { valueKind: 'narrative', unitOfMeasurement: 'text' }
const atLeast = (planned: string): TargetRule => ({ kind: 'at-least', planned, assumed })
const byMonth: TargetRule = { kind: 'done-by', date: '2026-09-01', precision: 'month', assumed }
const everyMonth: TargetRule = { kind: 'every-month', from: '2026-01', to: '2026-03', assumed }
const number = (value: string): Observed => ({ state: 'reported', value: { kind: 'number', value } })
const ratio = (numerator: string, denominator: string): Observed => ({ state: 'reported', value: { kind: 'ratio', numerator, denominator } })
const doneOn = (on: string | null): Observed => ({ state: 'reported', value: { kind: 'done', done: true, on } })
const meetings = (...dates: string[]): Observed => ({ state: 'reported', value: { kind: 'events', events: dates.map(date => ({ date, title: '' })) } })

function judged(observed: Observed, rule: TargetRule, card: FigureCard) {
  return judge(observed, rule, { measure: card.unitOfMeasurement === 'percent' ? 'percent' : 'number', tolerance: { percentPoints: '5', percentOfPlanned: '10' } })
}
/** What the words are, in Lithuanian and with plain spaces. */
async function said(say: (words: ReturnType<typeof useFigureWords>) => string | null): Promise<string | null> {
  let text: string | null = null
  await renderPage(defineComponent({
    setup() {
      text = say(useFigureWords())
      return () => null
    },
  }))
  return (text as string | null)?.replaceAll('\u00A0', ' ') ?? null
}

describe('what is planned', () => {
  it.each([
    [atLeast('80'), percent, 'bent 80 %'],
    [atLeast('3'), count, 'bent 3'],
    [{ kind: 'at-most', planned: '5.5', assumed }, percent, 'ne daugiau kaip 5,5 %'],
    [{ kind: 'exactly', planned: '100', assumed }, percent, '100 %'],
    [{ kind: 'between', low: '1', high: '2', softMaximum: false, assumed }, count, '1–2'],
    [{ kind: 'between', low: '2', high: '4', softMaximum: true, assumed }, count, 'bent 2–4'],
    [byMonth, done, 'iki 2026-09'],
    [{ kind: 'done-by', date: '2026-09-15', precision: 'day', assumed }, done, 'iki 2026-09-15'],
    [{ kind: 'more-than-baseline', baseline: '12', assumed }, count, 'daugiau kaip 12'],
    [{ kind: 'benchmark', series: 'NMPP', assumed }, count, 'bent Lietuvos vidurkis'],
    [{ kind: 'every-condition', assumed }, percent, 'visos sąlygos'],
    [{ kind: 'none', assumed }, count, 'nenustatyta'],
  ] as const)('%o reads for %o: %s', async (rule, card, text) => {
    expect(await said(words => words.rule(rule, card))).toBe(text)
  })
})

describe('what is achieved, and the gap', () => {
  it.each([
    ['a share', ratio('34', '41'), atLeast('80'), percent, '82,9 %', '+2,9 proc. p.'],
    ['a share just below its target', ratio('7996', '10000'), atLeast('80'), percent, '79,96 %', '−0,04 proc. p.'],
    ['a share just below a range', ratio('7996', '10000'), { kind: 'between', low: '80', high: '90', softMaximum: false, assumed }, percent, '79,96 %', '−0,04 proc. p.'],
    ['a count', number('2'), atLeast('3'), count, '2', '−1'],
    ['zero', number('0'), atLeast('3'), count, '0', '−3'],
    ['no value', { state: 'not-reported' }, atLeast('3'), count, 'nepateikta', null],
    ['a day in time', doneOn('2026-09-30'), byMonth, done, 'atlikta 2026-09-30', 'laiku'],
    ['a day too late', doneOn('2026-10-12'), byMonth, done, 'atlikta 2026-10-12', 'vėluota 12 dienų'],
    ['an unknown day', doneOn(null), byMonth, done, 'atlikta', null],
    ['months with a meeting', meetings('2026-01-05', '2026-01-20', '2026-03-01'), everyMonth, events, '2 iš 3', '−1'],
    ['a self-rating', { state: 'reported', value: { kind: 'narrative', text: 'Gerai', selfRating: 3 } }, { kind: 'narrative', assumed }, words, '3 iš 4', null],
  ] as const)('%s', async (_case, observed, rule, card, achieved, gap) => {
    const judgement = judged(observed, rule, card)
    expect(await said(words => words.achieved(judgement, card))).toBe(achieved)
    expect(await said(words => words.gap(judgement, card))).toBe(gap)
  })
})

describe('the mark', () => {
  it.each([
    ['a share, on the scale of percents', ratio('34', '41'), atLeast('80'), percent, { achieved: expect.closeTo(82.9268, 3), planned: 80, max: 100 }],
    ['a count in a range', number('3'), { kind: 'between', low: '2', high: '4', softMaximum: true, assumed }, count, { achieved: 3, planned: { low: 2, high: 4, softMaximum: true } }],
    ['months of the span', meetings('2026-01-05'), everyMonth, events, { achieved: 1, planned: 3, max: 3 }],
    ['nothing reported: the tick alone', { state: 'not-reported' }, atLeast('80'), percent, { achieved: null, planned: 80, max: 100 }],
    ['a date has no place on a scale', doneOn('2026-09-30'), byMonth, done, null],
  ] as const)('of %s', (_case, observed, rule, card, drawn) => {
    const mark = markOf(judged(observed, rule, card), card)
    if (drawn === null)
      expect(mark).toBeNull()
    else
      expect(mark).toMatchObject(drawn)
  })
})
