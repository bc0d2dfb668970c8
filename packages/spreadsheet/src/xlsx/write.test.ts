import type { TableSheet } from '../written.ts'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readTableFile } from '../read-table-file.ts'
import { joinedBytes } from '../testing/bytes.ts'
import { writeXlsx } from './write.ts'

const institutions = Array.from({ length: 60 }, (_, index) => `Alytaus lopšelis-darželis „Nr. ${index + 1}“, filialas`)

const sheet: TableSheet = {
  name: 'Reikšmės',
  title: '2020 m. reikšmės',
  columns: [
    { header: 'Įstaiga', kind: 'text', width: 42, choices: institutions },
    { header: 'Vardiklis', kind: 'number' },
    { header: 'Dalis', kind: 'percent' },
    { header: 'Diena', kind: 'date' },
    { header: 'Būsena', kind: 'text', choices: ['pateikta', 'netaikoma'] },
  ],
  rows: [
    ['=HYPERLINK("http://example.com")', { number: '1204.5' }, { percent: '84.017' }, { date: '2020-06-17' }, 'pateikta'],
    ['+370', { number: '-5' }, { percent: '80' }, null, '@x'],
    ['', { number: '0' }, { percent: '0' }, null, null],
    ['', null, { percent: '112.5' }, null, null],
  ],
}

/** How another program's reader sees it. */
async function seenByOthers(sheets: readonly TableSheet[]) {
  return readXlsx(await joinedBytes(writeXlsx(sheets)), { readStyles: true })
}

describe('a workbook, read by another reader', () => {
  it('has numbers that are numbers, days that are days, and formulas nowhere', async () => {
    const [seen] = (await seenByOthers([sheet])).sheets
    expect(seen?.rows.slice(2)).toEqual([
      ['=HYPERLINK("http://example.com")', 1204.5, 0.84017, new Date('2020-06-17T00:00:00Z'), 'pateikta'],
      ['+370', -5, 0.8, null, '@x'],
      [null, 0, 0, null, null],
      [null, null, 1.125, null, null],
    ])
    expect([...seen?.cells?.values() ?? []].filter(cell => cell.formula !== undefined)).toEqual([])
    expect(seen?.cells?.get('2,2')?.style?.numFmt).toBe('0.000%')
    expect(seen?.cells?.get('2,3')?.style?.numFmt).toBe('yyyy\\-mm\\-dd')
  })

  it('has its header frozen below the title, and the widths it was given', async () => {
    const [seen] = (await seenByOthers([sheet])).sheets
    expect(seen?.freezePane).toEqual({ rows: 2 })
    expect(seen?.columns?.map(column => column.width)).toEqual([42, 11, 10, 10, 10])
  })

  it('offers choices in drop-downs, from a sheet nobody sees', async () => {
    const [seen, lists] = (await seenByOthers([sheet])).sheets
    expect(seen?.dataValidations?.map(({ type, formula1, range, errorStyle }) => ({ type, formula1, range, errorStyle }))).toEqual([
      { type: 'list', formula1: '\'Sąrašai\'!$A$2:$A$61', range: 'A3:A1048576', errorStyle: 'warning' },
      { type: 'list', formula1: '\'Sąrašai\'!$B$2:$B$3', range: 'E3:E1048576', errorStyle: 'warning' },
    ])
    expect(lists?.hidden).toBe(true)
    expect(lists?.rows.slice(1).map(([institution]) => institution)).toEqual(institutions)
  })

  it('has several sheets, each under a name Excel accepts', async () => {
    const names = ['Planas: 2020/2021 [I]', 'planas  2020 2021  i', '\'', 'a'.repeat(40), 'a'.repeat(50), 'Sąrašai']
    const seen = await seenByOthers(names.map(name => ({ ...sheet, name })))
    expect(seen.sheets.map(({ name }) => name)).toEqual(['Planas  2020 2021  I', 'planas  2020 2021  i (2)', 'Lentelė', 'a'.repeat(31), `${'a'.repeat(27)} (2)`, 'Sąrašai', 'Sąrašai (2)'])
  })
})

describe('writing', () => {
  it('leaves out characters XML cannot hold and mends halves of characters', async () => {
    const bytes = await joinedBytes(writeXlsx([{ name: 'x', columns: [], rows: [['a\0b\u0008c\uFFFEd\uD800e\u007F']] }]))
    expect((await readTableFile(bytes, 'x.xlsx')).sheets[0]?.rows[0]?.cells).toEqual(['abcd\uFFFDe\u007F'])
  })

  it('takes rows only as fast as the file is taken, and lets go of them when nobody goes on', async () => {
    let taken = 0
    let isClosed = false
    function* rows() {
      try {
        for (; ;) {
          taken += 1
          yield [`${Math.sin(taken)} ${Math.cos(taken)}`]
        }
      }
      finally {
        isClosed = true
      }
    }
    let bytes = 0
    for await (const piece of writeXlsx([{ name: 'x', columns: [], rows: rows() }])) {
      bytes += piece.length
      if (bytes > 100_000)
        break
    }
    expect(taken).toBeLessThan(40_000)
    expect(isClosed).toBe(true)
  })

  it.each<[string, TableSheet['rows'], RegExp]>([
    ['a text longer than a cell', [['a'.repeat(32_768)]], /32767/],
    ['a number that is none', [[{ number: '1,5' }]], /not a decimal: 1,5/],
    ['a day that is none', [[{ date: '2020-02-31' }]], /not a day: 2020-02-31/],
  ])('refuses %s rather than write something else', async (_, rows, message) => {
    await expect(joinedBytes(writeXlsx([{ name: 'x', columns: [], rows }]))).rejects.toThrow(message)
  })
})
