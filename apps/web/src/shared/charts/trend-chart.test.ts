import type { ChartConfiguration } from 'chart.js'
import type { TrendPoint } from './trend-point.ts'
import { fireEvent, screen, waitFor } from '@testing-library/vue'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { renderPage } from '../testing/render-page.ts'
import TrendChart from './TrendChart.vue'

type Configuration = ChartConfiguration<'line', (number | null)[], string>

const drawn = vi.hoisted(() => ({ configuration: null as (() => unknown) | null }))
// A canvas of nothing draws nothing: what would be drawn is looked at instead.
vi.mock('./use-chart.ts', () => ({ useChart: (_canvas: unknown, configuration: () => unknown) => {
  drawn.configuration = configuration
} }))

function point(label: string, value: number | null, over: Partial<TrendPoint> = {}): TrendPoint {
  return { label, value, valueText: value === null ? null : `${value} %`, planned: 80, plannedText: '80 %', status: value === null ? 'no-data' : 'met', ...over }
}
async function shown(points: readonly TrendPoint[], max?: number) {
  await renderPage(TrendChart, { props: { points, caption: 'Tėvų dalis', summary: '', ...(max !== undefined && { max }) } })
  return drawn.configuration!() as Configuration
}
const line = ({ data: { datasets: [dataset] } }: Configuration) => dataset!

beforeEach(() => void (drawn.configuration = null))

describe('the line of a trend', () => {
  it('has a hole where there is no value, and is not drawn over it', async () => {
    const { data, spanGaps } = line(await shown([point('2024', 50), point('2025', null), point('2026', 60)]))
    expect(data).toEqual([50, null, 60])
    expect(spanGaps).toBe(false)
  })

  it('goes down to zero where zero was achieved', async () => {
    const dataset = line(await shown([point('2025', 50), point('2026', 0)]))
    expect(dataset.data).toEqual([50, 0])
    const radius = dataset.pointRadius as (context: { dataIndex: number }) => number
    expect(radius({ dataIndex: 1 })).toBeGreaterThan(radius({ dataIndex: 0 }))
  })

  it('does not join figures of two definitions', async () => {
    const segment = line(await shown([point('2024', 50), point('2025', 60, { isNewDefinition: true }), point('2026', 61)])).segment as unknown as { borderColor: (context: { p1DataIndex: number }) => string | undefined }
    expect([1, 2].map(p1DataIndex => segment.borderColor({ p1DataIndex }))).toEqual(['transparent', undefined])
  })

  it.each([
    ['a percent over a hundred', [point('2025', 90), point('2026', 112.5)], 100, 112.5],
    ['a target over a hundred', [point('2025', 90), point('2026', 95, { planned: 120 })], 100, 120],
    ['percents within a hundred', [point('2025', 40), point('2026', 50)], 100, 100],
    ['a count', [point('2025', 480, { planned: 512 })], undefined, 512],
  ] as const)('has room for %s', async (_, points, max, height) => {
    const scale = (await shown(points, max)).options?.scales?.y
    expect(scale?.max).toBeUndefined()
    expect(scale?.suggestedMax).toBeGreaterThanOrEqual(height)
  })
})

describe('the table behind a trend', () => {
  it('says where the definition changed', async () => {
    await shown([point('2024', 50), point('2025', 60, { isNewDefinition: true })])
    await fireEvent.click(screen.getByRole('button', { name: 'Rodyti lentele' }))
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['2024', '2025nauja apibrėžtis'])
  })

  it('explains each value with one press, and has nothing to press where there is none', async () => {
    const explained = { asked: { targetId: 't', periodId: 'p' }, name: 'Tėvų dalis, 2025' }
    const { router } = await renderPage(TrendChart, { props: { points: [point('2024', null, { explained }), point('2025', 82, { explained })], caption: 'Tėvų dalis', summary: '' } })
    await fireEvent.click(screen.getByRole('button', { name: 'Rodyti lentele' }))
    await fireEvent.click(screen.getByRole('button', { name: /^Kaip gautas skaičius/ }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ explain: 't', explainPeriod: 'p' }))
  })

  it('says what is missing in words and zero as a number', async () => {
    await shown([point('2024', null, { planned: null, plannedText: null }), point('2025', 0)])
    await fireEvent.click(screen.getByRole('button', { name: 'Rodyti lentele' }))
    const rows = screen.getAllByRole('row').slice(1).map(row => [...row.querySelectorAll('td')].slice(0, 2).map(cell => cell.textContent?.trim()))
    expect(rows).toEqual([['–', 'nėra reikšmės'], ['80 %', '0 %']])
  })
})
