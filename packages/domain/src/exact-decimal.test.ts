import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ExactDecimal, quotientDecimals } from './exact-decimal.ts'

/** What we calculate like: digit by digit, slowly. */
const Reference = Big()
Reference.DP = quotientDecimals
Reference.RM = Reference.roundHalfUp

const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{1,${most}}$`))
const written = fc.tuple(fc.constantFrom('', '-'), digits(25), fc.option(digits(25), { nil: '' }))
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction && `.${fraction}`}`)
/** Mostly what people type; halves and nines are where rounding shows. */
const decimals = fc.oneof(
  { weight: 3, arbitrary: written },
  { weight: 2, arbitrary: fc.integer({ min: -1000, max: 1000 }).map(String) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 24 })).map(([tail, zeros]) => `${tail < 0 ? '-' : ''}0.${'9'.repeat(zeros)}${Math.abs(tail)}5`) },
  { weight: 1, arbitrary: fc.tuple(fc.integer(), fc.integer({ min: -30, max: 30 })).map(([whole, exponent]) => `${whole}e${exponent}`) },
)

const of = (text: string | number) => ExactDecimal.from(text)
/** Without the sign that the reference leaves on zero. */
const unsigned = (text: string) => text.replace(/^-(?=[0.]+$)/, '')

describe('an exact decimal calculates as digit by digit', () => {
  it.each([
    ['sum', (one: string, two: string) => of(one).plus(two).toFixed(), (one: string, two: string) => new Reference(one).plus(two).toFixed()],
    ['difference', (one: string, two: string) => of(one).minus(two).toFixed(), (one: string, two: string) => new Reference(one).minus(two).toFixed()],
    ['product', (one: string, two: string) => of(one).times(two).toFixed(), (one: string, two: string) => new Reference(one).times(two).toFixed()],
    ['comparison', (one: string, two: string) => String(of(one).cmp(two)), (one: string, two: string) => String(new Reference(one).cmp(two))],
  ])('the %s', (_, ours, reference) => {
    fc.assert(fc.property(decimals, decimals, (one, two) => {
      expect(ours(one, two)).toBe(unsigned(reference(one, two)))
    }), { numRuns: 500 })
  })

  it('the quotient, to its twentieth decimal', () => {
    fc.assert(fc.property(decimals, decimals.filter(text => !new Reference(text).eq(0)), (one, two) => {
      expect(of(one).div(two).toFixed()).toBe(unsigned(new Reference(one).div(two).toFixed()))
    }), { numRuns: 2000 })
  })

  it('the rounding to any number of decimals, and how it is written', () => {
    fc.assert(fc.property(decimals, fc.integer({ min: 0, max: 30 }), (text, to) => {
      expect(of(text).round(to).toFixed()).toBe(unsigned(new Reference(text).round(to).toFixed()))
      expect(of(text).toFixed(to)).toBe(unsigned(new Reference(text).toFixed(to)))
      expect(of(text).abs().toFixed()).toBe(new Reference(text).abs().toFixed())
    }), { numRuns: 500 })
  })

  it('any number that JavaScript can write', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(of(number).toFixed()).toBe(unsigned(new Reference(number).toFixed()))
    }))
  })
})

describe('an exact decimal', () => {
  it('compares in all the ways there are', () => {
    const [less, more] = [of('0.1'), of('0.10000000000000000001')]
    expect([less.lt(more), less.lte(more), less.eq(more), less.gt(more), less.gte(more)]).toEqual([true, true, false, false, false])
    expect([less.lt('0.10'), less.lte('0.10'), less.eq('0.10'), less.gt('0.10'), less.gte('0.10')]).toEqual([false, true, true, false, true])
  })

  it('cannot be divided by zero', () => {
    expect(() => of(1).div('0.00')).toThrow(RangeError)
  })

  it.each(['', '-', '.', ' 1', '1 ', '1,5', '+1', '0x10', '1e', '1e999999999', 'NaN', 'Infinity', '--1', '٣'])('is not made of "%s"', (text) => {
    expect(() => of(text)).toThrow(TypeError)
  })
})
