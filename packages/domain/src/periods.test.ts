import { describe, expect, it } from 'vitest'
import { isIsoDate } from './iso-date.ts'
import { daysBetween, lastDayOfMonth, monthsBetween } from './periods.ts'

it.each([
  ['2020-01', '2020-01-31'],
  ['2020-02', '2020-02-29'],
  ['2021-02', '2021-02-28'],
  ['2000-02', '2000-02-29'],
  ['1900-02', '1900-02-28'],
  ['2020-04', '2020-04-30'],
  ['2020-12', '2020-12-31'],
])('%s ends on %s', (month, day) => {
  expect(lastDayOfMonth(month)).toBe(day)
})

describe('the months of a span', () => {
  it.each([
    ['2020-02', '2020-02', ['2020-02']],
    ['2020-02', '2020-04', ['2020-02', '2020-03', '2020-04']],
    ['2019-11', '2020-02', ['2019-11', '2019-12', '2020-01', '2020-02']],
    ['2020-05', '2020-04', []],
  ])('from %s to %s', (from, to, months) => {
    expect(monthsBetween(from, to)).toEqual(months)
  })

  it('of two school years are twenty-two from September to June', () => {
    expect(monthsBetween('2018-09', '2020-06')).toHaveLength(22)
  })
})

describe('days between', () => {
  it.each([
    ['2020-02-18', '2020-02-18', 0],
    ['2020-02-28', '2020-03-01', 2],
    ['2021-02-28', '2021-03-01', 1],
    ['2020-03-01', '2020-02-28', -2],
    // Clocks change on 29 March and 25 October; the days stay whole.
    ['2020-03-28', '2020-03-30', 2],
    ['2020-10-24', '2020-10-26', 2],
    ['2019-12-31', '2020-12-31', 366],
  ])('%s and %s: %d', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })
})

it.each([
  ['2020-02-29', true],
  ['2021-02-29', false],
  ['2020-04-31', false],
  ['2020-00-10', false],
  ['2020-1-01', false],
  ['2020-01-01T00:00:00Z', false],
  ['', false],
  ['vasario 18 d.', false],
])('"%s" is a calendar day: %s', (text, isDay) => {
  expect(isIsoDate(text)).toBe(isDay)
})
