import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalToStore, shiftedDecimal, storedDecimal } from './decimal.ts'

describe('a decimal moved by a power of ten', () => {
  it.each<[string, number, string | null]>([
    ['0.84017', 2, '84.017'],
    ['84.017', -2, '0.84017'],
    ['100', -2, '1'],
    ['5', -2, '0.05'],
    ['-0.5', 2, '-50'],
    ['-0', 2, '0'],
    ['.5', 0, '0.5'],
    ['5.', 0, '5'],
    ['+7', 0, '7'],
    ['1.25e3', 0, '1250'],
    ['1e-3', 0, '0.001'],
    ['1e9999', 0, null],
    ['', 0, null],
    ['.', 0, null],
    ['-', 0, null],
    ['1,5', 0, null],
    ['0x10', 0, null],
    ['Infinity', 0, null],
  ])('%s by %i is %s', (text, places, moved) => {
    expect(shiftedDecimal(text, places)).toBe(moved)
  })
})

describe('what a spreadsheet stores', () => {
  it('is the double it is, said the shortest way', () => {
    fc.assert(fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (number) => {
      // Excel writes seventeen digits, others the shortest text: the same double, so the same decimal.
      const decimal = storedDecimal(String(number))
      expect(storedDecimal(number.toPrecision(17))).toBe(decimal)
      expect(Number(decimal)).toBe(number + 0)
    }))
  })

  it('loses no digit of what we store, and is a number to every other program', () => {
    fc.assert(fc.property(fc.oneof(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 10n ** 14n, max: 10n ** 18n })), fc.integer({ min: -30, max: 5 }), (digits, places) => {
      const decimal = shiftedDecimal(String(digits), places) ?? ''
      expect(storedDecimal(decimalToStore(decimal))).toBe(decimal)
      expect(Number(decimalToStore(decimal))).toBe(Number(decimal))
    }))
  })
})
