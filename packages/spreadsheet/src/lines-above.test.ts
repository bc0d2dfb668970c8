import type { TableSheet } from './written.ts'
import { describe, expect, it } from 'vitest'
import { writeCsv } from './csv/write.ts'
import { readTableFile } from './read-table-file.ts'
import { writeXlsx } from './xlsx/write.ts'

const sheet: TableSheet = {
  name: 'Rodikliai',
  title: 'Rodikliai',
  lines: ['2026 m. I pusmetis', '=ne formulė'],
  columns: [{ header: 'Rodiklis', kind: 'text' }],
  rows: [['Tėvai']],
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces)
    text += piece
  return text
}

describe('lines between the title and the header', () => {
  it('stand in rows of their own in a workbook, above the frozen header', async () => {
    const pieces: Uint8Array[] = []
    for await (const piece of writeXlsx([sheet]))
      pieces.push(piece)
    const { sheets } = await readTableFile(new Uint8Array(Buffer.concat(pieces)), 'rodikliai.xlsx')
    expect(sheets[0]?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, 'Rodikliai'],
      [2, '2026 m. I pusmetis'],
      [3, '=ne formulė'],
      [4, 'Rodiklis'],
      [5, 'Tėvai'],
    ])
  })

  it('are neutral in a table for Lithuanian Excel, and absent where programs read', async () => {
    expect(await textOf(writeCsv(sheet, 'lithuanian-excel'))).toBe('\uFEFFRodikliai\r\n2026 m. I pusmetis\r\n\'=ne formulė\r\nRodiklis\r\nTėvai\r\n')
    expect(await textOf(writeCsv(sheet, 'plain'))).toBe('Rodiklis\nTėvai\n')
  })
})
