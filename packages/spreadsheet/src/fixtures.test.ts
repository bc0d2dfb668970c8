import type { Cell } from './cell.ts'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readTableFileAside } from './aside.ts'
import { readTableFile } from './index.ts'

async function fixture(name: string): Promise<Uint8Array> {
  return readFile(new URL(`../fixtures/${name}`, import.meta.url))
}

const values: readonly (readonly [number: number, cells: readonly Cell[], formulas?: readonly number[]])[] = [
  [2, ['Parengta', { date: '2021-01-15' }]],
  [4, ['Įstaiga', 'Rodiklio kodas', 'Laikotarpis', 'Skaitiklis', 'Vardiklis', 'Reikšmė', 'Būsena', 'Pastaba']],
  [5, ['Alytaus Šaltinių progimnazija', 'II.1.1-1', '2020 m.', { number: '412' }, { number: '515' }, { percent: '80' }, 'pateikta', 'Pasitikslinta su  buhalterija'], [5]],
  [6, ['Alytaus Šaltinių progimnazija', 'II.5.1-1', '2020 m.', '1\u00A0204', '3\u00A0980', '30,25 proc.', 'pateikta']],
  [7, ['Alytaus Šaltinių progimnazija', 'II.2.1-1', '2020 m.', { number: '600.5' }, { number: '714.75' }, { percent: '84.017' }, 'pateikta', 'Mokyklos tarybos posėdis\n2020-06-17']],
  [8, ['Alytaus A. Ramanausko-Vanago gimnazija', 'II.6.1-2', '2020 m.', null, null, { number: '31' }, 'pateikta']],
  [9, ['Jotvingių gimnazija', 'II.1.1-1', '2020 m.', null, null, '80 %', 'pateikta']],
  [10, ['Lopšelis-darželis „Šaltinėlis“', 'II.5.1-1', '2020 m.', null, null, null, 'netaikoma', '=ne formulė, tik tekstas']],
  [11, ['Alytaus Drevinuko mokykla-darželis', 'II.2.1-1', '2020 m.', { number: '0' }, { number: '0' }, { error: '#DIV/0!' }, 'pateikta', 'Dalyba iš nulio; "kabutės" ir kabliataškis'], [5]],
]

/** A cell as LibreOffice writes it into a csv: as shown. */
function shown(cell: Cell): Cell {
  if (cell === null || typeof cell !== 'object')
    return cell
  if ('number' in cell)
    return cell.number.replace('.', ',')
  if ('percent' in cell)
    return `${cell.percent.replace('.', ',')}%`
  return 'date' in cell ? cell.date : cell.error
}

describe.each(['values.xlsx', 'values.ods'])('%s, as LibreOffice wrote it', (name) => {
  it('has the cells a person sees', async () => {
    const { sheets } = await readTableFile(await fixture(name), name)
    expect(sheets.map(sheet => [sheet.name, sheet.isHidden])).toEqual([['Reikšmės 2020', false], ['Pagalbinis', true]])
    expect(sheets[0]?.rows.slice(1)).toEqual(values.map(([number, cells, formulas]) => formulas === undefined ? { number, cells } : { number, cells, formulas }))
    expect(sheets[0]?.rows[0]).toEqual({ number: 1, cells: Array.from({ length: 8 }).fill('Alytaus miesto švietimo įstaigų rodiklių reikšmės už 2020 m.') })
  })

  it('is read aside to the same', async () => {
    const bytes = await fixture(name)
    expect(await readTableFileAside(bytes, name)).toEqual(await readTableFile(bytes, name))
  })
})

describe.each(['values-windows-1257.csv', 'values-utf-8-mark.csv', 'values-utf-8-comma.csv', 'values-utf-16.txt'])('%s, as LibreOffice wrote it', (name) => {
  it('has the texts a person sees; only the first cell of a merged range has any', async () => {
    const { sheets } = await readTableFile(await fixture(name), name)
    const texts = values.map(([number, cells]) => ({ number, cells: cells.map((cell, column) => column === 0 && (number === 6 || number === 7) ? null : shown(cell)) }))
    expect(sheets[0]?.rows.slice(1)).toEqual(texts)
  })
})

describe.each(['plan.xlsx', 'plan.ods'])('%s, as LibreOffice wrote it', (name) => {
  it('has tasks and measures in every row of their merged cells, targets and days as they were put in', async () => {
    const [sheet] = (await readTableFile(await fixture(name), name)).sheets
    const rows = sheet?.rows.slice(3) ?? []
    expect(rows.map(({ cells }) => `${String(cells[0]).slice(0, 4)} ${String(cells[1]).slice(0, 6)} ${String(cells[2])}`)).toEqual([
      'II.1 II.1.1 II.1.1-1',
      'II.2 II.2.1 II.2.1-1',
      'II.2 II.2.1 II.2.1-2',
      'II.3 II.3.1 II.3.1-1',
      'II.3 II.3.1 II.3.1-2',
      'II.6 II.6.1 II.6.1-2',
    ])
    expect(rows.map(({ cells }) => cells[5])).toEqual(['80 proc.', { percent: '100' }, null, '100 %', { number: '75.5' }, { number: '30' }])
    expect(rows.map(({ cells }) => cells[8])).toEqual([{ date: '2020-12-31' }, { date: '2020-06-17' }, '2020-06-17', { number: '44196' }, undefined, undefined])
  })
})

it('the old Excel format is told apart', async () => {
  await expect(readTableFile(await fixture('values.xls'), 'values.xls')).rejects.toMatchObject({ fault: 'unknown-format', details: { found: 'old-excel' } })
})
