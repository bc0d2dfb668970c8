import type { FigureExplanation } from '@rodykle/contracts'
import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { renderPage } from '../testing/render-page.ts'
import { catchSavedFiles, sheetsOf } from '../testing/saved-files.ts'
import ExplanationHost from './ExplanationHost.vue'
import FigureButton from './FigureButton.vue'
import { plainText } from './plain-text.ts'

const unit = (id: string, name: string) => ({ id, kind: 'institution' as const, code: id, name, shortName: name })
const explanation: FigureExplanation = {
  title: 'Kaip gautas šis skaičius?',
  figure: { targetId: 't1', code: 'II.1.1-1', name: 'Bendradarbiaujančių tėvų dalis', reporter: 'Visas miestas', time: '2026 m. II pusmetis', planned: 'bent 80 %', achieved: '67,9 %', gap: '−12,1 proc. p.', status: 'not-met', provisional: true, card: { valueKind: 'ratio', unitOfMeasurement: 'percent' } },
  topics: [{ topic: 'figure', title: 'Kas tai' }, { topic: 'made', title: 'Kaip suskaičiuota' }, { topic: 'target', title: 'Su kuo lyginama' }],
  statements: [
    { code: 'subject', topic: 'figure', tone: 'plain', text: 'Viso miesto reikšmė.', fraction: null },
    { code: 'fraction', topic: 'made', tone: 'plain', text: '55 ÷ 81 × 100 ≈ 67,90 %.', fraction: { numerator: '55', denominator: '81', percent: '67,90 %', equals: '≈' } },
    { code: 'status', topic: 'target', tone: 'not-met', text: 'Nepasiekta: trūksta per daug.', fraction: null },
  ],
  units: [
    { unit: unit('a', 'Ąžuolo gimnazija'), state: 'counted', stateText: 'įskaityta', text: '75,0 % (30 iš 40)', judgement: { planned: { kind: 'number', value: '80' }, achieved: { kind: 'share', value: '75', numerator: '30', denominator: '40' }, gap: '-5', allowance: '5', status: 'near', attainment: null, parts: [] } },
    { unit: unit('b', 'Žiogelio darželis'), state: 'not-reported', stateText: 'nepateikta', text: '', judgement: null },
  ],
}

const page = defineComponent(() => () => h('main', [
  h(FigureButton, { asked: { targetId: 't1' }, value: '67,9 %', name: 'Bendradarbiaujančių tėvų dalis' }),
  h(FigureButton, { asked: { targetId: 't1', unitId: 'u1' }, value: '75,0 %', name: 'Ąžuolo gimnazija' }),
  h(ExplanationHost, { periodId: 'p1', basis: 'approved' }),
]))

function serve(answers: (() => Response)[] = [() => Response.json(explanation)]) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return (answers[Math.min(asked.length, answers.length) - 1] ?? (() => Response.error()))()
  })
  return asked
}
const panel = () => screen.findByRole('dialog', { name: 'Kaip gautas šis skaičius?' })
beforeAll(() => import('../ui/UiMenu.vue'))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the explanation of a figure', () => {
  it('opens with one press, tells the address which figure it is, and reads as a document', async () => {
    const asked = serve()
    const { router } = await renderPage(page, { at: '/rodikliai?year=2026' })
    await fireEvent.click(screen.getByRole('button', { name: 'Kaip gautas skaičius: 67,9 %, Bendradarbiaujančių tėvų dalis' }))
    const dialog = within(await panel())
    expect(await dialog.findByText('Bendradarbiaujančių tėvų dalis')).toBeTruthy()
    expect(router.currentRoute.value.query).toEqual({ year: '2026', explain: 't1' })
    expect(dialog.getByRole('heading', { level: 3, name: 'Kaip suskaičiuota' })).toBeTruthy()
    expect(dialog.getByText('55 ÷ 81 × 100 ≈ 67,90 %.')).toBeTruthy()
    expect(dialog.getAllByRole('rowheader').map(cell => cell.textContent)).toEqual(['Ąžuolo gimnazija', 'Žiogelio darželis'])
    expect(asked).toHaveLength(1)
    expect(Object.fromEntries(new URL(asked[0] ?? '', 'http://x').searchParams)).toEqual({ targetId: 't1', periodId: 'p1', basis: 'approved', language: 'lt' })
  })

  it('of a unit asks for its own figure, whatever of it is approved', async () => {
    const asked = serve()
    await renderPage(page)
    await fireEvent.click(screen.getByRole('button', { name: /75,0 %/ }))
    await panel()
    await waitFor(() => expect(asked[0]).toContain('unitId=u1'))
    expect(asked[0]).toContain('basis=working')
  })

  it('of a spread asks for the others, and shows no status of what has none', async () => {
    const asked = serve([() => Response.json({ ...explanation, figure: { ...explanation.figure, reporter: 'Kiti teikėjai', achieved: 'nuo 20,0 % iki 90,0 %', gap: null, status: null } })])
    await renderPage(page, { at: '/?explain=t1&explainUnit=u1&explainSpread=1' })
    const dialog = within(await panel())
    expect(await dialog.findByText('nuo 20,0 % iki 90,0 %')).toBeTruthy()
    expect(dialog.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Planuota', 'Pasiekta'])
    expect(Object.fromEntries(new URL(asked[0] ?? '', 'http://x').searchParams)).toEqual({ targetId: 't1', periodId: 'p1', unitId: 'u1', about: 'spread', basis: 'working', language: 'lt' })
  })

  it.each([
    ['another year than the page shows', '&explainYear=2020', { year: '2020' }],
    ['a period of another plan', '&explainPeriod=p9', { periodId: 'p9' }],
  ] as const)('is asked of %s', async (_, query, time) => {
    const asked = serve()
    await renderPage(page, { at: `/?explain=t1${query}` })
    await panel()
    await waitFor(() => expect(asked).toHaveLength(1))
    expect(Object.fromEntries(new URL(asked[0] ?? '', 'http://x').searchParams)).toEqual({ targetId: 't1', ...time, basis: 'approved', language: 'lt' })
  })

  it('is opened by a copied link, and closing leaves the page', async () => {
    serve()
    const { router } = await renderPage(page, { at: '/rodikliai?year=2026&explain=t1' })
    const dialog = within(await panel())
    await fireEvent.click(dialog.getByRole('button', { name: 'Uždaryti' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(router.currentRoute.value.query).toEqual({ year: '2026' })
  })

  it('says what went wrong and tries again', async () => {
    serve([() => Response.json({ error: { code: 'unexpected' } }, { status: 500 }), () => Response.json(explanation)])
    await renderPage(page, { at: '/?explain=t1' })
    const dialog = within(await panel())
    await fireEvent.click(await dialog.findByRole('button', { name: 'Bandyti dar kartą' }))
    expect(await dialog.findByText('Nepasiekta: trūksta per daug.')).toBeTruthy()
  })

  it('is copied whole, as text', async () => {
    serve()
    const written = vi.fn(async () => {})
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: written } })
    await renderPage(page, { at: '/?explain=t1' })
    await fireEvent.click(await screen.findByRole('button', { name: 'Kopijuoti paaiškinimą' }))
    expect(written).toHaveBeenCalledWith(plainText(explanation, 'Teikėjai abėcėlės tvarka'))
    expect(plainText(explanation, 'Teikėjai abėcėlės tvarka')).toBe([
      'Kaip gautas šis skaičius?\nII.1.1-1 Bendradarbiaujančių tėvų dalis\nVisas miestas, 2026 m. II pusmetis: 67,9 %, −12,1 proc. p.',
      'Kas tai\nViso miesto reikšmė.',
      'Kaip suskaičiuota\n55 ÷ 81 × 100 ≈ 67,90 %.',
      'Su kuo lyginama\nNepasiekta: trūksta per daug.',
      'Teikėjai abėcėlės tvarka\nĄžuolo gimnazija – 75,0 % (30 iš 40), įskaityta\nŽiogelio darželis – nepateikta',
    ].join('\n\n'))
  })

  it('is taken along in a workbook: the units with their numbers, and on a second sheet the sentences of the panel', async () => {
    serve()
    const saved = catchSavedFiles()
    await renderPage(page, { at: '/?explain=t1' })
    const dialog = within(await panel())
    await fireEvent.click(await dialog.findByRole('button', { name: 'Eksportuoti' }))
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Eksportuoti' }).getAttribute('aria-expanded')).toBe('true'))
    await fireEvent.click(await screen.findByRole('menuitem', { name: /^Excel su paaiškinimais/ }))
    await waitFor(() => expect(saved).toHaveLength(1))
    const [units, sentences] = await sheetsOf(saved[0]!)
    expect(units?.rows.slice(-3)).toEqual([
      ['Teikėjas', 'Būsena', 'Skaitiklis', 'Vardiklis', 'Pasiekta, %'],
      ['Ąžuolo gimnazija', 'įskaityta', { number: '30' }, { number: '40' }, { number: '75' }],
      ['Žiogelio darželis', 'nepateikta'],
    ])
    const shown = [...screen.getByRole('dialog').querySelectorAll('.topic p')].map(line => line.querySelector('.visually-hidden')?.textContent ?? line.textContent)
    const [header, row] = sentences?.rows.slice(-2) ?? []
    expect(header?.slice(-3)).toEqual(['Kas tai', 'Kaip suskaičiuota', 'Su kuo lyginama'])
    expect(row?.slice(-3).flatMap(cell => String(cell).split('\n'))).toEqual(shown)
    expect(row?.slice(0, 8)).toEqual(['II.1.1-1', 'Bendradarbiaujančių tėvų dalis', 'Visas miestas', '2026 m. II pusmetis', 'bent 80 %', '67,9 %', '−12,1 proc. p.', 'nepasiekta'])
  })

  it('has nothing to take along for who may not see the units, but the text', async () => {
    serve([() => Response.json({ ...explanation, units: null })])
    await renderPage(page, { at: '/?explain=t1' })
    const dialog = within(await panel())
    expect(await dialog.findByRole('button', { name: 'Kopijuoti paaiškinimą' })).toBeTruthy()
    expect(dialog.queryByRole('button', { name: 'Eksportuoti' })).toBeNull()
  })

  it('is printed', async () => {
    serve()
    const print = vi.fn()
    vi.stubGlobal('print', print)
    await renderPage(page, { at: '/?explain=t1' })
    await fireEvent.click(await screen.findByRole('button', { name: 'Spausdinti paaiškinimą' }))
    expect(print).toHaveBeenCalledOnce()
  })
})
