import type { Observed } from './observed.ts'
import type { SummedCell } from './sums-of-parts.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitsTotal, isSummable, sumsOfParts, sumWarnings } from './sums-of-parts.ts'
import { events, notApplicable, notMeasured, notReported, number, ratio } from './testing/build-cells.ts'
import { unitsOfMeasurement } from './units-of-measurement.ts'

function cell(code: string, observed: Observed, totalCode: string | null = null, measuredOver: SummedCell['measuredOver'] = 'half-year'): SummedCell {
  return { id: `id-${code}`, indicator: { code, name: `Rodiklis ${code}`, totalCode }, measuredOver, observed }
}

function warningOf(total: Observed, ...parts: SummedCell[]) {
  const whole = cell('VISO', total)
  return sumWarnings(total, sumsOfParts([...parts, whole]).get(whole.id))
}

describe('a total that its parts do not sum to is asked about', () => {
  it.each([
    ['less than its parts', number(40), [number(30), number(12)]],
    ['more than its parts', number(43), [number(30), number(12)]],
    ['nought where its parts are not', number(0), [number(1)]],
    ['something where its parts are nought', number(1), [number(0), number(0)]],
    ['more than parts of which one does not apply', number(31), [number(30), notApplicable]],
    ['less than its parts already, though one is still to come', number(29), [number(30), notReported]],
    ['less than its parts already, though one was not measured', number(29), [number(30), notMeasured]],
    ['a hair off', number('0.3'), [number('0.1'), number('0.1')]],
    ['more than its events', number(3), [events('2020-01-05', '2020-02-05')]],
  ])('when it is %s', (_, total, parts) => {
    expect(warningOf(total, ...parts.map((part, index) => cell(`D${index}`, part, 'VISO'))).map(({ code }) => code)).toEqual(['parts-not-summing'])
  })

  it('by what was added up', () => {
    expect(warningOf(number(40), cell('D1', number(30), 'VISO'), cell('D2', notApplicable, 'VISO'), cell('D3', number('12.5'), 'VISO')))
      .toEqual([{ code: 'parts-not-summing', parts: { sum: '42.5', names: ['Rodiklis D1', 'Rodiklis D3'], isWhole: true } }])
  })
})

describe('a total passes', () => {
  it.each([
    ['its parts sum to it', number(42), [number(30), number(12)]],
    ['its decimal parts sum to it exactly', number('0.3'), [number('0.1'), number('0.2')]],
    ['all is nought', number(0), [number(0), number(0)]],
    ['no part has been reported', number(42), [notReported, notApplicable]],
    ['parts are still to come', number(42), [number(30), notReported]],
    ['a part was not measured', number(42), [number(30), notMeasured]],
    ['it was not reported itself', notReported, [number(30)]],
    ['it does not apply', notApplicable, [number(30)]],
    ['its parts are no numbers of their own', number(42), [ratio(3, 4)]],
  ])('where %s', (_, total, parts) => {
    expect(warningOf(total, ...parts.map((part, index) => cell(`D${index}`, part, 'VISO')))).toEqual([])
  })

  it('whatever is a part of another total, or of none, or speaks of another span', () => {
    expect(warningOf(number(42), cell('D1', number(42), 'VISO'), cell('D2', number(9), 'KITA'), cell('D3', number(9)), cell('D4', number(9), 'VISO', 'month'))).toEqual([])
  })
})

it('the order of the parts does not matter, and splitting one in two changes nothing', () => {
  const numbers = fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 })
  fc.assert(fc.property(numbers, fc.nat(1000), (values, total) => {
    const parts = values.map((value, index) => cell(`D${index}`, number(value), 'VISO'))
    const [first = 0, ...rest] = values
    const split = [Math.floor(first / 2), first - Math.floor(first / 2), ...rest].map((value, index) => cell(`D${index}`, number(value), 'VISO'))
    const codesOf = (cells: SummedCell[]) => warningOf(number(total), ...cells).map(({ code }) => code)
    expect(codesOf(parts.toReversed())).toEqual(codesOf(parts))
    expect(codesOf(split)).toEqual(codesOf(parts))
    expect(codesOf(parts).length === 0).toBe(values.reduce((sum, value) => sum + value, 0) === total)
  }))
})

it('counts can be added up; percents, scores and words cannot', () => {
  expect(unitsOfMeasurement.filter(unitOfMeasurement => !isSummable({ valueKind: 'number', unitOfMeasurement }))).toEqual(['percent', 'points-10', 'points-100', 'standard-points', 'completion', 'text'])
  expect(isSummable({ valueKind: 'events', unitOfMeasurement: 'events' })).toBe(true)
  expect(isSummable({ valueKind: 'narrative', unitOfMeasurement: 'pupils' })).toBe(false)
  expect(isSummable({ valueKind: 'ratio', unitOfMeasurement: 'pupils' })).toBe(false)
})

it.each([
  ['a count of another', { code: 'VISO' }, true],
  ['what counts otherwise: teachers are participants', { code: 'VISO', unitOfMeasurement: 'participants' }, true],
  ['itself', { code: 'D1' }, false],
  ['a percent', { code: 'VISO', valueKind: 'ratio', unitOfMeasurement: 'percent' }, false],
  ['a score', { code: 'VISO', unitOfMeasurement: 'points-10' }, false],
  ['nothing known', null, false],
] as const)('a number of teachers as a part of %s: %#', (_, total, fits) => {
  const part = { code: 'D1', valueKind: 'number', unitOfMeasurement: 'teachers' } as const
  expect(fitsTotal(part, total && { ...part, ...total })).toBe(fits)
  expect(fitsTotal({ ...part, valueKind: 'narrative' }, total && { ...part, ...total })).toBe(false)
})
