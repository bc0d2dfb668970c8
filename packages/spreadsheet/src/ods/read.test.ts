import type { SheetRow } from '../cell.ts'
import { describe, expect, it } from 'vitest'
import { readTableFile } from '../read-table-file.ts'
import { craftOds } from '../testing/craft-workbook.ts'

async function rowsOf(rows: string): Promise<readonly SheetRow[]> {
  const file = await readTableFile(craftOds(`<table:table table:name="Lapas">${rows}</table:table>`), 'x.ods')
  return file.sheets[0]?.rows ?? []
}

function cell(attributes: string, inner = ''): string {
  return `<table:table-row><table:table-cell ${attributes}>${inner}</table:table-cell></table:table-row>`
}

describe('a cell', () => {
  it.each([
    ['a number', 'office:value-type="float" office:value="84.017"', '<text:p>84,02</text:p>', { number: '84.017' }],
    ['a percent', 'office:value-type="percentage" office:value="0.84017"', '<text:p>84 %</text:p>', { percent: '84.017' }],
    ['zero', 'office:value-type="float" office:value="0"', '<text:p>0</text:p>', { number: '0' }],
    ['zero percent', 'office:value-type="percentage" office:value="0"', '<text:p>0 %</text:p>', { percent: '0' }],
    ['a percent over a hundred', 'office:value-type="percentage" office:value="1.125"', '<text:p>112,5 %</text:p>', { percent: '112.5' }],
    ['money', 'office:value-type="currency" office:value="12.5" office:currency="EUR"', '<text:p>12,50 €</text:p>', { number: '12.5' }],
    ['a day', 'office:value-type="date" office:date-value="2020-06-17"', '<text:p>2020 m. birželio 17 d.</text:p>', { date: '2020-06-17' }],
    ['a day and time', 'office:value-type="date" office:date-value="2020-06-17T12:30:00"', '', { date: '2020-06-17' }],
    ['a time of day, as shown', 'office:value-type="time" office:time-value="PT08H30M00S"', '<text:p>8:30</text:p>', '8:30'],
    ['yes', 'office:value-type="boolean" office:boolean-value="true"', '<text:p>TAIP</text:p>', true],
    ['text of paragraphs, spaces, tabs and breaks', 'office:value-type="string"', '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p><text:p>e</text:p>', 'a   b\tc\nd\ne'],
    ['text without its note', 'office:value-type="string"', '<office:annotation><dc:date>x</dc:date><text:p>pastaba</text:p></office:annotation><text:p>taip</text:p>', 'taip'],
    ['an error', 'table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"', '<text:p>#DIV/0!</text:p>', { error: '#DIV/0!' }],
  ])('can be %s', async (_, attributes, inner, expected) => {
    expect((await rowsOf(cell(attributes, inner)))[0]?.cells).toEqual([expected])
  })

  it.each(['float', 'percentage', 'currency'])('said to be a %s and without a number is refused, not taken for zero', async (type) => {
    await expect(rowsOf(cell(`office:value-type="${type}"`))).rejects.toMatchObject({ fault: 'broken' })
  })

  it('with a formula and no value is empty and says so', async () => {
    expect(await rowsOf(cell('table:formula="of:=[.B1]"'))).toEqual([{ number: 1, cells: [null], formulas: [0] }])
  })
})

describe('rows', () => {
  it('and cells that are repeated stand in each of their places; empty ones to the end of the sheet are nothing', async () => {
    expect(await rowsOf(`<table:table-row table:number-rows-repeated="2"/><table:table-row table:number-rows-repeated="2"><table:table-cell/>\
<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"/><table:table-cell table:number-columns-repeated="16381"/></table:table-row>\
<table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`)).toEqual([
      { number: 3, cells: [null, { number: '1' }, { number: '1' }] },
      { number: 4, cells: [null, { number: '1' }, { number: '1' }] },
    ])
  })

  it('leave out changes that are remembered, drawings and their texts', async () => {
    const file = await readTableFile(craftOds(`<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell><text:p>buvo</text:p></table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>\
<table:table table:name="Lapas"><table:shapes><draw:frame><draw:text-box><text:p>piešinys</text:p></draw:text-box></draw:frame></table:shapes>${cell('office:value-type="string"', '<text:p>yra</text:p>')}</table:table>`), 'x.ods')
    expect(file.sheets).toEqual([{ name: 'Lapas', isHidden: false, rows: [{ number: 1, cells: ['yra'] }] }])
  })
})
