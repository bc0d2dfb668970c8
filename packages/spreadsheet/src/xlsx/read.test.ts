import type { Cell } from '../cell.ts'
import type { CraftedWorkbook } from '../testing/craft-workbook.ts'
import { describe, expect, it } from 'vitest'
import { isFormulaWithoutValue } from '../cell.ts'
import { readTableFile } from '../read-table-file.ts'
import { craftWorkbook } from '../testing/craft-workbook.ts'

const formats = [0, 9, 10, 14, 22, 20, 164, 165, 166, 167, 168, 169, 170]
const styles = `<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot; m. &quot;mmmm d&quot; d.&quot;"/><numFmt numFmtId="165" formatCode="0.0&quot; %&quot;"/>\
<numFmt numFmtId="166" formatCode="[$-427]0.00%;[Red]-0.00%"/><numFmt numFmtId="167" formatCode="[h]:mm"/><numFmt numFmtId="168" formatCode="#,##0.00\\ &quot;dydis&quot;"/>\
<numFmt numFmtId="169" formatCode="mmm"/><numFmt numFmtId="170" formatCode="hh:mm"/></numFmts>\
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.map(id => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`

async function rowsOf(workbook: CraftedWorkbook) {
  const file = await readTableFile(craftWorkbook({ styles, ...workbook }), 'x.xlsx')
  return file.sheets[0]?.rows ?? []
}

async function cellOf(xml: string, workbook: CraftedWorkbook = {}): Promise<Cell | undefined> {
  const [row] = await rowsOf({ sheet: `<sheetData><row r="1">${xml}</row></sheetData>`, ...workbook })
  return row?.cells[0]
}

function styled(format: number, value: string): string {
  return `<c r="A1" s="${formats.indexOf(format)}"><v>${value}</v></c>`
}

describe('a number', () => {
  it.each<[string, string]>([
    ['84.017', '84.017'],
    ['84.016999999999996', '84.017'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['1E-7', '0.0000001'],
    ['1.5e+21', '1500000000000000000000'],
    ['-0', '0'],
    ['007', '7'],
    ['12345678901234567890.5', '12345678901234567890.5'],
  ])('stored as %s is %s', async (stored, number) => {
    expect(await cellOf(`<c r="A1"><v>${stored}</v></c>`)).toEqual({ number })
  })

  it.each<[number, string, Cell]>([
    [9, '0.8', { percent: '80' }],
    [10, '0.84017', { percent: '84.017' }],
    [166, '-0.055', { percent: '-5.5' }],
    [165, '80', { number: '80' }],
    [168, '1204', { number: '1204' }],
    [14, '43999', { date: '2020-06-17' }],
    [22, '43999.75', { date: '2020-06-17' }],
    [164, '43999', { date: '2020-06-17' }],
    [169, '43999', { date: '2020-06-17' }],
    [14, '1', { date: '1900-01-01' }],
    [14, '59', { date: '1900-02-28' }],
    [14, '60', { number: '60' }],
    [14, '61', { date: '1900-03-01' }],
    [14, '-1', { number: '-1' }],
    [14, '2958466', { number: '2958466' }],
    [20, '0.5', { number: '0.5' }],
    [167, '1.5', { number: '1.5' }],
    [170, '0.25', { number: '0.25' }],
  ])('under format %i, %s is what a person sees', async (format, stored, cell) => {
    expect(await cellOf(styled(format, stored))).toEqual(cell)
  })

  it('counts days from 1904 where the workbook says so', async () => {
    expect(await cellOf(styled(14, '42537'), { workbookPr: '<workbookPr date1904="1"/>' })).toEqual({ date: '2020-06-17' })
  })
})

describe('a cell', () => {
  const strings = '<si><t>Šaltinių &amp; kt.</t></si><si><r><t xml:space="preserve">80 </t></r><r><rPr><b/></rPr><t>proc.</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b</t></si><si><t/></si>'

  it.each<[string, string, Cell | undefined]>([
    ['shared text', '<c r="A1" t="s"><v>0</v></c>', 'Šaltinių & kt.'],
    ['rich text', '<c r="A1" t="s"><v>1</v></c>', '80 proc.'],
    ['an escaped line end', '<c r="A1" t="s"><v>2</v></c>', 'a\rb'],
    ['empty text', '<c r="A1" t="s"><v>3</v></c><c r="B1"><v>1</v></c>', null],
    ['text written in place', '<c r="A1" t="inlineStr"><is><t>0080</t></is></c>', '0080'],
    ['text in a CDATA section', '<c r="A1" t="inlineStr"><is><t><![CDATA[<80>]]></t></is></c>', '<80>'],
    ['text that looks like a number', '<c r="A1" t="str"><v>80</v></c>', '80'],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', true],
    ['no', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { error: '#REF!' }],
    ['a day of the strict format', '<c r="A1" t="d"><v>2020-06-17T00:00:00</v></c>', { date: '2020-06-17' }],
    ['a formula\'s value', '<c r="A1"><f>1+1</f><v>2</v></c>', { number: '2' }],
    ['a formula\'s text', '<c r="A1" t="str"><f>A2&amp;A3</f><v>taip</v></c>', 'taip'],
    ['without reference', '<c><v>5</v></c>', { number: '5' }],
  ])('can be %s', async (_, xml, cell) => {
    expect(await cellOf(xml, { strings })).toEqual(cell)
  })

  it('with a formula and no value is empty and says so', async () => {
    const [row] = await rowsOf({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><f>HYPERLINK("http://x")</f></c><c r="D1"><f>A1</f><v>1</v></c></row></sheetData>' })
    expect(row).toEqual({ number: 1, cells: [{ number: '1' }, null, null, { number: '1' }], formulas: [2, 3] })
    expect([1, 2, 3].map(column => row !== undefined && isFormulaWithoutValue(row, column))).toEqual([false, true, false])
  })
})

describe('rows', () => {
  it('keep the numbers a person sees, without those that are empty', async () => {
    expect(await rowsOf({ sheet: '<sheetData><row r="3"><c r="B3"><v>1</v></c><c r="F3" s="1"/></row><row><c><v>2</v></c></row><row r="90"><c r="A90" s="1"/></row></sheetData>' }))
      .toEqual([{ number: 3, cells: [null, { number: '1' }] }, { number: 4, cells: [{ number: '2' }] }])
  })

  it('have the value of a merged range in each of its cells, whatever is hidden beneath, only as far as the table goes', async () => {
    const cells = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="4"><c r="B4"><v>4</v></c></row></sheetData>'
    expect(await rowsOf({ sheet: `${cells}<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="B2:B3"/><mergeCell ref="A4:A1048576"/></mergeCells>` })).toEqual([
      { number: 1, cells: [{ number: '1' }, { number: '1' }] },
      { number: 2, cells: [null, { number: '2' }] },
      { number: 3, cells: [null, { number: '2' }] },
      { number: 4, cells: [null, { number: '4' }] },
    ])
  })
})
