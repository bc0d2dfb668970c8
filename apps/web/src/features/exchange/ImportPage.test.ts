import type { ImportReport, ImportRow, PlanSummary } from '@rodykle/contracts'
import type { Role } from '@rodykle/domain'
import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { RouterView } from 'vue-router'
import { answerWith } from '../../shared/testing/answer-with.ts'
import { sessionAs, unitOf } from '../../shared/testing/directory-fixture.ts'
import { renderPage } from '../../shared/testing/render-page.ts'
import { testId } from '../../shared/testing/submission-fixture.ts'
import UiToasts from '../../shared/ui/UiToasts.vue'
import { useSession } from '../../stores/session.ts'
import ImportPage from './ImportPage.vue'

const plan: PlanSummary = { id: testId(), year: 2026, status: 'published', targetCount: 3, periods: [] }
function rowOf(row: number, kind: ImportRow['kind'], change: Partial<ImportRow> = {}): ImportRow {
  return { row, kind, label: `Eilutės ${row} reikšmė`, changes: [], problems: [], warnings: [], ...change }
}
function reportOf(rows: readonly ImportRow[], change: Partial<ImportReport> = {}): ImportReport {
  const count = (kind: ImportRow['kind']) => rows.filter(row => row.kind === kind).length
  return { preview: true, applied: false, counts: { new: count('new'), changed: count('changed'), same: count('same'), problem: count('problem'), question: change.questions?.length ?? 0 }, rows: [...rows], listedOfEachKind: null, questions: [], notes: [], ...change }
}
const changed = rowOf(5, 'changed', { changes: [{ field: 'numerator', column: 'Skaitiklis', old: '34', new: '36' }] })
const broken = rowOf(7, 'problem', { problems: [{ column: 'Skaitiklis', code: 'not-a-number', sentence: '„daug“ nėra skaičius. Palikite tik skaičių.', details: {} }] })
const question = { key: 'unit:saltinelis', rows: [3, 4], column: 'Įstaiga', sentence: 'Kuri įstaiga „Šaltinėlis“?', given: 'Šaltinėlis', candidates: [{ value: 'a', label: 'Šaltinėlio mokykla' }, { value: 'b', label: 'Lopšelis-darželis „Šaltinėlis“' }] }

interface Sent { query: URLSearchParams, answers: unknown, fileName: string }
type Answer = ImportReport | { error: { code: string, details?: object } }

/** A server that answers uploads in turn, line by line, and everything else as told. */
function serverWith(uploads: readonly (Answer | Promise<Answer>)[], role: Role): Sent[] {
  const sent: Sent[] = []
  const left = [...uploads]
  answerWith({ '/api/session': sessionAs(role, role === 'head' ? unitOf() : null), '/api/plans': { plans: [plan] } })
  const others = globalThis.fetch
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (!(init.body instanceof FormData))
      return others(address, init)
    sent.push({ query: new URL(address, 'http://x').searchParams, answers: JSON.parse(String(init.body.get('answers'))), fileName: (init.body.get('file') as File).name })
    const aborted = new Promise<never>((_, refuse) => init.signal?.addEventListener('abort', () => refuse(init.signal?.reason)))
    const answer = await Promise.race([left.shift() ?? aborted, aborted])
    const lines = [{ progress: { stage: 'reading', done: 3, of: null } }, { progress: { stage: 'judging', done: 1, of: 2 } }, 'error' in answer ? answer : { report: answer }]
    return new Response(lines.map(line => `${JSON.stringify(line)}\n`).join(''), { status: 200 })
  })
  return sent
}

async function open(kind: 'plan' | 'actuals', uploads: readonly (Answer | Promise<Answer>)[], role: Role = 'department') {
  const sent = serverWith(uploads, role)
  const frame = defineComponent(() => {
    const session = useSession()
    void session.load()
    return () => session.signedIn ? [h(RouterView), h(UiToasts)] : null
  })
  const page = (name: string, path: string) => ({ name, path, component: { render: () => h('h1', name) }, meta: { title: 'x' } })
  const { router } = await renderPage(frame, { at: '/ikelimas', routes: [{ name: `import-${kind}`, path: '/ikelimas', component: ImportPage, props: { kind }, meta: { title: 'x' } }, page('plan', '/planas'), page('submissions', '/pateikimas'), page('benchmarks', '/planas/palyginamosios')] })
  await screen.findByRole('heading', { level: 1 })
  return { sent, router }
}
async function choose(name = 'Reikšmės.xlsx', label = 'Pasirinkti failą'): Promise<void> {
  const input = await screen.findByLabelText<HTMLInputElement>(label, { selector: 'input' })
  await fireEvent.update(input)
  Object.defineProperty(input, 'files', { value: [new File(['x'], name)], configurable: true })
  await fireEvent.change(input)
}
const tabs = () => screen.getAllByRole('tab').map(tab => tab.textContent?.replace(/\s+/g, ' ').trim())

beforeAll(() => import('../../shared/ui/UiConfirm.vue'))
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000)
  vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(1000)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('bringing a table in', () => {
  it('shows what would change, counted by kind, and writes it only when that is confirmed', async () => {
    const written = reportOf([changed], { preview: false, applied: true })
    const { sent } = await open('actuals', [reportOf([changed, rowOf(6, 'new'), rowOf(8, 'same')]), written])
    await choose()
    expect(await screen.findByText('Problemų ir klausimų nėra.')).toBeTruthy()
    expect(tabs()).toEqual(['Keičiasi 1', 'Nauja 1', 'Sutampa 1'])
    const row = screen.getByRole('row', { name: /Eilutės 5/ })
    expect(row.querySelector('del')?.textContent).toBe('buvo 34')
    expect(within(row).getByText('36').tagName).toBe('INS')
    await fireEvent.click(screen.getByRole('button', { name: 'Įrašyti 2 pakeitimus' }))
    const dialog = await screen.findByRole('alertdialog', { name: 'Įrašyti 2 pakeitimus?' })
    expect(dialog.textContent).toContain('2026 metų reikšmės, failas „Reikšmės.xlsx“.')
    expect(dialog.textContent).toContain('1 pasikeitusi eilutė')
    expect(sent.map(({ query }) => query.get('preview'))).toEqual(['true'])
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Įrašyti' }))
    expect(await screen.findByRole('heading', { name: 'Įrašyta' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Atidaryti pateikimus' })).toBeTruthy()
    expect(sent.map(({ query }) => query.get('preview'))).toEqual(['true', 'false'])
  })

  it('names the row, the column and how to mend it, writes nothing, and takes the mended file', async () => {
    const { sent } = await open('actuals', [reportOf([changed, broken]), reportOf([changed])])
    await choose()
    const row = await screen.findByRole('row', { name: /Eilutės 7/ })
    expect(row.textContent).toContain('Skaitiklis „daug“ nėra skaičius. Palikite tik skaičių.')
    expect(tabs()[0]).toBe('Problemos 1')
    expect(screen.queryByRole('button', { name: /^Įrašyti/ })).toBeNull()
    expect(screen.getByText(/^Pataisykite 1 problemą faile/)).toBeTruthy()
    await choose('Reikšmės 2.xlsx', 'Pasirinkti pataisytą failą')
    expect(await screen.findByRole('button', { name: 'Įrašyti 1 pakeitimą' })).toBeTruthy()
    expect(sent.map(({ fileName }) => fileName)).toEqual(['Reikšmės.xlsx', 'Reikšmės 2.xlsx'])
  })

  it('asks what it does not know, guesses nothing, and checks again with the answer', async () => {
    const { sent } = await open('actuals', [reportOf([], { questions: [question] }), reportOf([rowOf(3, 'new'), rowOf(4, 'new')])])
    await choose()
    const group = await screen.findByRole('group', { name: 'Kuri įstaiga „Šaltinėlis“?' })
    expect(within(group).getAllByRole<HTMLInputElement>('radio').some(radio => radio.checked)).toBe(false)
    const check = screen.getByRole<HTMLButtonElement>('button', { name: 'Tikrinti su atsakymais' })
    expect(check.disabled).toBe(true)
    expect(screen.getByText('Atsakykite į 1 klausimą.')).toBeTruthy()
    await fireEvent.click(within(group).getByLabelText('Lopšelis-darželis „Šaltinėlis“'))
    await fireEvent.click(check)
    expect(await screen.findByRole('button', { name: 'Įrašyti 2 pakeitimus' })).toBeTruthy()
    expect(sent.map(({ answers }) => answers)).toEqual([{}, { 'unit:saltinelis': 'b' }])
  })

  it('says in the server\'s own sentence why a file is refused, and takes another', async () => {
    await open('actuals', [{ error: { code: 'file-refused', details: { fault: 'macros', sentence: 'Faile yra makrokomandų. Išsaugokite jį kaip .xlsx be makrokomandų.' } } }, reportOf([changed])])
    await choose('Makro.xlsm')
    expect((await screen.findByRole('alert')).textContent).toContain('Faile yra makrokomandų.')
    await choose()
    expect(await screen.findByText('Problemų ir klausimų nėra.')).toBeTruthy()
  })

  it('shows how things stand now when somebody changed them before the writing', async () => {
    await open('actuals', [reportOf([changed]), { error: { code: 'import-has-problems', details: { report: reportOf([broken]) } } }])
    await choose()
    await fireEvent.click(await screen.findByRole('button', { name: 'Įrašyti 1 pakeitimą' }))
    await fireEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Įrašyti' }))
    expect(await screen.findByText(/^Kol žiūrėjote, kažkas pasikeitė/)).toBeTruthy()
    expect(tabs()).toEqual(['Problemos 1'])
  })

  it('goes on while another page is looked at, and tells when it is ready', async () => {
    const checked = Promise.withResolvers<Answer>()
    const { router } = await open('actuals', [checked.promise])
    await choose()
    expect(await screen.findByRole('progressbar', { name: 'Tikrinamas failas „Reikšmės.xlsx“' })).toBeTruthy()
    await router.push('/pateikimas')
    checked.resolve(reportOf([changed]))
    expect(await screen.findByText('Failas „Reikšmės.xlsx“ patikrintas.')).toBeTruthy()
    // An earlier test's notice may stand above it.
    await fireEvent.click(screen.getAllByRole('button', { name: 'Rodyti' }).at(-1)!)
    expect(await screen.findByRole('button', { name: 'Įrašyti 1 pakeitimą' })).toBeTruthy()
  })

  it('can be stopped while it checks', async () => {
    await open('actuals', [new Promise<Answer>(() => {})])
    await choose()
    await fireEvent.click(await screen.findByRole('button', { name: 'Nutraukti tikrinimą' }))
    expect(await screen.findByRole('button', { name: 'Pasirinkti failą' })).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('lists a hundred rows at a time', async () => {
    await open('actuals', [reportOf(Array.from({ length: 150 }, (_, index) => rowOf(index + 2, 'new')), { counts: { new: 90_000, changed: 0, same: 0, problem: 0, question: 0 }, listedOfEachKind: 150 })])
    await choose()
    // By selector: whether each of so many is hidden from a screen reader takes seconds to find out.
    const rows = () => document.querySelectorAll('tbody tr').length
    await waitFor(() => expect(rows()).toBe(100))
    await fireEvent.click(screen.getByText('Rodyti dar 50'))
    await waitFor(() => expect(rows()).toBe(150))
    expect(screen.getByText(/^Rodomos pirmos 150 iš 90.000 eilučių\.$/)).toBeTruthy()
  })
})

describe('what the file is held to', () => {
  it.each<[Role, boolean]>([['department', true], ['head', false]])('of values, for the %s: accepting at once is offered: %s', async (role, isOffered) => {
    await open('actuals', [], role)
    await screen.findByRole('heading', { name: 'Kaip įkelti' })
    expect(screen.queryByLabelText('Iš karto patvirtinti') !== null).toBe(isOffered)
  })

  it('accepts at once only when that is asked', async () => {
    const { sent } = await open('actuals', [reportOf([changed]), reportOf([changed])])
    await fireEvent.click(await screen.findByLabelText('Iš karto patvirtinti'))
    await choose()
    await screen.findByRole('button', { name: 'Įrašyti 1 pakeitimą' })
    expect(sent[0]?.query.get('as')).toBe('accepted')
    await fireEvent.click(screen.getByLabelText('Iš karto patvirtinti'))
    await fireEvent.click(await screen.findByRole('button', { name: 'Tikrinti iš naujo' }))
    await screen.findByRole('button', { name: 'Įrašyti 1 pakeitimą' })
    expect(sent[1]?.query.get('as')).toBe('draft')
  })

  it('of a published plan: from when, and why; of a year without a plan, nothing', async () => {
    const { sent } = await open('plan', [reportOf([changed])])
    await fireEvent.update(await screen.findByLabelText(/galioja nuo/), '2026-07-01')
    await fireEvent.update(screen.getByLabelText(/^Kodėl keičiama/), 'Tarybos sprendimas')
    await choose()
    await screen.findByRole('button', { name: 'Įrašyti 1 pakeitimą' })
    expect(Object.fromEntries(sent[0]!.query)).toEqual({ year: '2026', preview: 'true', language: 'lt', validFrom: '2026-07-01', reason: 'Tarybos sprendimas' })
    await fireEvent.update(screen.getByLabelText('Plano metai'), '0')
    expect(screen.queryByLabelText(/galioja nuo/)).toBeNull()
  })
})
