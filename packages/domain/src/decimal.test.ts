import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, decimalText, percentOf, sum } from './decimal.ts'

describe('a decimal as text', () => {
  it.each([
    ['28.40', '28.4'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['007', '7'],
    ['0.000000000000000001', '0.000000000000000001'],
    ['1000000000000000000000000', '1000000000000000000000000'],
  ])('%s rests as %s, never with an exponent', (written, text) => {
    expect(decimalText(decimal(written))).toBe(text)
  })

  it.each(['', ' ', 'abc', '28,4', '1 000'])('"%s" is not one', (text) => {
    expect(() => decimal(text)).toThrow()
  })
})

describe('sums and differences', () => {
  it('are exact, as whole numbers of cents are', () => {
    const hundredths = fc.array(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), { maxLength: 20 })
    fc.assert(fc.property(hundredths, (values) => {
      const written = values.map(value => decimalText(decimal(String(value)).div(100)))
      const total = values.reduce((one, other) => one + other, 0n)
      expect(decimalText(sum(written).times(100))).toBe(String(total))
    }))
  })
})

describe('a percent', () => {
  it.each([
    ['34', '41', '82.92682926829268292683'],
    ['1', '3', '33.33333333333333333333'],
    ['2', '3', '66.66666666666666666667'],
    ['0', '7', '0'],
    ['7.5', '2.5', '300'],
  ])('%s of %s is %s', (numerator, denominator, percent) => {
    expect(decimalText(percentOf(numerator, denominator))).toBe(percent)
  })

  it.each(['0', '-1'])('of %s is none', (denominator) => {
    expect(() => percentOf('1', denominator)).toThrow(RangeError)
  })
})
