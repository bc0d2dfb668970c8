import type { SubmissionCell } from '@rodykle/contracts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cellOf, formOf, ratio, summaryOf } from '../../shared/testing/submission-fixture.ts'
import { submissionServer } from '../../shared/testing/submission-server.ts'
import UiToasts from '../../shared/ui/UiToasts.vue'
import ReviewPage from './ReviewPage.vue'

const submitted = { status: 'submitted', submittedAt: '2026-11-18T09:00:00.000Z', submittedBy: 'Vadovė' } as const
const waiting = (name: string, change: Partial<SubmissionCell> = {}) => cellOf({ observed: ratio('34', '41'), standing: 'submitted', ...change, card: { name } })
const rowOf = async (name: string) => (await screen.findByRole('rowheader', { name: new RegExp(`^${name} `) })).closest('tbody') as HTMLElement
const standingOf = async (name: string) => within(await rowOf(name)).findByText(/^(patvirtinta|grąžinta taisyti)$/)
const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key })

async function open(cells: SubmissionCell[], next = summaryOf({ ...submitted, submittedAt: '2026-11-19T09:00:00.000Z' }), answers: Readonly<Record<string, unknown>> = {}, change: Parameters<typeof summaryOf>[0] = {}, form: Parameters<typeof formOf>[1] = {}) {
  const submission = summaryOf({ ...submitted, ...change })
  const server = submissionServer(formOf(cells, { submission, canReview: true, canFill: false, canSubmit: false, ...form }), { '/api/submissions': { submissions: [submission, next] }, ...answers })
  const routes = [
    { path: '/perziura', name: 'review', component: { render: () => null }, meta: { title: 'review.title' } },
    { path: '/perziura/:submissionId', name: 'review-submission', component: ReviewPage, meta: { title: 'review.title' } },
  ]
  const page = await renderPage(() => [h(ReviewPage), h(UiToasts)], { at: `/perziura/${submission.id}`, routes })
  await screen.findByRole('heading', { level: 1 })
  return { server, next, ...page }
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('shows a value with its fraction, percent, gap, status, last value and peers', async () => {
  const previous = { periodId: 'p0', targetId: 't0', label: 'I pusmetis', time: 'last-period' as const, judgement: cellOf({ observed: ratio('30', '41') }).judgement }
  await open([waiting('Tėvai', { previous, spread: ['60', '82', '90.5'] })])
  const row = await rowOf('Tėvai')
  const text = row.textContent?.replaceAll('\u00A0', ' ') ?? ''
  for (const part of ['82,9 %', '34 iš 41', '+2,9 proc. p.', 'pasiekta', '73,2 %', 'I pusmetis'])
    expect(text).toContain(part)
  expect(within(row).getByRole('img', { name: /3 kitų teikėjų reikšmės: nuo 60,0\s% iki 90,5\s%/ })).toBeTruthy()
})

it.each([
  ['open', 'published', null],
  ['closed', 'published', /Grąžintą reikšmę jis vis tiek galės pataisyti/],
  ['closed', 'closed', /Planas užbaigtas: grąžintos reikšmės teikėjas pataisyti nebegalės/],
] as const)('while the period is %s for the unit and the plan %s, says of what is returned: %s', async (standing, planStatus, said) => {
  await open([waiting('Tėvai')], undefined, {}, { standing }, { planStatus })
  await rowOf('Tėvai')
  expect(screen.queryAllByText(/užbaigtas/).map(({ textContent }) => textContent)).toEqual(said === null ? [] : [expect.stringMatching(said)])
})

it.each([
  ['the value', /^Kaip gautas skaičius: 82,9.%, Tėvai$/, { explain: 'own' }],
  ['its gap', /^Kaip gautas skaičius: \+2,9.proc\..p\., Tėvai$/, { explain: 'own' }],
  ['the value before', /^Kaip gautas skaičius: 73,2.%, Tėvai, I pusmetis$/, { explain: 't0', explainPeriod: 'p0' }],
  ['the spread of its peers', /^Kaip gautas skaičius: 3 kitų teikėjų reikšmės.*, Tėvai$/, { explain: 'own', explainUnit: 'unit', explainSpread: '1' }],
] as const)('explains %s with one press', async (_, name, query) => {
  const previous = { periodId: 'p0', targetId: 't0', label: 'I pusmetis', time: 'last-period' as const, judgement: cellOf({ observed: ratio('30', '41') }).judgement }
  const cell = waiting('Tėvai', { previous, spread: ['60', '82', '90.5'] })
  const { server, router } = await open([cell])
  await fireEvent.click(within(await rowOf('Tėvai')).getByRole('button', { name }))
  const named: Record<string, string> = { own: cell.targetId, unit: server.form.submission.unit.id }
  await waitFor(() => expect(router.currentRoute.value.query).toEqual(Object.fromEntries(Object.entries(query).map(([key, value]) => [key, named[value] ?? value]))))
})

it('marks a denominator that is not the known one, with the reason given', async () => {
  const known = { expectedDenominator: '43', denominatorSource: 'Mokinių registras' }
  await open([waiting('Tėvai', { ...known, denominatorReason: 'Išvyko du mokiniai' }), waiting('Mokytojai', known), waiting('Mokiniai', { ...known, expectedDenominator: '41' })])
  expect(within(await rowOf('Tėvai')).getByText(/Vardiklis 41 skiriasi nuo žinomo 43 \(Mokinių registras\)\. Priežastis: „Išvyko du mokiniai“\./)).toBeTruthy()
  expect(within(await rowOf('Mokytojai')).getByText(/Priežastis nenurodyta\./)).toBeTruthy()
  expect(within(await rowOf('Mokiniai')).queryByText(/skiriasi/)).toBeNull()
})

it.each([
  ['99.5', 'didesnė už visų kitų teikėjų'],
  ['82.9', null],
])('says in words that %s is far from its peers, and names none of them', async (percent, words) => {
  await open([waiting('Tėvai', { observed: ratio(String(Number(percent) * 10), '1000'), spread: ['78', '79', '80', '81', '82'] })])
  const row = await rowOf('Tėvai')
  expect(within(row).queryByText(/Toli nuo kitų/)?.textContent ?? null).toEqual(words === null ? null : expect.stringContaining(words))
  expect(within(row).getByRole('button', { name: 'Patvirtinti: Tėvai' })).toBeTruthy()
})

it('says how far a value is from the year before', async () => {
  const previous = { periodId: 'p0', targetId: 't0', label: '2025 m.', time: 'last-year' as const, judgement: cellOf({ observed: ratio('20', '41') }).judgement }
  await open([waiting('Tėvai', { previous, warnings: [{ code: 'far-from-previous', previous: '48.78', parts: null }] })])
  expect((await rowOf('Tėvai')).textContent?.replaceAll('\u00A0', ' ')).toContain('34,1 proc. p. daugiau nei pernai (48,8 % → 82,9 %).')
})

describe('accepting', () => {
  it('shows at once and is kept', async () => {
    const { server } = await open([waiting('Tėvai'), waiting('Mokytojai')])
    await fireEvent.click(await screen.findByRole('button', { name: 'Patvirtinti: Tėvai' }))
    expect((await standingOf('Tėvai')).textContent).toContain('patvirtinta')
    await waitFor(() => expect(server.form.cells[0]?.standing).toBe('accepted'))
    expect(server.form.cells[1]?.standing).toBe('submitted')
  })

  it('is taken back, with a notice, when the server refuses it', async () => {
    const { server } = await open([waiting('Tėvai')])
    server.next.push({ status: 409, body: { error: { code: 'submission-not-in-review' } } })
    await fireEvent.click(await screen.findByRole('button', { name: 'Patvirtinti: Tėvai' }))
    expect(await screen.findByText(/„Tėvai“: sprendimas neįrašytas/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Patvirtinti: Tėvai' })).toBeTruthy()
  })

  it('shows the newest value instead, when that has changed meanwhile', async () => {
    const cell = waiting('Tėvai')
    const { server } = await open([cell])
    server.change(cell.id, { observed: ratio('41', '41') })
    await fireEvent.click(await screen.findByRole('button', { name: 'Patvirtinti: Tėvai' }))
    expect(await screen.findByText(/„Tėvai“ reikšmė tuo metu pasikeitė/)).toBeTruthy()
    expect((await rowOf('Tėvai')).textContent).toContain('41 iš 41')
    expect(screen.getByRole('button', { name: 'Patvirtinti: Tėvai' })).toBeTruthy()
  })

  it.each([
    ['accepted', 'jau patvirtino'],
    ['returned', 'jau grąžino taisyti'],
  ] as const)('is never done twice: of a value that another reviewer has %s meanwhile it says so, and by whom', async (standing, deed) => {
    const cell = waiting('Tėvai')
    const { server } = await open([cell])
    const current = server.change(cell.id, { standing })
    server.next.push({ status: 409, body: { error: { code: 'changed-meanwhile', details: { current, decided: { standing, by: 'Antroji peržiūrėtoja', at: '2026-11-21T12:32:00.000Z' } } } } })
    await fireEvent.click(await screen.findByRole('button', { name: 'Patvirtinti: Tėvai' }))
    const said = await screen.findByText(new RegExp(`„Tėvai“ ${deed} Antroji peržiūrėtoja \\(2026-11-21.14:32\\)\\. Jūsų sprendimas neįrašytas\\.`))
    expect(said).toBeTruthy()
    expect((await standingOf('Tėvai')).textContent).toContain(standing === 'accepted' ? 'patvirtinta' : 'grąžinta taisyti')
    expect(screen.queryByRole('button', { name: 'Patvirtinti: Tėvai' })).toBeNull()
  })

  it('in one stroke takes what is in order and leaves the odd ones', async () => {
    const { server } = await open([waiting('Tėvai'), waiting('Mokytojai'), waiting('Mokiniai', { warnings: [{ code: 'over-hundred', previous: null, parts: null }] })])
    await fireEvent.click(await screen.findByRole('button', { name: 'Patvirtinti visas be pastabų (2)' }))
    await waitFor(() => expect(server.form.cells.map(({ standing }) => standing)).toEqual(['accepted', 'accepted', 'submitted']))
    expect(server.asked).toMatchObject([{ method: 'POST', body: { onlyWithoutWarnings: true } }])
    expect(screen.getByRole('button', { name: 'Patvirtinti: Mokiniai' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Patvirtinti visas/ })).toBeNull()
  })
})

describe('returning', () => {
  it('needs a reason', async () => {
    const { server } = await open([waiting('Tėvai')])
    await fireEvent.click(await screen.findByRole('button', { name: 'Grąžinti: Tėvai' }))
    const reason = await screen.findByLabelText<HTMLTextAreaElement>('Priežastis: Tėvai')
    expect(document.activeElement).toBe(reason)
    await fireEvent.click(screen.getByRole('button', { name: 'Grąžinti taisyti' }))
    expect(await screen.findByText('Parašykite priežastį.')).toBeTruthy()
    expect(reason.getAttribute('aria-invalid')).toBe('true')
    expect(server.asked).toEqual([])

    await fireEvent.update(reason, ' Ar įtraukti visi tėvai? ')
    await fireEvent.click(screen.getByRole('button', { name: 'Grąžinti taisyti' }))
    expect((await standingOf('Tėvai')).textContent).toContain('grąžinta taisyti')
    expect(server.asked).toMatchObject([{ body: { version: 1, reason: 'Ar įtraukti visi tėvai?' } }])
    expect((await rowOf('Tėvai')).textContent).toContain('„Ar įtraukti visi tėvai?“')
  })

  it('offers the person\'s own words again, to be written with or to be offered no longer', async () => {
    const phrases = [{ id: 'f1', body: 'Patikslinkite vardiklį.' }, { id: 'f2', body: 'Pridėkite įrodymą.' }]
    const { server } = await open([waiting('Tėvai')], undefined, { '/api/return-phrases': { phrases } })
    await press('j')
    await press('g')
    const reason = await screen.findByLabelText<HTMLTextAreaElement>('Priežastis: Tėvai')
    await fireEvent.click(await screen.findByRole('button', { name: 'Įrašyti: Patikslinkite vardiklį.' }))
    expect([reason.value, document.activeElement]).toEqual(['Patikslinkite vardiklį.', reason])
    await fireEvent.click(screen.getByRole('button', { name: 'Įrašyti: Pridėkite įrodymą.' }))
    expect(reason.value).toBe('Patikslinkite vardiklį. Pridėkite įrodymą.')
    server.next.push({ status: 204, body: null })
    await fireEvent.click(screen.getByRole('button', { name: 'Nebesiūlyti: Pridėkite įrodymą.' }))
    expect(screen.queryByRole('button', { name: 'Įrašyti: Pridėkite įrodymą.' })).toBeNull()
    await waitFor(() => expect(server.asked).toMatchObject([{ method: 'DELETE', path: '/api/return-phrases/f2' }]))
    await fireEvent.keyDown(reason, { key: 'Enter', ctrlKey: true })
    await waitFor(() => expect(server.form.cells[0]).toMatchObject({ standing: 'returned', returnReason: 'Patikslinkite vardiklį. Pridėkite įrodymą.' }))
  })

  it('reopens an accepted value the same way', async () => {
    const { server } = await open([waiting('Tėvai', { standing: 'accepted' })])
    await fireEvent.click(await screen.findByRole('button', { name: 'Atverti taisyti: Tėvai' }))
    await fireEvent.update(await screen.findByLabelText('Priežastis: Tėvai'), 'Rasta klaida')
    await fireEvent.click(screen.getByRole('button', { name: 'Atverti taisyti' }))
    await waitFor(() => expect(server.form.cells[0]).toMatchObject({ standing: 'returned', returnReason: 'Rasta klaida' }))
  })
})

describe('by keyboard alone', () => {
  it('a accepts and goes on to the next that waits, g asks why, n goes to the next submission', async () => {
    const { server, router, next } = await open([waiting('Tėvai'), waiting('Mokytojai', { standing: 'accepted' }), waiting('Mokiniai')])
    await press('ArrowDown')
    expect(document.activeElement).toBe(await rowOf('Tėvai'))
    await press('a')
    await waitFor(async () => expect(document.activeElement).toBe(await rowOf('Mokiniai')))
    await press('g')
    const reason = await screen.findByLabelText('Priežastis: Mokiniai')
    await fireEvent.update(reason, 'Patikslinkite')
    await fireEvent.keyDown(reason, { key: 'Enter', ctrlKey: true })
    await waitFor(() => expect(server.form.cells.map(({ standing }) => standing)).toEqual(['accepted', 'accepted', 'returned']))
    expect(await screen.findByText('Peržiūrėta.')).toBeTruthy()
    await press('n')
    await waitFor(() => expect(router.currentRoute.value.params.submissionId).toBe(next.id))
  })

  it.each([['p', 'Pokalbis', 'pokalbis'], ['i', 'Istorija', 'istorija']])('%s opens %s of the value one is at', async (key, tab, section) => {
    const cell = waiting('Tėvai')
    const { router } = await open([cell])
    await press('j')
    await press(key)
    const drawer = await screen.findByRole('dialog', { name: 'Tėvai' })
    expect(within(drawer).getByRole('tab', { name: tab }).getAttribute('aria-selected')).toBe('true')
    expect(router.currentRoute.value.query).toEqual({ reiksme: cell.id, skiltis: section })
  })

  it('types letters where letters belong', async () => {
    const { server } = await open([waiting('Tėvai'), waiting('Mokytojai')])
    await press('j')
    await press('g')
    const reason = await screen.findByLabelText('Priežastis: Tėvai')
    for (const key of ['a', 'g', 'n', 'j'])
      await press(key, reason)
    expect(server.asked).toEqual([])
    expect(screen.getByLabelText('Priežastis: Tėvai')).toBeTruthy()
  })
})
