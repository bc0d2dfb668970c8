import type { ExplainedUnit, Explanation, ExplanationStatement } from '@rodykle/domain'
import type { Messages } from './messages/message-key.ts'
import { describe, expect, it } from 'vitest'
import { explainedUnitText, explanationLanguage, explanationTexts } from './index.ts'
import { englishExplanation } from './messages/explanation-en.ts'
import { lithuanianExplanation } from './messages/explanation-lt.ts'

const percents = { valueKind: 'ratio', unitOfMeasurement: 'percent', parts: [{ code: 'mat-4', subject: 'matematika', grade: '4' }], conditions: [{ code: 'c1', label: 'turi planą' }] } as const
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ')
const languageOf = (reporters: Explanation['reporters'], locale: 'lt' | 'en' = 'lt') => explanationLanguage(locale, { card: percents, figureCard: percents }, reporters)

function said(statement: ExplanationStatement, reporters: Explanation['reporters'] = 'institution', locale: 'lt' | 'en' = 'lt') {
  return plain(explanationTexts({ statements: [statement], reporters, units: null }, languageOf(reporters, locale))[0]?.text)
}

describe('counted reporters', () => {
  it.each<[ExplanationStatement, Explanation['reporters'], string]>([
    [{ code: 'coverage', counted: 28, applicable: 35 }, 'institution', 'Įskaityta 28 iš 35 įstaigų, kurioms rodiklis taikomas.'],
    [{ code: 'coverage', counted: 0, applicable: 1 }, 'institution', 'Įskaityta 0 iš 1 įstaigos, kuriai rodiklis taikomas.'],
    [{ code: 'coverage', counted: 3, applicable: 21 }, 'institution', 'Įskaityta 3 iš 21 įstaigos, kuriai rodiklis taikomas.'],
    [{ code: 'coverage', counted: 3, applicable: 12 }, 'methodical-group', 'Įskaityta 3 iš 12 metodinių būrelių, kuriems rodiklis taikomas.'],
    [{ code: 'coverage', counted: 1, applicable: 1 }, 'city', 'Įskaityta 1 iš 1 teikėjo, kuriam rodiklis taikomas.'],
    [{ code: 'coverage', counted: 0, applicable: 0 }, 'institution', 'Nėra nė vieno teikėjo, kuriam rodiklis būtų taikomas.'],
    [{ code: 'units-in-state', state: 'not-reported', count: 1, names: null }, 'institution', 'Nepateikė: 1 įstaiga.'],
    [{ code: 'units-in-state', state: 'not-reported', count: 3, names: null }, 'institution', 'Nepateikė: 3 įstaigos.'],
    [{ code: 'units-in-state', state: 'not-reported', count: 11, names: null }, 'institution', 'Nepateikė: 11 įstaigų.'],
    [{ code: 'units-in-state', state: 'waiting', count: 2, names: ['Ąžuolo progimnazija', 'Beržo gimnazija'] }, 'institution', 'Laukia peržiūros: 2 įstaigos – Ąžuolo progimnazija, Beržo gimnazija.'],
    [{ code: 'units-in-state', state: 'nothing-to-measure', count: 1, names: null }, null, 'Matuoti nebuvo ko (vardiklis arba svoris lygus nuliui), todėl neįskaityta: 1 teikėjas.'],
    [{ code: 'provisional', unapproved: 1 }, 'institution', 'Reikšmė preliminari: dar nepatvirtinti 1 įstaigos duomenys.'],
    [{ code: 'provisional', unapproved: 7 }, 'institution', 'Reikšmė preliminari: dar nepatvirtinti 7 įstaigų duomenys.'],
    [{ code: 'total', value: '1512', units: 22 }, 'institution', 'Suma – 1 512 (22 įstaigos).'],
    [{ code: 'events', events: 1, units: 1 }, 'methodical-group', 'Iš viso 1 įvykis (1 metodinis būrelis).'],
    [{ code: 'events', events: 24, units: 10 }, 'methodical-group', 'Iš viso 24 įvykiai (10 metodinių būrelių).'],
    [{ code: 'of-periods', counted: 1, applicable: 2 }, 'institution', 'Reikšmę turi 1 iš 2 laikotarpių.'],
    [{ code: 'hidden', threshold: 5 }, 'institution', 'Ši reikšmė paslėpta: iš jos būtų galima atpažinti mažesnę kaip 5 žmonių grupę.'],
  ])('%o of %s', (statement, reporters, text) => {
    expect(said(statement, reporters)).toBe(text)
  })

  it('are named one by one only while they are few', () => {
    const names = Array.from('ABCDEFGHIJKLM')
    expect(said({ code: 'units-in-state', state: 'not-reported', count: 13, names })).toBe('Nepateikė: 13 įstaigų.')
  })
})

describe('a calculation in full', () => {
  it.each<[ExplanationStatement, string]>([
    [{ code: 'fraction', of: 'value', numerator: '268', denominator: '568', percent: '47.18309859154929577465', planned: '60' }, '268 ÷ 568 × 100 ≈ 47,18 %.'],
    [{ code: 'term', term: 'denominator', value: '1568', counts: 'Visi mokytojai.' }, 'Vardiklis (1 568) – visi mokytojai.'],
    [{ code: 'fraction', of: 'value', numerator: '1999', denominator: '2500', percent: '79.96', planned: '80' }, '1 999 ÷ 2 500 × 100 = 79,96 %.'],
    [{ code: 'fraction', of: 'value', numerator: '239999', denominator: '300000', percent: '79.99966666666666666667', planned: '80' }, '239 999 ÷ 300 000 × 100 ≈ 79,9997 %.'],
    [{ code: 'fraction', of: 'units', numerator: '12', denominator: '21', percent: '57.14285714285714285714', planned: '80' }, 'Savo siektiną reikšmę pasiekė 12 iš 21 įstaigos: 57,14 %.'],
    [{ code: 'gap', arithmetic: { shape: 'difference', achieved: '47.18309859154929577465', from: '60', gap: '-12.81690140845070422535', allowance: '5', measure: 'percent' } }, 'Skirtumas: 47,18 − 60 ≈ −12,82 proc. p.'],
    [{ code: 'gap', arithmetic: { shape: 'difference', achieved: '72.99651567944250871080', from: '78', gap: '-5.00348432055749128920', allowance: '5', measure: 'percent' } }, 'Skirtumas: 72,997 − 78 ≈ −5,003 proc. p.'],
    [{ code: 'gap', arithmetic: { shape: 'difference', achieved: '28.4', from: '22.3', gap: '6.1', allowance: '5', measure: 'percent' } }, 'Skirtumas: 28,4 − 22,3 = +6,1 proc. p.'],
    [{ code: 'gap', arithmetic: { shape: 'difference', achieved: '512', from: '480', gap: '32', allowance: null, measure: 'number' } }, 'Skirtumas: 512 − 480 = +32.'],
    [{ code: 'gap', arithmetic: { shape: 'days', on: '2026-10-02', deadline: '2026-09-30', daysLate: 2 } }, 'Atlikta 2026-10-02, terminas – 2026-09-30: vėluota 2 dienas.'],
    [{ code: 'gap', arithmetic: { shape: 'all-of', met: 9, of: 12, counts: 'months' } }, 'Įvykių buvo 9 iš 12 mėnesių.'],
    [{ code: 'weighted-mean', weighted: '195', weight: '30', value: '6.5', planned: '7' }, '195 ÷ 30 = 6,5: reikšmės padaugintos iš vertintųjų skaičiaus, sudėtos ir padalytos iš visų vertintųjų skaičiaus.'],
    [{ code: 'possible', worst: '44.5', best: '50.21', outcome: 'lost' }, 'Kai atsakys visi, reikšmė bus nuo 44,5 % iki 50,2 %: siektina reikšmė nebepasiekiama.'],
    [{ code: 'possible', worst: '50.21', best: '44.5', outcome: 'open' }, 'Kai atsakys visi, reikšmė bus nuo 44,5 % iki 50,2 %: siektina reikšmė dar gali būti ir pasiekta, ir nepasiekta.'],
    [{ code: 'tolerance', kind: 'percent-of-planned', tolerance: '10', allowance: '3' }, '„Arti“ reiškia, kad nuo siektinos reikšmės skiriasi ne daugiau kaip 10 % jos, čia – 3.'],
  ])('%o', (statement, text) => {
    expect(said(statement)).toBe(text)
  })
})

describe('what a figure is held to', () => {
  it.each<[ExplanationStatement, string, string]>([
    [{ code: 'rule', rule: { kind: 'exactly', planned: '100', assumed: true }, of: 'city', measure: 'percent', version: 1, validFrom: '2026-01-15', reason: null }, 'Siektina miesto reikšmė: lygiai 100 %. Taip galioja nuo 2026-01-15.', 'The city\'s target: exactly 100%. In force since 2026-01-15.'],
    [{ code: 'rule', rule: { kind: 'at-least', planned: '60', assumed: false }, of: 'unit', measure: 'percent', version: 2, validFrom: '2026-06-01', reason: 'Tarybos sprendimas.' }, 'Siektina teikėjo reikšmė: bent 60 %. Taip galioja nuo 2026-06-01 (2-oji redakcija). Pakeitimo priežastis: Tarybos sprendimas.', 'The reporter\'s target: at least 60%. In force since 2026-06-01 (version 2). Reason for the change: Tarybos sprendimas.'],
    [{ code: 'rule', rule: { kind: 'none', assumed: false }, of: 'city', measure: 'number', version: 1, validFrom: '2026-01-15', reason: null }, 'Siektina reikšmė nenustatyta. Taip galioja nuo 2026-01-15.', 'No target is set. In force since 2026-01-15.'],
    [{ code: 'reference', part: 'mat-4', value: '50.5', source: 'NŠA, 2026' }, 'Palyginamoji reikšmė (matematika, 4 kl.) – 50,5. Šaltinis: NŠA, 2026.', 'The reference figure (matematika, grade 4) is 50.5. Source: NŠA, 2026.'],
    [{ code: 'given-denominator', expected: '41', source: 'Mokinių registras', used: '40', reason: 'vienas išvyko' }, 'Vardiklį iš anksto nurodė skyrius: 41 (šaltinis: Mokinių registras). Teikėjas skaičiavo iš 40; priežastis: vienas išvyko.', 'The department gave the denominator beforehand: 41 (source: Mokinių registras). The reporter counted of 40; the reason: vienas išvyko.'],
    [{ code: 'review', standing: 'returned', on: null, returnReason: 'Patikslinkite vardiklį' }, 'Švietimo ir sporto skyrius grąžino taisyti: Patikslinkite vardiklį.', 'The department returned it for correction: Patikslinkite vardiklį.'],
  ])('%o', (statement, lithuanian, english) => {
    expect(said(statement)).toBe(lithuanian)
    expect(said(statement, 'institution', 'en')).toBe(english)
  })
})

describe('a unit in the list', () => {
  const judgement = { planned: { kind: 'none' }, achieved: { kind: 'share', value: '47.2', numerator: '118', denominator: '250' }, gap: null, allowance: null, status: 'met', attainment: null, parts: [] } as const
  const ratio = { state: 'reported', value: { kind: 'ratio', numerator: '118', denominator: '250' } } as const
  const absent = { ...judgement, achieved: { kind: 'absent', absence: 'not-measured' } } as const
  it.each<[ExplainedUnit, boolean, string, string]>([
    [{ unitId: 'u', state: 'counted', standing: 'accepted', observed: ratio, judgement }, false, 'įskaityta', '47,2 % (118 iš 250)'],
    [{ unitId: 'u', state: 'counted', standing: 'accepted', observed: ratio, judgement }, true, 'įskaityta', '47,2 % (118 iš 250) – pasiekta'],
    [{ unitId: 'u', state: 'waiting', standing: 'returned', observed: ratio, judgement }, false, 'grąžinta taisyti', '47,2 % (118 iš 250)'],
    [{ unitId: 'u', state: 'not-measured', standing: 'accepted', observed: { state: 'not-measured', reason: 'testas nevyko' }, judgement: absent }, false, 'nematuota', 'testas nevyko'],
    [{ unitId: 'u', state: 'not-reported', standing: 'draft', observed: null, judgement: null }, false, 'nepateikta', ''],
  ])('%o', (unit, isJudged, state, text) => {
    const words = explainedUnitText(unit, languageOf('institution'), isJudged)
    expect({ state: words.state, text: plain(words.text) }).toEqual({ state, text })
  })
})

it('the sentences of both languages have the same holes, and Lithuanian its three forms', () => {
  const texts = (messages: Messages, below = ''): [string, string][] => Object.entries(messages).flatMap(([key, text]) => typeof text === 'string' ? [[below + key, text] as [string, string]] : texts(text, `${below}${key}.`))
  const english = new Map(texts(englishExplanation))
  const holes = (text: string | undefined) => [...new Set(text?.match(/\{\w+\}/g))].sort()
  for (const [key, text] of texts(lithuanianExplanation)) {
    expect(holes(english.get(key)), key).toEqual(holes(text))
    expect([1, 3], key).toContain(text.split(' | ').length)
    expect([1, 2], key).toContain(english.get(key)?.split(' | ').length)
  }
})
