import type { Achieved, GapStatus, Judgement, Observed, RuleStatement, TargetRule } from '@rodykle/domain'
import type { Messages } from './messages/message-key.ts'
import { defaultTolerance, judge } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { englishFigures, figureLanguage, lithuanianFigures, pluralForm, wordsIn, writtenAchieved, writtenGap } from './index.ts'
import { observedLines } from './observed-words.ts'

const plain = (text: string | null) => text?.replaceAll('\u00A0', ' ') ?? null
const lt = wordsIn('lt')
const en = wordsIn('en')
const percents = { valueKind: 'ratio', unitOfMeasurement: 'percent' } as const
const counts = { valueKind: 'number', unitOfMeasurement: 'participants' } as const
const done = { valueKind: 'done', unitOfMeasurement: 'completion' } as const

const ratio = (numerator: string, denominator: string): Observed => ({ state: 'reported', value: { kind: 'ratio', numerator, denominator } })
const scored = (value: string): Observed => ({ state: 'reported', value: { kind: 'number', value } })
/** "−5,04 proc. p." as a file has it: "-5.04". */
const asTyped = (words: string) => words.replace('\u2212', '-').replace(/[+ a-z.%]/g, '').replace(',', '.')

function judged(achieved: Achieved, rest: Partial<Judgement> = {}): Judgement {
  return { planned: { kind: 'none' }, achieved, gap: null, allowance: null, status: 'no-target', attainment: null, parts: [], ...rest }
}

describe('a counted thing', () => {
  it.each([[0, 2], [1, 0], [2, 1], [9, 1], [10, 2], [11, 2], [19, 2], [20, 2], [21, 0], [22, 1], [101, 0], [111, 2]])('%i takes form %i of three in Lithuanian', (count, form) => {
    expect(pluralForm('lt', count, 3)).toBe(form)
  })

  it.each([[0, 1], [1, 0], [2, 1], [21, 1]])('%i takes form %i of two in English', (count, form) => {
    expect(pluralForm('en', count, 2)).toBe(form)
  })
})

describe('the words of a figure', () => {
  const texts = (messages: Messages, below = ''): [string, string][] => Object.entries(messages).flatMap(([key, text]) => typeof text === 'string' ? [[below + key, text] as [string, string]] : texts(text, `${below}${key}.`))

  it('are the same in number, plural forms and values in both languages', () => {
    const english = new Map(texts(englishFigures))
    const holes = (text: string | undefined) => [...new Set(text?.match(/\{\w+\}/g))].sort()
    for (const [key, text] of texts(lithuanianFigures)) {
      expect(holes(english.get(key)), key).toEqual(holes(text))
      expect([1, 3, 4], key).toContain(text.split(' | ').length)
    }
  })

  it.each<[TargetRule, 'percent' | 'number', string, string]>([
    [{ kind: 'at-least', planned: '80', assumed: false }, 'percent', 'bent 80 %', 'at least 80%'],
    [{ kind: 'at-most', planned: '5.5', assumed: false }, 'percent', 'ne daugiau kaip 5,5 %', 'at most 5.5%'],
    [{ kind: 'exactly', planned: '30', assumed: true }, 'number', '30', '30'],
    [{ kind: 'between', low: '2', high: '4', softMaximum: true, assumed: false }, 'number', 'bent 2–4', 'at least 2–4'],
    [{ kind: 'done-by', date: '2020-09-01', precision: 'month', assumed: false }, 'number', 'iki 2020-09', 'by 2020-09'],
    [{ kind: 'done-by', date: '2020-02-18', precision: 'day', assumed: false }, 'number', 'iki 2020-02-18', 'by 2020-02-18'],
    [{ kind: 'every-month', from: '2020-02', to: '2020-11', assumed: false }, 'number', 'kas mėnesį nuo 2020-02 iki 2020-11', 'every month from 2020-02 to 2020-11'],
    [{ kind: 'none', assumed: false }, 'number', 'nenustatyta', 'not set'],
  ])('say the rule %o', (rule, measure, lithuanian, english) => {
    expect(plain(lt.rule(rule, measure))).toBe(lithuanian)
    expect(plain(en.rule(rule, measure))).toBe(english)
  })

  it.each<[string, Judgement, typeof percents | typeof counts | typeof done, string, string | null]>([
    ['a percent just short', judged({ kind: 'share', value: '79.96', numerator: '1999', denominator: '2500' }, { planned: { kind: 'number', value: '80' }, gap: '-0.04', status: 'near' }), percents, '79,96 %', '−0,04 proc. p.'],
    ['a count', judged({ kind: 'number', value: '12345' }, { planned: { kind: 'number', value: '12000' }, gap: '345', status: 'met' }), counts, '12 345', '+345'],
    ['a late deed', judged({ kind: 'done', on: '2020-03-01' }, { gap: '-12', status: 'not-met' }), done, 'atlikta 2020-03-01', 'vėluota 12 dienų'],
    ['a deed a day late', judged({ kind: 'done', on: '2020-02-19' }, { gap: '-1', status: 'not-met' }), done, 'atlikta 2020-02-19', 'vėluota 1 dieną'],
    ['what is not there', judged({ kind: 'absent', absence: 'not-measured' }), percents, 'nematuota', null],
    ['what is hidden', judged({ kind: 'absent', absence: 'suppressed' }), percents, 'paslėpta (maža grupė)', null],
    ['self-ratings', judged({ kind: 'ratings', counts: [0, 5, 23, 6] }), counts, 'įvertis 4: 6 teikėjai; 3: 23; 2: 5', null],
    ['one self-rating', judged({ kind: 'ratings', counts: [0, 0, 1, 0] }), counts, 'įvertis 3: 1 teikėjas', null],
    ['texts without ratings', judged({ kind: 'ratings', counts: [0, 0, 0, 0] }), counts, 'aprašyta, neįsivertinta', null],
  ])('say %s', (_, judgement, card, achieved, gap) => {
    expect(plain(lt.achieved(judgement, card))).toBe(achieved)
    expect(plain(lt.gap(judgement, card))).toBe(gap)
  })

  it.each<[string, Observed, RuleStatement, typeof percents | typeof counts, GapStatus, string, string]>([
    ['a little beyond what is near', ratio('7496', '10000'), { kind: 'at-least', planned: '80' }, percents, 'not-met', '74,96 %', '−5,04 proc. p.'],
    ['a little within', ratio('7504', '10000'), { kind: 'at-least', planned: '80' }, percents, 'near', '75,04 %', '−4,96 proc. p.'],
    ['exactly as far as is near', ratio('75', '100'), { kind: 'at-least', planned: '80' }, percents, 'near', '75,0 %', '−5,0 proc. p.'],
    ['far from being near', ratio('6796', '10000'), { kind: 'at-least', planned: '80' }, percents, 'not-met', '68,0 %', '−12,0 proc. p.'],
    ['better by as much', ratio('8504', '10000'), { kind: 'at-least', planned: '80' }, percents, 'met', '85,0 %', '+5,0 proc. p.'],
    ['above an at-most', ratio('1004', '10000'), { kind: 'at-most', planned: '5' }, percents, 'not-met', '10,04 %', '+5,04 proc. p.'],
    ['below a range', ratio('4498', '10000'), { kind: 'between', low: '50', high: '60', softMaximum: false }, percents, 'not-met', '44,98 %', '−5,02 proc. p.'],
    ['a percent whose target has decimals', ratio('755149', '1000000'), { kind: 'at-least', planned: '80.515' }, percents, 'not-met', '75,5149 %', '−5,0001 proc. p.'],
    ['a mean beside a tolerance of a tenth', scored('6.3049'), { kind: 'at-least', planned: '7.005' }, counts, 'near', '6,305', '−0,700'],
    ['a count', scored('26'), { kind: 'at-least', planned: '30' }, counts, 'not-met', '26', '−4'],
  ])('tell a figure from the edge of its tolerance: %s', (_, observed, statement, card, status, achieved, gap) => {
    const judgement = judge(observed, { ...statement, assumed: false }, { measure: card === percents ? 'percent' : 'number', tolerance: defaultTolerance })
    expect([judgement.status, plain(lt.achieved(judgement, card)), plain(lt.gap(judgement, card))]).toEqual([status, achieved, gap])
    expect([writtenAchieved(judgement, card), writtenGap(judgement, card)]).toEqual([achieved, gap].map(asTyped))
  })

  it('say why there is no value', () => {
    const card = { ...percents, parts: [], conditions: [] }
    expect(observedLines({ state: 'not-measured', reason: 'nebuvo testo' }, card, [], figureLanguage('lt'))).toEqual(['nematuota: nebuvo testo'])
    expect(observedLines({ state: 'not-reported' }, card, [], figureLanguage('en'))).toEqual(['not reported'])
  })
})

describe('several parts and dated events', () => {
  it.each<[Achieved, number, string, string]>([
    [{ kind: 'k-of-n', met: 9, of: 12 }, 0, '9 iš 12', '9 of 12'],
    [{ kind: 'k-of-n', met: 3, of: 5 }, 5, '3 iš 5 dalių', '3 of 5 parts'],
    [{ kind: 'k-of-n', met: 20, of: 21 }, 21, '20 iš 21 dalies', '20 of 21 parts'],
    [{ kind: 'k-of-n', met: 0, of: 0 }, 2, '2 įvertinimai', '2 scores'],
  ])('say %o of %i parts', (achieved, parts, lithuanian, english) => {
    const part = { part: 'mat-4', planned: '50', achieved: '51', gap: '1', status: 'met' } as const
    const judgement: Judgement = { planned: { kind: 'none' }, achieved, gap: null, allowance: null, status: 'near', attainment: null, parts: Array.from<typeof part>({ length: parts }).fill(part) }
    expect([lt.achieved(judgement, counts), en.achieved(judgement, counts)]).toEqual([lithuanian, english])
  })

  it('say what was noted of an event', () => {
    const observed = { state: 'reported', value: { kind: 'events', events: [{ date: '2026-10-08', title: 'Aptarimas', note: 'dalyvavo 14' }, { date: '2026-11-08', title: '' }] } } as const
    expect(observedLines(observed, { ...counts, parts: [], conditions: [] }, [], figureLanguage('lt'))).toEqual(['2026-10-08 Aptarimas – dalyvavo 14', '2026-11-08'])
  })
})
