import type { WrittenCell } from '../cell.ts'
import { describe, expect, it } from 'vitest'
import { joinedText } from '../testing/bytes.ts'
import { writeCsv } from './write.ts'

const cases: readonly (readonly [name: string, cell: WrittenCell, lithuanian: string, plain: string])[] = [
  ['nothing', null, '', ''],
  ['zero, which is not nothing', { number: '0' }, '0', '0'],
  ['zero percent', { percent: '0' }, '0%', '0%'],
  ['a number', { number: '1204.5' }, '1204,5', '1204.5'],
  ['a negative number, which is no formula', { number: '-5.25' }, '-5,25', '-5.25'],
  ['a number no float holds', { number: '12345678901234567.1234567891' }, '12345678901234567,1234567891', '12345678901234567.1234567891'],
  ['a percent over a hundred', { percent: '112.5' }, '112,5%', '112.5%'],
  ['a percent', { percent: '84.017' }, '84,017%', '84.017%'],
  ['a day', { date: '2020-06-17' }, '2020-06-17', '2020-06-17'],
  ['yes', true, 'taip', 'true'],
  ['no', false, 'ne', 'false'],
  ['text', '„Šaltinių“ progimnazija', '„Šaltinių“ progimnazija', '„Šaltinių“ progimnazija'],
  ['quotes', 'a "b"', '"a ""b"""', '"a ""b"""'],
  ['a semicolon', 'a;b', '"a;b"', '"a;b"'],
  ['a comma', 'a,b', '"a,b"', '"a,b"'],
  ['a line break', 'a\nb', '"a\nb"', '"a\nb"'],
  ['a formula', '=1+1', '\'=1+1', '\'=1+1'],
  ['a plus', '+370', '\'+370', '\'+370'],
  ['a minus', '-x', '\'-x', '\'-x'],
  ['an at sign', '@SUM(A1)', '\'@SUM(A1)', '\'@SUM(A1)'],
  ['a tab', '\t=1', '"\'\t=1"', '"\'\t=1"'],
  ['a carriage return', '\r=1', '"\'\r=1"', '"\'\r=1"'],
  ['a formula made harmless before', '\'=1', '\'\'=1', '\'\'=1'],
  ['an apostrophe', '\'a', '\'a', '\'a'],
]

describe('a cell of a csv', () => {
  it.each(cases)('holding %s', async (_, cell, lithuanian, plain) => {
    const sheet = { name: 'x', columns: [{ header: 'A', kind: 'text' as const }, { header: 'B', kind: 'text' as const }], rows: [['x', cell]] }
    expect(await joinedText(writeCsv(sheet, 'lithuanian-excel'))).toBe(`\uFEFFA;B\r\nx;${lithuanian}\r\n`)
    expect(await joinedText(writeCsv(sheet, 'plain'))).toBe(`A,B\nx,${plain}\n`)
  })
})
