import type { FigureExplanations } from '@rodykle/contracts'
import type { OfferedTable } from '../../shared/ui/offered-tables.ts'
import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { renderPage } from '../../shared/testing/render-page.ts'
import { useExplainedExport } from './use-explained-export.ts'

function figure(targetId: string, time: string): FigureExplanations['figures'][number] {
  return {
    title: 'Kaip gautas šis skaičius?',
    figure: { targetId, code: targetId, name: 'Rodiklis', reporter: 'Visas miestas', time, planned: 'bent 80 %', achieved: '67,9 %', gap: null, status: 'not-met', provisional: false, card: { valueKind: 'ratio', unitOfMeasurement: 'percent' } },
    topics: [{ topic: 'figure', title: 'Kas tai' }],
    statements: [{ code: 'subject', topic: 'figure', tone: 'plain', text: `${targetId} ${time}`, fraction: null }],
  }
}
afterEach(() => vi.unstubAllGlobals())

it('explains the rows that are shown and no other, in their order, from one request', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return Response.json({ figures: [figure('a', '2026 metai'), figure('b', '2026 metai'), figure('c', 'I pusmetis'), figure('c', 'II pusmetis')] })
  })
  let make: () => Promise<OfferedTable> = () => Promise.reject(new Error('not set up'))
  await renderPage(defineComponent({
    setup() {
      make = useExplainedExport(() => ({ periodId: null, year: 2026, basis: 'working', unitId: null, targetIds: ['c', 'a'], about: ['2026 metai'] }))
      return () => null
    },
  }))
  const { lines, columns, rows } = (await make()).sheet()
  expect(asked.map(address => Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual([{ year: '2026', basis: 'working', language: 'lt' }])
  expect(lines).toEqual(['2026 metai'])
  expect(columns.at(-1)?.header).toBe('Kas tai')
  expect([...rows as Iterable<readonly unknown[]>].map(row => row.at(-1))).toEqual(['c I pusmetis', 'c II pusmetis', 'a 2026 metai'])
})
