import type { SubmissionForm } from '@rodykle/contracts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { sessionAs } from '../../shared/testing/directory-fixture.ts'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cellOf, formOf, ratio, testId } from '../../shared/testing/submission-fixture.ts'
import { submissionServer } from '../../shared/testing/submission-server.ts'
import UiToasts from '../../shared/ui/UiToasts.vue'
import { useSession } from '../../stores/session.ts'
import SubmissionPage from './SubmissionPage.vue'

const parents = 'Su mokykla bendradarbiaujančių tėvų dalis'
const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00A0', ' ')
const numerator = (name = parents) => screen.findByLabelText<HTMLInputElement>(`Skaitiklis: ${name}`)
const denominator = (name = parents) => screen.findByLabelText<HTMLInputElement>(`Vardiklis: ${name}`)
const rowOf = async (name = parents) => (await screen.findByRole('rowheader', { name: new RegExp(`^${name} `) })).closest('tbody') as HTMLElement

async function open(form: SubmissionForm, session = sessionAs('head')) {
  const server = submissionServer(form, { '/api/plans': { plans: [] }, '/api/session': session })
  const frame = defineComponent(() => {
    void useSession().load()
    return () => [h(SubmissionPage), h(UiToasts)]
  })
  const page = await renderPage(frame, {
    at: `/pateikimas/${form.submission.id}`,
    routes: [{ path: '/pateikimas/:submissionId', name: 'submission', component: SubmissionPage, meta: { title: 'reporting.form' } }],
  })
  return { server, ...page }
}
async function type(input: HTMLInputElement, text: string) {
  await fireEvent.focusIn(input)
  await fireEvent.update(input, text)
}
async function leave(input: HTMLInputElement) {
  await fireEvent.blur(input)
  await fireEvent.focusOut(input)
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('typing a fraction', () => {
  it('shows the percent, the gap and the status at once, before anything is saved', async () => {
    const { server } = await open(formOf([cellOf()]))
    await type(await numerator(), '34')
    await type(await denominator(), '41')
    const row = plain((await rowOf()).textContent)
    expect(row).toContain('82,9 %')
    expect(row).toContain('+2,9 proc. p.')
    expect(row).toMatch(/pasiekta/)
    expect(server.asked).toEqual([])
  })

  it('says "nepateikta" for an empty one, and never zero', async () => {
    await open(formOf([cellOf()]))
    const row = plain((await rowOf()).textContent)
    expect(row).toContain('nepateikta')
    expect(row).not.toMatch(/\b0 %|0,0/)
  })

  it('saves itself when the row is left, and says so', async () => {
    const { server } = await open(formOf([cellOf()]))
    await type(await numerator(), '34')
    await type(await denominator(), '41')
    await leave(await denominator())
    await waitFor(async () => expect(within(await rowOf()).getByText('įrašyta')).toBeTruthy())
    expect(server.asked).toMatchObject([{ method: 'PATCH', body: { version: 1, observed: ratio('34', '41'), comment: null } }])
    expect((await screen.findByText(/Viskas išsaugota 14:32/)).getAttribute('role')).toBe('status')
    expect(localStorage.length).toBe(0)
  })

  it('explains what is saved with one press, and has nothing to press while another is typed', async () => {
    const cell = cellOf({ observed: ratio('34', '41') })
    const { router } = await open(formOf([cell]))
    const pressable = async () => within(await rowOf()).queryAllByRole('button', { name: /^Kaip gautas skaičius:/ }).map(button => plain(button.getAttribute('aria-label')))
    expect(await pressable()).toEqual([`Kaip gautas skaičius: 82,9 %, ${parents}`, `Kaip gautas skaičius: +2,9 proc. p., ${parents}`])
    await type(await numerator(), '35')
    expect(await pressable()).toEqual([])
    await leave(await numerator())
    await waitFor(async () => expect(await pressable()).toHaveLength(2))
    await fireEvent.click(within(await rowOf()).getByRole('button', { name: /^Kaip gautas skaičius: 85,4/ }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ explain: cell.targetId }))
  })

  it('is not sent half done, but waits in the browser', async () => {
    const { server } = await open(formOf([cellOf()]))
    await type(await numerator(), '34')
    await leave(await numerator())
    expect(await screen.findByText('Vardiklis: neįrašyta.')).toBeTruthy()
    expect(server.asked).toEqual([])
    expect(localStorage.length).toBe(1)
  })

  it('keeps a number that cannot be read as it was typed, and says what is wrong with it', async () => {
    const { server } = await open(formOf([cellOf()]))
    await type(await numerator(), '3a4')
    await type(await denominator(), '41')
    await leave(await denominator())
    expect(await screen.findByText('Skaitiklis: tai ne skaičius.')).toBeTruthy()
    expect((await numerator()).value).toBe('3a4')
    expect((await numerator()).getAttribute('aria-invalid')).toBe('true')
    expect(server.asked).toEqual([])
  })

  it('brings back with Escape what stood in the field', async () => {
    await open(formOf([cellOf({ observed: ratio('34', '41') })]))
    const input = await numerator()
    await fireEvent.focus(input)
    await type(input, '99')
    await fireEvent.keyDown(input, { key: 'Escape' })
    expect(input.value).toBe('34')
  })
})

describe('a value that does not get through', () => {
  it('says that it will be tried again, and gets there when the connection is back', async () => {
    const { server } = await open(formOf([cellOf()]))
    server.next.push('offline')
    await type(await numerator(), '34')
    await type(await denominator(), '41')
    await leave(await denominator())
    expect(await screen.findByText('neįrašyta, bandysime dar kartą')).toBeTruthy()
    expect(screen.getByText(/1 reikšmė neišsaugota/)).toBeTruthy()
    window.dispatchEvent(new Event('online'))
    expect(await screen.findByText('įrašyta')).toBeTruthy()
    expect(server.form.cells[0]?.observed).toEqual(ratio('34', '41'))
  })

  it('is said to be unsaved through ten minutes without a network, and to be saved when that is back', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    onTestFinished(() => void vi.useRealTimers())
    const { server } = await open(formOf([cellOf()]))
    server.next.push(...Array.from({ length: 100 }, () => 'offline' as const))
    await type(await numerator(), '34')
    await type(await denominator(), '41')
    await leave(await denominator())
    await screen.findByText('neįrašyta, bandysime dar kartą')
    for (let minute = 0; minute < 10; minute++) {
      await vi.advanceTimersByTimeAsync(60_000)
      expect((await rowOf()).textContent).toContain('neįrašyta, bandysime dar kartą')
      expect(screen.getByText('1 reikšmė neišsaugota – bandysime dar kartą')).toBeTruthy()
    }
    server.next.length = 0
    await vi.advanceTimersByTimeAsync(30_000)
    expect(server.form.cells[0]?.observed).toEqual(ratio('34', '41'))
    expect(await screen.findByText('įrašyta')).toBeTruthy()
    expect(screen.getByText(/^Viskas išsaugota/)).toBeTruthy()
  })

  it('is there again after the page is loaded anew, and is sent', async () => {
    const form = formOf([cellOf()])
    const first = await open(form)
    first.server.next.push('offline')
    await type(await numerator(), '34')
    await type(await denominator(), '41')
    await leave(await denominator())
    await screen.findByText('neįrašyta, bandysime dar kartą')
    first.unmount()

    const { server } = await open(form)
    expect((await numerator()).value).toBe('34')
    await waitFor(() => expect(server.form.cells[0]?.observed).toEqual(ratio('34', '41')))
    await waitFor(() => expect(localStorage.length).toBe(0))
  })

  it('asks before the tab is closed, and only then', async () => {
    const { server } = await open(formOf([cellOf()]))
    const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    await numerator()
    expect(isAsked()).toBe(false)
    server.next.push('offline')
    await type(await numerator(), '34')
    await type(await denominator(), '41')
    await leave(await denominator())
    await screen.findByText('neįrašyta, bandysime dar kartą')
    expect(isAsked()).toBe(true)
    window.dispatchEvent(new Event('online'))
    await screen.findByText('įrašyta')
    expect(isAsked()).toBe(false)
  })

  it('tells why the server refused it', async () => {
    const { server } = await open(formOf([cellOf()]))
    server.next.push({ status: 409, body: { error: { code: 'period-not-open' } } })
    await type(await numerator(), '34')
    await type(await denominator(), '41')
    await leave(await denominator())
    expect(await screen.findByText('Neįrašyta. Šis laikotarpis neatidarytas.')).toBeTruthy()
  })
})

describe('two people in one form', () => {
  async function inConflict() {
    const cell = cellOf({ observed: ratio('30', '41') })
    const world = await open(formOf([cell]))
    await numerator()
    world.server.change(cell.id, { observed: ratio('33', '41'), updatedBy: 'Pavaduotoja' })
    await type(await numerator(), '34')
    await leave(await numerator())
    const note = (await screen.findByText(/šią reikšmę pakeitė Pavaduotoja/)).closest('[role="alert"]') as HTMLElement
    return { ...world, note }
  }

  it('shows both values and overwrites nothing', async () => {
    const { note, server } = await inConflict()
    expect(note.textContent).toContain('34 iš 41')
    expect(note.textContent).toContain('33 iš 41')
    expect(server.form.cells[0]?.observed).toEqual(ratio('33', '41'))
  })

  it.each([
    ['their own other window', true, 'šią reikšmę kitame lange pakeitėte Jūs'],
    ['somebody else of the same name', false, 'šią reikšmę pakeitė Pavyzdinis Vardas'],
  ])('tells a person apart from their namesake: %s', async (_, isOwn, said) => {
    const session = sessionAs('head')
    session.signedIn.person.name = 'Pavyzdinis Vardas'
    const cell = cellOf({ observed: ratio('30', '41') })
    const { server } = await open(formOf([cell]), session)
    await type(await numerator(), '34')
    server.change(cell.id, { observed: ratio('33', '41'), updatedBy: 'Pavyzdinis Vardas', updatedById: isOwn ? session.signedIn.person.id : testId() })
    await leave(await numerator())
    expect((await screen.findByRole('alert')).textContent).toContain(said)
  })

  it('saves mine when I say so', async () => {
    const { note, server } = await inConflict()
    await fireEvent.click(within(note).getByRole('button', { name: 'Palikti mano' }))
    await waitFor(() => expect(server.form.cells[0]?.observed).toEqual(ratio('34', '41')))
  })

  it('shows theirs when I say so', async () => {
    const { note } = await inConflict()
    await fireEvent.click(within(note).getByRole('button', { name: 'Palikti dabar įrašytą' }))
    await waitFor(async () => expect((await numerator()).value).toBe('33'))
    expect(screen.queryByText(/šią reikšmę pakeitė/)).toBeNull()
  })
})

it('lets a block from a spreadsheet land in consecutive cells and marks what it cannot read', async () => {
  const names = ['Pirmas', 'Antras', 'Trečias']
  const { server } = await open(formOf(names.map(name => cellOf({ card: { name } }))))
  const start = await numerator('Pirmas')
  await fireEvent.paste(start, { clipboardData: { getData: () => '34\t41\r\n21\t5x\r\n40\t50\r\n' } })
  expect((await denominator('Antras')).value).toBe('5x')
  expect((await denominator('Antras')).getAttribute('aria-invalid')).toBe('true')
  expect(await screen.findByText('Įklijuotos 6 reikšmės. 1 nepavyko perskaityti: ji pažymėta.')).toBeTruthy()
  expect((await numerator('Trečias')).value).toBe('40')
  expect(plain((await rowOf('Trečias')).textContent)).toContain('80,0 %')
  await waitFor(() => expect(server.asked).toHaveLength(2), { timeout: 2000 })
})

it('lays five thousand pasted lines over the forty there are, and says how many found no place', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `Rodiklis ${index + 1}.`)
  await open(formOf(names.map(name => cellOf({ card: { name } }))))
  const start = await numerator(names[0])
  const lines = Array.from({ length: 5000 }, (_, index) => `${index % 41}\t41`).join('\r\n')
  await fireEvent.paste(start, { clipboardData: { getData: () => lines } })
  expect(plain((await screen.findByText(/^Įklijuota 80 reikšmių\. /)).textContent)).toBe('Įklijuota 80 reikšmių. 9 920 nepritaikyta, nes joms nėra vietos (40, 41, 0 …).')
  expect((await numerator(names[39])).value).toBe('39')
})

it('moves down one column with Enter, and to the neighbour with the arrows', async () => {
  await open(formOf(['Pirmas', 'Antras'].map(name => cellOf({ card: { name } }))))
  const first = await denominator('Pirmas')
  first.focus()
  await fireEvent.keyDown(first, { key: 'Enter' })
  expect(document.activeElement).toBe(await denominator('Antras'))
  await fireEvent.keyDown(document.activeElement!, { key: 'ArrowLeft' })
  expect(document.activeElement).toBe(await numerator('Antras'))
  await fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' })
  expect(document.activeElement).toBe(await numerator('Pirmas'))
})

describe('a total and its parts', () => {
  const counting = { valueKind: 'number', unitOfMeasurement: 'participants', base: null } as const
  const unitRule = { kind: 'none', assumed: false } as const

  it('is asked about as soon as a part of it is saved, though nobody touched the total', async () => {
    const total = cellOf({ card: { ...counting, code: 'R-visi', name: 'Visi dalyviai' }, unitRule, observed: { state: 'reported', value: { kind: 'number', value: '40' } } })
    const part = cellOf({ card: { ...counting, code: 'R-mok', name: 'Mokytojai', totalCode: 'R-visi' }, unitRule })
    const { server } = await open(formOf([total, part]))
    server.next.push(() => {
      const cell = server.change(part.id, { observed: { state: 'reported', value: { kind: 'number', value: '12' } } })
      // A total's own version stays: only what is said of it is new.
      server.form = { ...server.form, cells: server.form.cells.map(other => other.id === total.id ? { ...other, warnings: [{ code: 'parts-not-summing', previous: null, parts: { sum: '12', names: ['Mokytojai'] } }] } : other) }
      return { status: 200, body: { cell, submission: server.form.submission } }
    })
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: /Mokytojai$/ })
    await type(field, '12')
    await leave(field)
    await waitFor(async () => expect(plain((await rowOf('Visi dalyviai')).textContent)).toContain('Sudėjus dalis išeina 12, o čia – 40. Sudėta: Mokytojai.'))
    expect(plain((await rowOf('Mokytojai')).textContent)).not.toContain('Sudėjus')
  })
})
