import type { Component } from 'vue'
import type { OfferedTable } from '../ui/offered-tables.ts'
import type { TableColumn } from '../ui/table-columns.ts'
import { fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { renderPage } from '../testing/render-page.ts'
import { catchSavedFiles, sheetsOf } from '../testing/saved-files.ts'
import UiPageHeader from '../ui/UiPageHeader.vue'
import UiTable from '../ui/UiTable.vue'
import UiExport from './UiExport.vue'

interface Row {
  name: string
  task: string
  achieved: string | null
}
const columns: TableColumn<Row>[] = [
  { id: 'name', header: 'Rodiklis', isRowHeader: true, text: row => row.name },
  { id: 'achieved', header: 'Pasiekta', exported: () => [{ header: 'Pasiekta, %', kind: 'number', value: ({ achieved }) => achieved === null ? 'nepateikta' : { number: achieved } }] },
  { id: 'actions', header: 'Veiksmai' },
]
const rows: Row[] = [
  { name: 'Žalia', task: 'Antras', achieved: '82.9' },
  { name: '=HYPERLINK("http://blogai")', task: 'Pirmas', achieved: null },
  { name: 'Ąžuolas', task: 'Antras', achieved: '0' },
]

let saved: ReturnType<typeof catchSavedFiles>
beforeAll(() => import('../ui/UiMenu.vue'))
beforeEach(() => {
  saved = catchSavedFiles()
})
afterEach(() => vi.restoreAllMocks())

/** With a type parameter it is a function to TypeScript. */
const Table = UiTable as unknown as Component

/** A page with tables under its head, as the pages of the product are. */
function pageWith(tables: readonly string[], shown = ref<readonly Row[]>(rows)) {
  return defineComponent(() => () => [
    h(UiPageHeader, { title: 'Rodikliai' }),
    ...tables.map(title => h(Table, { rows: shown.value, columns, rowKey: (row: Row) => row.name, caption: title, groupOf: (row: Row) => ({ key: row.task, label: row.task }), exportAs: { fileName: `${title} 2026 m. I pusmetis`, about: () => ['2026 m. I pusmetis'], groupHeader: () => 'Uždavinys' } })),
  ])
}
async function choose(name: RegExp | string, index = 0): Promise<{ name: string, content: Blob }> {
  const button = await screen.findByRole('button', { name: 'Eksportuoti' })
  await fireEvent.click(button)
  const trigger = await screen.findByRole('button', { name: 'Eksportuoti' })
  trigger.focus()
  const item = (await screen.findAllByRole('menuitem', { name }))[index]
  await fireEvent.click(item!)
  await waitFor(() => expect(saved).toHaveLength(1))
  return saved[0]!
}

describe('exporting what the page shows', () => {
  it('writes a workbook: the title, what it is about and when, then the rows as they stand, numbers as numbers and absences in words', async () => {
    await renderPage(pageWith(['Rodikliai']))
    const file = await choose(/^Excel/)
    expect(file.name).toBe('rodikliai-2026-i-pusmetis.xlsx')
    expect(await sheetsOf(file)).toEqual([{ name: 'Rodikliai', rows: [
      ['Rodikliai'],
      ['2026 m. I pusmetis'],
      [expect.stringMatching(/^Eksportuota \d{4}-\d\d-\d\d.\d\d:\d\d$/)],
      ['Uždavinys', 'Rodiklis', 'Pasiekta, %'],
      ['Antras', 'Žalia', { number: '82.9' }],
      ['Antras', 'Ąžuolas', { number: '0' }],
      ['Pirmas', '=HYPERLINK("http://blogai")', 'nepateikta'],
    ] }])
  })

  it('writes CSV for a Lithuanian Excel, where what begins like a formula is only text', async () => {
    await renderPage(pageWith(['Rodikliai']))
    const { name, content } = await choose(/^CSV \(Excel/)
    expect(name).toBe('rodikliai-2026-i-pusmetis.csv')
    expect([...new Uint8Array(await content.arrayBuffer()).slice(0, 3)]).toEqual([0xEF, 0xBB, 0xBF])
    const text = await content.text()
    expect(text).toContain('Antras;Žalia;82,9\r\n')
    expect(text).toContain('Pirmas;"\'=HYPERLINK(""http://blogai"")";nepateikta\r\n')
  })

  it('writes plain CSV for programs, with no title above the header', async () => {
    await renderPage(pageWith(['Rodikliai']))
    const { content } = await choose(/^CSV.*programoms$/)
    expect((await content.text()).split('\n').slice(0, 2)).toEqual(['Uždavinys,Rodiklis,"Pasiekta, %"', 'Antras,Žalia,82.9'])
  })

  it('puts several tables into one workbook, a sheet each, and each into a CSV file of its own', async () => {
    await renderPage(pageWith(['Pagal tipą', 'Teikėjai']))
    expect((await sheetsOf(await choose(/^Excel/))).map(({ name }) => name)).toEqual(['Pagal tipą', 'Teikėjai'])
    saved.length = 0
    expect((await choose('CSV', 1)).name).toBe('teikejai-2026-i-pusmetis.csv')
  })

  it('puts how the figures were made onto a second sheet, asked for only then', async () => {
    const explanations = vi.fn(async (): Promise<OfferedTable> => ({ title: 'Paaiškinimai', fileName: 'x', sheet: () => ({ lines: [], columns: [{ header: 'Kaip suskaičiuota', kind: 'text' }], rows: [['55 ÷ 81 × 100 ≈ 67,90 %.']] }) }))
    const table: OfferedTable = { title: 'Rodikliai', fileName: 'Rodikliai', sheet: () => ({ lines: [], columns: [{ header: 'Rodiklis', kind: 'text' }], rows: [['Žalia']] }), explanations }
    await renderPage(defineComponent(() => () => h(UiExport, { tables: [table] })))
    await choose(/^Excel ?\.xlsx/)
    expect(explanations).not.toHaveBeenCalled()
    saved.length = 0
    const file = await choose(/^Excel su paaiškinimais/)
    expect((await sheetsOf(file)).map(({ name, rows }) => [name, rows.at(-1)])).toEqual([['Rodikliai', ['Žalia']], ['Paaiškinimai', ['55 ÷ 81 × 100 ≈ 67,90 %.']]])
  })

  it('is not offered where there is nothing to take', async () => {
    const shown = ref<readonly Row[]>(rows)
    await renderPage(pageWith(['Rodikliai'], shown))
    expect(await screen.findByRole('button', { name: 'Eksportuoti' })).toBeTruthy()
    shown.value = []
    await nextTick()
    expect(screen.queryByRole('button', { name: 'Eksportuoti' })).toBeNull()
  })

  it('says when the file could not be made', async () => {
    const broken: OfferedTable = { title: 'Rodikliai', fileName: 'Rodikliai', sheet: () => {
      throw new Error('broken')
    } }
    const { default: UiToasts } = await import('../ui/UiToasts.vue')
    await renderPage(defineComponent(() => () => [h(UiExport, { tables: [broken] }), h(UiToasts)]))
    await fireEvent.click(screen.getByRole('button', { name: 'Eksportuoti' }))
    await fireEvent.click(await screen.findByRole('menuitem', { name: /^Excel/ }))
    expect(await screen.findByText('Failo sukurti nepavyko.')).toBeTruthy()
  })
})
