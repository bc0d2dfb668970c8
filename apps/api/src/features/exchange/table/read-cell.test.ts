import type { Cell } from '@rodykle/spreadsheet'
import { describe, expect, it } from 'vitest'
import { dateOf, monthOf, numberOf } from './read-cell.ts'

describe('a number as people write it', () => {
  it.each<[Cell, string, boolean]>([
    ['80', '80', false],
    ['28,4', '28.4', false],
    ['28.40', '28.40', false],
    ['80 proc.', '80', true],
    ['80 %', '80', true],
    ['80%', '80', true],
    ['12\u00A0345,6', '12345.6', false],
    ['1\u202F204', '1204', false],
    ['1.234,5', '1234.5', false],
    ['1,234.5', '1234.5', false],
    ['1.234.567', '1234567', false],
    ['−0,5', '-0.5', false],
    ['–3', '-3', false],
    ['+6,1', '6.1', false],
    ['007', '7', false],
    [{ number: '84.017' }, '84.017', false],
    [{ percent: '80' }, '80', true],
  ])('%o is %s', (cell, text, isPercent) => {
    expect(numberOf(cell)).toMatchObject({ text, isPercent })
  })

  it.each<[Cell]>([['apie 80'], ['80 mokinių'], ['8O'], ['1 23'], ['12,3,4'], ['1e5'], ['-'], ['%'], ['~80'], ['80–90'], [true], [null], [{ date: '2020-01-02' }], [{ error: '#DIV/0!' }]])('%o is none', (cell) => {
    expect(numberOf(cell)).toBeNull()
  })
})

describe('a day', () => {
  it.each<[Cell, string | null]>([
    [{ date: '2020-06-17' }, '2020-06-17'],
    ['2020-06-17', '2020-06-17'],
    ['2020.06.17', '2020-06-17'],
    ['2020 06 17', '2020-06-17'],
    ['2020-6-7', '2020-06-07'],
    ['44196', '2020-12-31'],
    [{ number: '44196' }, '2020-12-31'],
    ['2020-02-30', null],
    ['06/07/2020', null],
    ['17.06.2020', null],
    ['birželį', null],
    ['12', null],
    [null, null],
  ])('%o is %s', (cell, day) => expect(dateOf(cell)).toBe(day))

  it.each([['2020-09', '2020-09'], ['2020.9', '2020-09'], ['2020 m. 09', '2020-09'], ['2020-13', null], ['2020-09-01', null]])('of the month %s is %s', (text, month) => expect(monthOf(text)).toBe(month))
})
