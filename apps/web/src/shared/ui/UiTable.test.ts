import type { TableColumn } from './table-columns.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { renderPage } from '../testing/render-page.ts'
import UiTable from './UiTable.vue'

interface Row {
  id: string
  name: string
  task: string
  achieved: number | null
}
const rows: Row[] = [
  { id: '1', name: 'Žalia', task: 'Antras', achieved: 10 },
  { id: '2', name: 'Ąžuolas', task: 'Pirmas', achieved: null },
  { id: '3', name: 'Beržas', task: 'Antras', achieved: 9 },
]
const columns: TableColumn<Row>[] = [
  { id: 'name', header: 'Rodiklis', isRowHeader: true, text: row => row.name, sortBy: row => row.name },
  { id: 'achieved', header: 'Pasiekta', numeric: true, text: row => String(row.achieved ?? '–'), sortBy: row => row.achieved },
  { id: 'note', header: 'Pastaba', text: () => 'pastaba', hiddenInCard: true },
]
const base = { rows, columns, rowKey: (row: Row) => row.id, caption: 'Rodikliai' }
const names = () => screen.getAllByRole('rowheader').map(cell => cell.textContent)

function withWidth(width: number, contents = width): void {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width)
  vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(contents)
}
/** Fetched only where a table can be sorted; here before the first test, whose time it is not. */
beforeAll(() => import('./TableSorter.vue'))
afterEach(() => vi.restoreAllMocks())

describe('a table', () => {
  it('keeps the rows in the order they came in', async () => {
    withWidth(1000)
    await renderPage(UiTable, { props: base })
    expect(screen.getByRole('table', { name: 'Rodikliai' })).toBeTruthy()
    expect(names()).toEqual(['Žalia', 'Ąžuolas', 'Beržas'])
  })

  it('sorts by Lithuanian letters, then the other way, then as it was', async () => {
    withWidth(1000)
    await renderPage(UiTable, { props: base })
    const header = screen.getByRole('button', { name: 'Rodiklis' })
    await fireEvent.click(header)
    await waitFor(() => expect(names()).toEqual(['Ąžuolas', 'Beržas', 'Žalia']))
    expect(screen.getByRole('columnheader', { name: 'Rodiklis' }).getAttribute('aria-sort')).toBe('ascending')
    await fireEvent.click(header)
    expect(names()).toEqual(['Žalia', 'Beržas', 'Ąžuolas'])
    await fireEvent.click(header)
    expect(names()).toEqual(['Žalia', 'Ąžuolas', 'Beržas'])
  })

  it('leaves what has no number last, whichever way it is sorted', async () => {
    withWidth(1000)
    await renderPage(UiTable, { props: base })
    const header = screen.getByRole('button', { name: 'Pasiekta' })
    await fireEvent.click(header)
    await waitFor(() => expect(names()).toEqual(['Beržas', 'Žalia', 'Ąžuolas']))
    await fireEvent.click(header)
    expect(names()).toEqual(['Žalia', 'Beržas', 'Ąžuolas'])
  })

  it('gathers the rows of a group under its heading, groups in the order they first appear', async () => {
    withWidth(1000)
    await renderPage(UiTable, { props: { ...base, groupOf: (row: Row) => ({ key: row.task, label: row.task }) } })
    expect(names()).toEqual(['Antras', 'Žalia', 'Beržas', 'Pirmas', 'Ąžuolas'])
  })

  it.each([
    ['there is room to scroll in', 1000, {}],
    ['it is told never to become cards', 700, { stackBelow: 0 }],
  ])('scrolls in a region of its own, reachable by keyboard, when it is wider than its place and %s', async (_, width, props) => {
    withWidth(width, 1200)
    await renderPage(UiTable, { props: { ...base, ...props } })
    await nextTick()
    expect(screen.getByRole('region', { name: /^Rodikliai/ }).tabIndex).toBe(0)
  })

  it.each([['there is no room for columns', 350, 350], ['its columns do not fit a narrow screen', 700, 900]])('becomes a list of cards where %s', async (_, width, contents) => {
    withWidth(width, contents)
    await renderPage(UiTable, { props: base })
    await nextTick()
    expect(screen.queryByRole('table')).toBeNull()
    const [first] = screen.getAllByRole('listitem')
    expect(within(first!).getByText('Žalia')).toBeTruthy()
    expect(within(first!).getByText('Pasiekta').nextElementSibling?.textContent).toBe('10')
    expect(within(first!).queryByText('pastaba')).toBeNull()
  })

  it('says so when there is nothing to show', async () => {
    withWidth(1000)
    await renderPage(UiTable, { props: { ...base, rows: [] }, slots: { empty: 'Dar nėra rodiklių' } })
    expect(screen.getByText('Dar nėra rodiklių')).toBeTruthy()
  })
})
