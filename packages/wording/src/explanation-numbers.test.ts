import type { ExplanationStatement, Observed } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { explanationLanguage, explanationTexts, figureLanguage } from './index.ts'
import { plannedWords } from './judgement-words.ts'
import { observedLines } from './observed-words.ts'

const percents = { valueKind: 'ratio', unitOfMeasurement: 'percent', parts: [{ code: 'mat-4', subject: 'matematika', grade: '4' }], conditions: [] } as const
const plain = (text: string | null | undefined) => text?.replaceAll('\u00A0', ' ')

function explained(statement: ExplanationStatement) {
  const [made] = explanationTexts({ statements: [statement], reporters: 'institution', units: null }, explanationLanguage('lt', { card: percents, figureCard: percents }, 'institution'))
  return made
}
const said = (statement: ExplanationStatement) => plain(explained(statement)?.text)

describe('a zero in an explanation is said', () => {
  it.each<[ExplanationStatement, string]>([
    [{ code: 'total', value: '0', units: 3 }, 'Suma – 0 (3 įstaigos).'],
    [{ code: 'events', events: 0, units: 2 }, 'Iš viso 0 įvykių (2 įstaigos).'],
    [{ code: 'fraction', of: 'value', numerator: '0', denominator: '568', percent: '0', planned: '60' }, '0 ÷ 568 × 100 = 0 %.'],
    [{ code: 'fraction', of: 'units', numerator: '0', denominator: '21', percent: '0', planned: '80' }, 'Savo siektiną reikšmę pasiekė 0 iš 21 įstaigos: 0 %.'],
    [{ code: 'entered', observed: { state: 'reported', value: { kind: 'ratio', numerator: '0', denominator: '41' } }, parts: [] }, 'Pateikta: 0 iš 41.'],
    [{ code: 'gap', arithmetic: { shape: 'difference', achieved: '80', from: '80', gap: '0', allowance: '5', measure: 'percent' } }, 'Skirtumas: 80 − 80 = 0 proc. p.'],
  ])('%o', (statement, text) => {
    expect(said(statement)).toBe(text)
  })
})

describe('each absence in an explanation has words of its own', () => {
  it.each<[ExplanationStatement, string]>([
    [{ code: 'no-figure', absence: 'not-reported' }, 'Reikšmės dar nėra: skaičiuoti nėra iš ko.'],
    [{ code: 'no-figure', absence: 'not-measured' }, 'Reikšmės nėra: šį laikotarpį rodiklis nematuotas.'],
    [{ code: 'no-figure', absence: 'not-applicable' }, 'Reikšmės nėra: rodiklis netaikomas.'],
    [{ code: 'units-in-state', state: 'not-measured', count: 2, names: null }, 'Nematavo: 2 įstaigos.'],
    [{ code: 'units-in-state', state: 'not-applicable', count: 2, names: null }, 'Netaikoma, todėl neįskaityta: 2 įstaigos.'],
  ])('%o', (statement, text) => {
    expect(said(statement)).toBe(text)
  })
})

describe('a number in an explanation', () => {
  it('keeps every digit', () => {
    expect(explained({ code: 'fraction', of: 'value', numerator: '12345678901234567.5', denominator: '24691357802469135', percent: '50', planned: null })?.fraction).toMatchObject({ numerator: '12\u00A0345\u00A0678\u00A0901\u00A0234\u00A0567,5', percent: '50\u00A0%', equals: '=' })
  })

  it('goes beyond a hundred where the figure does', () => {
    expect(said({ code: 'attainment', percent: '140.625' })).toBe('Įvykdyta 140,6 % to, kas planuota (tai ne skirtumas procentiniais punktais).')
    expect(said({ code: 'fraction', of: 'value', numerator: '45', denominator: '40', percent: '112.5', planned: '80' })).toBe('45 ÷ 40 × 100 = 112,5 %.')
  })

  it('is the pooled one, with the mean of percents only beside it', () => {
    expect(said({ code: 'mean-of-units', mean: '75', pooled: '58.33333333333333333333', planned: '60', straddles: true })).toMatch(/^Bendra reikšmė – 58,33 %, o teikėjų procentų vidurkis – 75 %\./)
    expect(said({ code: 'mean-of-units', mean: '62.5', pooled: '61', planned: '60', straddles: false })).toBe('Palyginimui: teikėjų procentų vidurkis – 62,5 %.')
  })
})

describe('what was entered', () => {
  it.each<[Observed, string]>([
    [{ state: 'reported', value: { kind: 'ratio', numerator: '0', denominator: '0' } }, '0 iš 0'],
    [{ state: 'reported', value: { kind: 'ratio', numerator: '0', denominator: '41' } }, '0 iš 41'],
    [{ state: 'reported', value: { kind: 'events', events: [] } }, 'nė vieno nebuvo'],
    [{ state: 'not-applicable', reason: 'nėra klasės' }, 'netaikoma: nėra klasės'],
  ])('%o', (observed, line) => {
    expect(observedLines(observed, percents, [], figureLanguage('lt'))).toEqual([line])
  })
})

it.each([
  [{ kind: 'number', value: '0' }, '0,0 %'],
  [{ kind: 'range', low: '0', high: '0', softMaximum: false }, '0–0,0 %'],
  [{ kind: 'all-of', of: 12 }, '12'],
  [{ kind: 'none' }, undefined],
] as const)('a plan of %o is a number, and no plan is none', (planned, words) => {
  expect(plain(plannedWords({ planned }, percents, figureLanguage('lt')))).toBe(words)
})
