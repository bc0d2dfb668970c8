import type { SheetRow, WrittenCell } from './cell.ts'
import type { CsvDialectName } from './csv/write.ts'
import type { TableSheet } from './written.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTableFile, writeCsv, writeXlsx } from './index.ts'
import { joinedBytes, joinedText } from './testing/bytes.ts'

const forbidden = /[^\P{Cc}\t\n\r\x7F-\x9F]|[\uFFFE\uFFFF]/gu
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\'', '"', ';', ',', ' ', '\u00A0', '1', 'ą', '_x000D_', '<', '&', ']]>', '%'), minLength: 1 }),
).map(value => value.replace(forbidden, '')).filter(value => value !== '')
const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.nat({ max: 12 })).map(([digits, scale]) => {
  const padded = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const fraction = padded.slice(padded.length - scale).replace(/0+$/, '')
  return `${digits < 0n ? '-' : ''}${padded.slice(0, padded.length - scale)}${scale > 0 && fraction !== '' ? `.${fraction}` : ''}`
})
const date = fc.date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map(day => ({ date: day.toISOString().slice(0, 10) }))
const cell: fc.Arbitrary<WrittenCell> = fc.oneof(fc.constant(null), text, fc.boolean(), date, decimal.map(number => ({ number })), decimal.map(percent => ({ percent })))
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 })

function sheetOf(written: TableSheet['rows'], title?: string): TableSheet {
  return { name: 'Reikšmės', ...(title === undefined ? {} : { title }), columns: [{ header: 'Kodas', kind: 'text' }], rows: written }
}

/** What a reader is to find: rows with something in them, without empty cells at their ends. */
function expectedRows(written: readonly (readonly WrittenCell[])[], firstNumber: number): SheetRow[] {
  return written
    .map((cells, index) => ({ number: firstNumber + index, cells: cells.slice(0, cells.findLastIndex(cell => cell !== null) + 1) }))
    .filter(({ cells }) => cells.length > 0)
}

describe('what is written to Excel', () => {
  it('is read back cell for cell', async () => {
    await fc.assert(fc.asyncProperty(rows, async (written) => {
      const file = await readTableFile(await joinedBytes(writeXlsx([sheetOf(written, 'Pavadinimas')])), 'x.xlsx')
      expect(file.sheets[0]?.rows).toEqual([{ number: 1, cells: ['Pavadinimas'] }, { number: 2, cells: ['Kodas'] }, ...expectedRows(written, 3)])
    }))
  })
})

describe.each([['lithuanian-excel', ','], ['plain', '.']] as const)('what is written as csv, %s', (dialect: CsvDialectName, mark) => {
  function asText(cell: WrittenCell): WrittenCell {
    if (cell === null || typeof cell === 'string')
      return cell
    if (typeof cell === 'boolean')
      return dialect === 'plain' ? String(cell) : cell ? 'taip' : 'ne'
    if ('date' in cell)
      return cell.date
    return 'number' in cell ? cell.number.replace('.', mark) : `${cell.percent.replace('.', mark)}%`
  }

  it('is read back as the same text', async () => {
    await fc.assert(fc.asyncProperty(rows, async (written) => {
      // A second column everywhere: of one alone no reader could tell what divides it.
      const wide = written.map(row => ['x', 'y', ...row])
      const sheet = { ...sheetOf(wide), columns: [{ header: 'Kodas', kind: 'text' as const }, { header: 'Vardas', kind: 'text' as const }] }
      const bytes = new TextEncoder().encode(await joinedText(writeCsv(sheet, dialect)))
      const file = await readTableFile(bytes, 'x.csv')
      expect(file.sheets[0]?.rows).toEqual([{ number: 1, cells: ['Kodas', 'Vardas'] }, ...expectedRows(wide.map(row => row.map(asText)), 2)])
    }))
  })
})
