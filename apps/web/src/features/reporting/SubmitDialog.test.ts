import type { SubmissionCell, SubmissionForm } from '@rodykle/contracts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cellOf, formOf, ratio, summaryOf } from '../../shared/testing/submission-fixture.ts'
import { submissionServer } from '../../shared/testing/submission-server.ts'
import SubmissionPage from './SubmissionPage.vue'

const filled = (name: string, change: Partial<SubmissionCell> = {}) => cellOf({ observed: ratio('34', '41'), ...change, card: { name } })

async function open(form: SubmissionForm) {
  const server = submissionServer(form, { '/api/plans': { plans: [] } })
  const page = await renderPage(SubmissionPage, {
    at: `/pateikimas/${form.submission.id}`,
    routes: [{ path: '/pateikimas/:submissionId', name: 'submission', component: SubmissionPage, meta: { title: 'reporting.form' } }],
  })
  await screen.findByRole('table')
  return { server, ...page }
}
async function openDialog() {
  await fireEvent.click(await screen.findByRole('button', { name: 'Pateikti skyriui…' }))
  return screen.findByRole('dialog')
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('before submitting', () => {
  it('lists what is unsaved, blank and odd first, and does not let it through', async () => {
    await open(formOf([
      filled('Tvarkoje'),
      cellOf({ card: { name: 'Tuščia' } }),
      filled('Keista', { warnings: [{ code: 'far-from-previous', previous: '40', parts: null }] }),
      filled('Paaiškinta', { warnings: [{ code: 'over-hundred', previous: null, parts: null }], comment: 'Du darželiai sujungti' }),
      cellOf({ card: { name: 'Pusė' } }),
    ]))
    await fireEvent.update(screen.getByLabelText('Skaitiklis: Pusė'), '34')
    const dialog = await openDialog()
    const heads = within(dialog).getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
    expect(heads).toEqual(['Neišsaugota 1', 'Tuščia 1', 'Neįprasta, paaiškinkite 1'])
    expect(within(dialog).queryByText('Tvarkoje')).toBeNull()
    expect(within(dialog).queryByText('Paaiškinta')).toBeNull()
    expect(within(dialog).getByText(/nei anksčiau \(40,0\s% →/)).toBeTruthy()
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Pateikti' }).disabled).toBe(true)
  })

  it('asks nothing about values that are not open', async () => {
    await open(formOf([filled('Patvirtinta', { standing: 'accepted', warnings: [{ code: 'over-hundred', previous: null, parts: null }] }), filled('Grąžinta', { standing: 'returned', returnReason: 'Patikslinkite' })]))
    expect(within(await openDialog()).getByText(/Bus pateikta 1 reikšmė/)).toBeTruthy()
  })

  it('takes a reason for a blank one on the spot', async () => {
    const { server } = await open(formOf([cellOf({ card: { name: 'Tuščia' } })]))
    const dialog = await openDialog()
    await fireEvent.update(within(dialog).getByLabelText('Priežastis: Tuščia'), 'Apklausa nukelta į gruodį')
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Įrašyti: Tuščia' }))
    await waitFor(() => expect(server.form.cells[0]?.observed).toEqual({ state: 'not-measured', reason: 'Apklausa nukelta į gruodį' }))
    expect(await within(dialog).findByText(/su duomenimis – 0, su paaiškinimu, kodėl jų nėra, – 1/)).toBeTruthy()
  })

  it('takes an explanation of an odd one on the spot', async () => {
    const { server } = await open(formOf([filled('Keista', { warnings: [{ code: 'over-hundred', previous: null, parts: null }] })]))
    const dialog = await openDialog()
    await fireEvent.update(within(dialog).getByLabelText('Pastaba: Keista'), 'Skaičiuoti ir globėjai')
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Įrašyti: Keista' }))
    await waitFor(() => expect(server.form.cells[0]?.comment).toBe('Skaičiuoti ir globėjai'))
  })

  it('leads to the very cell', async () => {
    await open(formOf([filled('Tvarkoje'), cellOf({ card: { name: 'Tuščia' } })]))
    const dialog = await openDialog()
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Eiti prie reikšmės: Tuščia' }))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Skaitiklis: Tuščia')))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('names a returned value that was not touched since, which only the server knows', async () => {
    const cell = filled('Grąžinta', { standing: 'returned', returnReason: 'Patikslinkite' })
    const { server } = await open(formOf([cell]))
    server.next.push({ status: 422, body: { error: { code: 'submission-incomplete', details: { cells: [{ actualId: cell.id, problem: 'returned-unchanged' }] } } } })
    const dialog = await openDialog()
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Pateikti' }))
    expect(await within(dialog).findByRole('heading', { name: /Grąžinta ir nepataisyta/ })).toBeTruthy()
  })
})

it('submits, gives a receipt and locks the form', async () => {
  const { server } = await open(formOf([filled('Tvarkoje')]))
  const dialog = await openDialog()
  expect(within(dialog).getByText(/Bus pateikta 1 reikšmė/)).toBeTruthy()
  await fireEvent.click(within(dialog).getByRole('button', { name: 'Pateikti' }))
  const receipt = await within(dialog).findByText(/^1 reikšmė: su duomenimis – 1/)
  const text = receipt.closest('[role="status"]')?.textContent?.replaceAll('\u00A0', ' ')
  expect(text).toContain('Vadovas')
  expect(text).toContain('2026-11-21 14:40')
  expect(server.asked).toMatchObject([{ method: 'POST', path: expect.stringMatching(/\/submit$/) }])
  expect(screen.getByLabelText<HTMLInputElement>('Skaitiklis: Tvarkoje').disabled).toBe(true)
})

it.each(['submitted', 'approved'] as const)('gives the receipt again later, to be printed with every value (%s)', async (status) => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  await open(formOf([filled('Tėvai', { comment: 'Kartu su globėjais' }), cellOf({ card: { name: 'Apklausa' }, observed: { state: 'not-measured', reason: 'Vyks pavasarį' } })], {
    lock: status === 'submitted' ? 'in-review' : 'approved',
    submission: summaryOf({ status, submittedAt: '2026-11-18T09:00:00.000Z', submittedBy: 'Vadovė', approvedAt: '2026-11-20T09:00:00.000Z' }),
  }))
  await fireEvent.click(screen.getByRole('button', { name: 'Pateikimo kvitas' }))
  const dialog = await screen.findByRole('dialog', { name: 'Pateikta' })
  expect(dialog.textContent).toContain('su duomenimis – 1')
  expect(dialog.textContent).toContain('Vadovė')
  const rows = within(within(dialog).getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true }).map(({ textContent }) => textContent.replaceAll('\u00A0', ' '))
  expect(rows[1]).toMatch(/Tėvai.*34 iš 41.*Kartu su globėjais/)
  expect(rows[2]).toMatch(/Apklausa.*nematuota.*Vyks pavasarį/)
  await fireEvent.click(within(dialog).getByRole('button', { name: 'Spausdinti arba išsaugoti PDF' }))
  expect(print).toHaveBeenCalledOnce()
})

describe('a locked form says why', () => {
  const status = { submittedAt: '2026-11-18T09:00:00.000Z', submittedBy: 'Vadovė' }
  it.each([
    ['period-upcoming', {}, /Pildyti galėsite nuo 2026 m\. lapkričio 1 d\./],
    ['period-closed', {}, /Laikotarpis užbaigtas, terminas buvo 2026 m\. gruodžio 1 d\./],
    ['in-review', { ...status, status: 'submitted' }, /Pateikta 2026-11-18 11:00, pateikė Vadovė/],
    ['approved', { status: 'approved', approvedAt: '2026-11-20T09:00:00.000Z' }, /Visos reikšmės patvirtintos 2026-11-20/],
    ['not-yours', {}, /kito teikėjo duomenys/],
  ] as const)('%s', async (lock, change, said) => {
    await open(formOf([filled('Tėvai')], { lock, canSubmit: false, submission: summaryOf(change) }))
    expect(document.body.textContent?.replaceAll('\u00A0', ' ')).toMatch(said)
    expect(screen.getByLabelText<HTMLInputElement>('Skaitiklis: Tėvai').disabled).toBe(true)
    expect(screen.queryByRole('button', { name: 'Pateikti skyriui…' })).toBeNull()
  })

  it('opens only the returned values of a returned submission', async () => {
    await open(formOf([filled('Patvirtinta', { standing: 'accepted' }), filled('Grąžinta', { standing: 'returned', returnReason: 'Ar įtraukti globėjai?' })]))
    expect(screen.getByLabelText<HTMLInputElement>('Skaitiklis: Patvirtinta').disabled).toBe(true)
    expect(screen.getByLabelText<HTMLInputElement>('Skaitiklis: Grąžinta').disabled).toBe(false)
    expect(screen.getByText(/„Ar įtraukti globėjai\?“/)).toBeTruthy()
  })

  it('opens the returned values, and only those, once the period is closed', async () => {
    const { server } = await open(formOf([filled('Grąžinta', { standing: 'returned', returnReason: 'Ar įtraukti globėjai?' }), cellOf({ card: { name: 'Paprašyta vėliau' } })], {
      submission: summaryOf({ status: 'returned', standing: 'closed', dueOn: '2026-11-10', submittedAt: '2026-11-09T09:00:00.000Z' }),
    }))
    expect(screen.getByText(/^Laikotarpis užbaigtas, bet grąžintas reikšmes pataisyti galite/)).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/vėluoja|pavėluota/)
    expect([screen.getByLabelText<HTMLInputElement>('Skaitiklis: Grąžinta').disabled, screen.getByLabelText<HTMLInputElement>('Skaitiklis: Paprašyta vėliau').disabled]).toEqual([false, true])
    const dialog = await openDialog()
    expect(within(dialog).getByText(/Bus pateikta 1 reikšmė/)).toBeTruthy()
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Pateikti' }))
    await waitFor(() => expect(server.asked).toMatchObject([{ method: 'POST', path: expect.stringMatching(/\/submit$/) }]))
  })

  it('tells a deputy that the head submits', async () => {
    await open(formOf([filled('Tėvai')], { canSubmit: false }))
    expect(screen.getByText('Pateikia vadovas')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Pateikti skyriui…' })).toBeNull()
  })
})
