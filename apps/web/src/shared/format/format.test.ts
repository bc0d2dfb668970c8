import { describe, expect, it } from 'vitest'
import { daysLeft, formatDate, formatDateLong, formatDateTime, formatDecimal, formatGap, formatPercent, formatValue, parseDecimal } from '../format.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

describe('a number on the screen', () => {
  it.each([
    ['12345.6', {}, '12 345,6'],
    ['1234', {}, '1 234'],
    ['-0.5', {}, '−0,5'],
    ['0.25', { decimals: 1 }, '0,3'],
    ['-0.25', { decimals: 1 }, '−0,3'],
    ['-0.04', { decimals: 1 }, '0,0'],
    ['2.675', { decimals: 2 }, '2,68'],
    ['6.1', { signed: true }, '+6,1'],
    ['0', { signed: true }, '0'],
    ['1234567890123456789.5', {}, '1 234 567 890 123 456 789,5'],
  ])('%s is written %o as %s', (value, format, expected) => {
    expect(plain(formatDecimal(value, format))).toBe(expected)
  })

  it('keeps its thousands and its percent sign on one line', () => {
    expect(formatPercent('28.4')).toBe('28,4\u00A0%')
    expect(formatDecimal('12345')).toBe('12\u00A0345')
  })

  it('follows English habits in English', () => {
    expect(formatDecimal('-12345.6', {}, 'en')).toBe('−12,345.6')
    expect(formatPercent('28.4', {}, 'en')).toBe('28.4%')
    expect(plain(formatGap('6.1', 'percent', 'en'))).toBe('+6.1 pp')
  })
})

describe('a value beside its plan', () => {
  it.each([
    ['79.96', '80', '79,96 %'],
    ['79.96666666666666666667', '80', '79,97 %'],
    ['79.9999', '80', '79,9999 %'],
    ['80', '80', '80,0 %'],
    ['80.04', '80', '80,04 %'],
    ['47.18309859154929577465', '60', '47,2 %'],
    ['28.4', null, '28,4 %'],
  ])('%s against %s reads %s', (value, planned, expected) => {
    expect(plain(formatValue(value, 'percent', planned))).toBe(expected)
  })

  it.each([
    ['512', '512'],
    ['4.66666666666666666667', '4,67'],
    ['2.50', '2,5'],
  ])('a count or score of %s reads %s', (value, expected) => {
    expect(formatValue(value, 'number', '3')).toBe(expected)
  })
})

describe('a gap', () => {
  it.each([
    ['6.1', 'percent', '+6,1 proc. p.'],
    ['-12.81690140845070422535', 'percent', '−12,8 proc. p.'],
    ['-0.04', 'percent', '−0,04 proc. p.'],
    ['0', 'percent', '0,0 proc. p.'],
    ['32', 'number', '+32'],
    ['0', 'number', '0'],
    ['-0.001', 'number', '−0,001'],
  ] as const)('of %s (%s) reads %s', (gap, measure, expected) => {
    expect(plain(formatGap(gap, measure))).toBe(expected)
  })
})

describe('a typed number', () => {
  it.each([
    ['1 234,5', '1234.5'],
    ['1\u00A0234,5', '1234.5'],
    ['1234,5', '1234.5'],
    ['1 234.5', '1234.5'],
    ['28,4 %', '28.4'],
    ['28.4%', '28.4'],
    ['28,4 proc.', '28.4'],
    ['+6,1 proc. p.', '6.1'],
    ['−0,5', '-0.5'],
    ['-0,5', '-0.5'],
    ['84,0', '84.0'],
    ['84,017', '84.017'],
    [',5', '0.5'],
    ['007', '7'],
    ['-0', '0'],
    ['12,', '12'],
    ['1 234 567', '1234567'],
  ])('"%s" is read as %s', (text, value) => {
    expect(parseDecimal(text)).toEqual({ ok: true, value })
  })

  it.each(['1.234.567', '1,234.5', '1.234,5', '12 34', '1234 567', '1,2 3'])('"%s" is ambiguous', (text) => {
    expect(parseDecimal(text)).toEqual({ ok: false, reason: 'ambiguous' })
  })

  it.each(['', ' ', 'abc', '12a', '1–2', '--5', '1e3', '%', ',', '5 vaikai'])('"%s" is not a number', (text) => {
    expect(parseDecimal(text)).toEqual({ ok: false, reason: 'not-a-number' })
  })
})

describe('a date', () => {
  it('is short or long, in the words of each language', () => {
    expect(formatDate('2020-06-17')).toBe('2020-06-17')
    expect(plain(formatDateLong('2020-06-17'))).toBe('2020 m. birželio 17 d.')
    expect(plain(formatDateLong('2020-12-01', 'lt', false))).toBe('gruodžio 1 d.')
    expect(formatDateLong('2020-06-17', 'en')).toBe('17 June 2020')
  })

  it('is the day on the city\'s clock, whatever the instant\'s zone', () => {
    expect(formatDate('2026-06-16T22:30:00Z')).toBe('2026-06-17')
    expect(plain(formatDateTime('2026-01-16T22:30:00Z'))).toBe('2026-01-17 00:30')
  })

  it.each([
    ['2026-12-01', '2026-11-21T10:00:00Z', 10],
    ['2026-12-01', '2026-11-30T22:30:00Z', 0],
    ['2026-12-01', '2026-12-02T10:00:00Z', -1],
    ['2026-04-01', '2026-03-28T23:30:00Z', 3],
  ])('until %s there are, at %s, %i days', (due, now, days) => {
    expect(daysLeft(due, new Date(now))).toBe(days)
  })
})
