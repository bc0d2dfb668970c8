import type { HistoryEntry } from '@rodykle/contracts'
import { cleanup, fireEvent, screen, within } from '@testing-library/vue'
import { afterEach, expect, it, vi } from 'vitest'
import { answerWith } from '../../shared/testing/answer-with.ts'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cellOf, formOf } from '../../shared/testing/submission-fixture.ts'
import HistorySection from './HistorySection.vue'

const cell = cellOf({ card: { name: 'Tėvai' } })
const form = formOf([cell])
const blank = { observed: { state: 'not-reported' as const }, comment: null, denominatorReason: null }
const of = (numerator: string) => ({ ...blank, observed: { state: 'reported' as const, value: { kind: 'ratio' as const, numerator, denominator: '41' } } })
const entry = (minute: number, fact: HistoryEntry['fact'], actor: string | null = 'Demo vadovė'): HistoryEntry => ({ id: `e${minute}`, at: `2026-11-09T08:${String(minute).padStart(2, '0')}:00.000Z`, actorId: actor, actor, fact })
const entries = [
  entry(2, { kind: 'save', before: blank, after: of('30'), file: null }),
  entry(5, { kind: 'save', before: of('30'), after: of('34'), file: null }),
  entry(40, { kind: 'submit' }),
  entry(41, { kind: 'return', reason: 'Ar tikrai?' }, 'Demo specialistė'),
]

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function open(answer: unknown) {
  answerWith({ [`/api/actuals/${cell.id}/history`]: answer })
  await renderPage(HistorySection, { props: { cell, form } })
}
const plain = (text: string | null | undefined) => text?.replaceAll('\u00A0', ' ').replace(/\s+/g, ' ').trim()

it('tells what happened in sentences, oldest first, and unfolds what one person did within minutes', async () => {
  await open({ entries })
  const list = await screen.findByRole('list', { name: 'Istorija' })
  expect(within(list).getAllByRole('listitem').map(line => plain(line.textContent))).toEqual([
    '2026-11-09 10:05Demo vadovė įrašė 34 iš 41 (82,9 %). (2 pakeitimai)',
    '2026-11-09 10:40Demo vadovė pateikė.',
    '2026-11-09 10:41Demo specialistė grąžino taisyti: „Ar tikrai?“.',
  ])
  const unfold = within(list).getByRole('button', { name: '(2 pakeitimai)' })
  await fireEvent.click(unfold)
  expect(unfold.getAttribute('aria-expanded')).toBe('true')
  expect(within(screen.getByRole('list', { name: 'Kiekvienas pakeitimas' })).getAllByRole('listitem').map(line => plain(line.textContent))).toEqual([
    '2026-11-09 10:02 įrašė 30 iš 41 (73,2 %)',
    '2026-11-09 10:05 pakeitė 30 iš 41 į 34 iš 41 (82,9 %)',
  ])
})

it('is copied as text', async () => {
  const written = vi.fn(async () => undefined)
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: written } })
  await open({ entries })
  await fireEvent.click(await screen.findByRole('button', { name: 'Kopijuoti' }))
  expect(plain(written.mock.calls.join())).toBe('Tėvai (Pavyzdinė gimnazija, 2026 m. II pusmetis) 2026-11-09 10:05 Demo vadovė įrašė 34 iš 41 (82,9 %). (2 pakeitimai) 2026-11-09 10:40 Demo vadovė pateikė. 2026-11-09 10:41 Demo specialistė grąžino taisyti: „Ar tikrai?“.')
})

it('says that nothing has been done yet', async () => {
  await open({ entries: [] })
  expect(await screen.findByText('Su šia reikšme dar nieko nedaryta.')).toBeTruthy()
})

it('can be asked for again where it could not be read', async () => {
  await open({ status: 500, body: { error: { code: 'unexpected' } } })
  expect(await screen.findByRole('button', { name: /Bandyti/ })).toBeTruthy()
})
