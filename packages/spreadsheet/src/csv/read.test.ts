import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { readTableFile } from '../read-table-file.ts'

const lithuanian = 'Įstaiga;Reikšmė\r\n„Šaltinių“ progimnazija;80,5\r\n'

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

/** Lithuanian letters and quotes as Windows-1257 has them. */
function windows1257(text: string): Buffer {
  const places: Readonly<Record<string, number>> = { 'Į': 0xC1, 'š': 0xF0, 'ė': 0xEB, 'Š': 0xD0, 'ų': 0xF8, '„': 0x84, '“': 0x93 }
  return Buffer.from([...text].map(letter => places[letter] ?? letter.charCodeAt(0)))
}

async function rowsOf(bytes: Uint8Array | string) {
  const file = await readTableFile(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'Reikšmės 2020.csv')
  return file.sheets[0]?.rows ?? []
}

async function cellsOf(text: string) {
  return (await rowsOf(text)).map(row => row.cells)
}

it('has one sheet, named as the file', async () => {
  const file = await readTableFile(Buffer.from('a;b'), 'C:\\Mano\\Reikšmės 2020.csv')
  expect(file.sheets.map(({ name, isHidden }) => ({ name, isHidden }))).toEqual([{ name: 'Reikšmės 2020', isHidden: false }])
})

describe('text', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(lithuanian)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${lithuanian}`)],
    ['UTF-16 little-endian', Buffer.from(lithuanian, 'utf16le')],
    ['UTF-16 little-endian with a mark', Buffer.from(`\uFEFF${lithuanian}`, 'utf16le')],
    ['UTF-16 big-endian', utf16be(lithuanian)],
    ['UTF-16 big-endian with a mark', utf16be(`\uFEFF${lithuanian}`)],
    ['Windows-1257', windows1257(lithuanian)],
  ])('is read from %s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual([
      { number: 1, cells: ['Įstaiga', 'Reikšmė'] },
      { number: 2, cells: ['„Šaltinių“ progimnazija', '80,5'] },
    ])
  })
})

describe('the delimiter', () => {
  it.each<[string, string, (string | null)[][]]>([
    ['semicolons', 'a;b;c\n1;2;3', [['a', 'b', 'c'], ['1', '2', '3']]],
    ['tabs', 'a\tb\n1,5\t2;3', [['a', 'b'], ['1,5', '2;3']]],
    ['commas', 'a,b\n1.5,2', [['a', 'b'], ['1.5', '2']]],
    ['semicolons though every number has a comma', '80,5;70,2\n60,1;50,3', [['80,5', '70,2'], ['60,1', '50,3']]],
    ['semicolons below a title with commas', 'Planas, 2020 m., II dalis\n\na;b\n1;2\n3;4', [['Planas, 2020 m., II dalis'], ['a', 'b'], ['1', '2'], ['3', '4']]],
    ['commas though quoted text has semicolons', 'a,b\n"x; y",1\n"z; w",2', [['a', 'b'], ['x; y', '1'], ['z; w', '2']]],
    ['what the first line says', 'sep=,\na;b,c\n1;2,3', [['a;b', 'c'], ['1;2', '3']]],
    ['one column is one column', 'Kodas\nII.1.1-1\nII.2.1-1', [['Kodas'], ['II.1.1-1'], ['II.2.1-1']]],
  ])('is found: %s', async (_, text, cells) => {
    expect(await cellsOf(text)).toEqual(cells)
  })
})

describe('a table', () => {
  it.each<[string, string, (string | null)[][]]>([
    ['line breaks in quotes', 'a;b\r\n"x\r\ny";2', [['a', 'b'], ['x\r\ny', '2']]],
    ['quotes in quotes', 'a;b\n"„""A"" klasė";2', [['a', 'b'], ['„"A" klasė', '2']]],
    ['quotes within plain text', 'a;b\nMokykla "Versmė";2', [['a', 'b'], ['Mokykla "Versmė"', '2']]],
    ['old Mac line ends', 'a;b\r1;2\r', [['a', 'b'], ['1', '2']]],
    ['rows of unlike length, empty cells and rows at the end', 'a;b;;\n1\n;2;;\n;;;\n\n\n', [['a', 'b'], ['1'], [null, '2']]],
    ['a quote that never ends', 'a;b\n"x;2\n3;4', [['a', 'b'], ['x;2\n3;4']]],
    ['text made harmless', 'a;b\n\'=1+1;\'\'-x\n-5;\'gerai\'', [['a', 'b'], ['=1+1', '\'-x'], ['-5', '\'gerai\'']]],
    ['spaces kept', 'a;b\n 80 ; 1\u00A0204', [['a', 'b'], [' 80 ', ' 1\u00A0204']]],
  ])('may have %s', async (_, text, cells) => {
    expect(await cellsOf(text)).toEqual(cells)
  })

  it('numbers its rows as a spreadsheet does: empty ones count, a quoted line break and `sep=` do not', async () => {
    expect((await rowsOf('sep=;\r\na;b\r\n\r\n"x\r\ny";2\r\n3;4')).map(({ number }) => number)).toEqual([1, 3, 4])
  })
})
