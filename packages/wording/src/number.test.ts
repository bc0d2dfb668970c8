import { describe, expect, it } from 'vitest'
import { decimalsToTell, formatDecimal, formatGap, formatPercent, formatValue, shownGap, shownValue } from './number.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

describe('a number in words', () => {
  it.each([
    ['1234567890123456789.5', undefined, '1 234 567 890 123 456 789,5'],
    ['0.1234567890123456789', undefined, '0,1234567890123456789'],
    ['2.675', 2, '2,68'],
    ['1.005', 2, '1,01'],
    ['-0.25', 1, '−0,3'],
    ['0', undefined, '0'],
    ['-0.04', 1, '0,0'],
  ])('%s to %s decimals is %s, digit by digit and never by way of a float', (value, decimals, text) => {
    expect(plain(formatDecimal(value, { decimals }))).toBe(text)
  })

  it.each([
    ['0', '0,0 %'],
    ['100.04', '100,0 %'],
    ['112.5', '112,5 %'],
    ['1250', '1 250,0 %'],
    ['-3.2', '−3,2 %'],
  ])('as a percent %s is %s, neither hidden nor cut at a hundred', (value, text) => {
    expect(plain(formatPercent(value))).toBe(text)
    expect(plain(formatValue(value, 'percent'))).toBe(text)
  })
})

describe('beside its target', () => {
  it.each([
    ['79.96', '80', 'percent', '79,96 %', '79.96'],
    ['79.99999999999999999999', '80', 'percent', '79,99999999999999999999 %', '79.99999999999999999999'],
    ['100.04', '100', 'percent', '100,04 %', '100.04'],
    ['2.996', '3', 'number', '2,996', '2.996'],
    ['80', '80', 'percent', '80,0 %', '80.0'],
    ['0', '80', 'percent', '0,0 %', '0.0'],
    ['0', '0', 'number', '0', '0'],
    ['112.5', '80', 'percent', '112,5 %', '112.5'],
    ['47.18309859154929577465', '60', 'percent', '47,2 %', '47.2'],
  ] as const)('%s of %s (%s) reads %s, and goes into a file as %s', (value, planned, measure, text, inFile) => {
    expect(plain(formatValue(value, measure, planned))).toBe(text)
    expect(shownValue(value, measure, planned)).toBe(inFile)
  })

  it('has more decimals only for as long as it takes', () => {
    expect(decimalsToTell('79.96666666666666666667', '80', 1)).toBe(2)
    expect(decimalsToTell('47.18309859154929577465', '60', 1)).toBe(1)
  })
})

describe('a difference', () => {
  it.each([
    ['0', 'percent', '0,0 proc. p.', '0.0'],
    ['0', 'number', '0', '0'],
    ['-0.04', 'percent', '−0,04 proc. p.', '-0.04'],
    ['0.00000000000000000001', 'percent', '+0,00000000000000000001 proc. p.', '0.00000000000000000001'],
    ['6.1', 'percent', '+6,1 proc. p.', '6.1'],
    ['132.5', 'percent', '+132,5 proc. p.', '132.5'],
    ['-12.81690140845070422535', 'percent', '−12,8 proc. p.', '-12.8'],
  ] as const)('of %s (%s) is said as %s, and goes into a file as %s', (gap, measure, text, inFile) => {
    expect(plain(formatGap(gap, measure))).toBe(text)
    expect(shownGap(gap, measure)).toBe(inFile)
  })
})
