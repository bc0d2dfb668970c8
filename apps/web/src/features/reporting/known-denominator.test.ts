import type { SubmissionForm } from '@rodykle/contracts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cellOf, formOf, ratio } from '../../shared/testing/submission-fixture.ts'
import { submissionServer } from '../../shared/testing/submission-server.ts'
import SubmissionPage from './SubmissionPage.vue'

const name = 'Su mokykla bendradarbiaujančių tėvų dalis'
const registered = { expectedDenominator: '43', denominatorSource: 'Mokinių registras' }
const field = (label: string) => screen.findByLabelText<HTMLInputElement>(`${label}: ${name}`)

async function open(form: SubmissionForm) {
  const server = submissionServer(form, { '/api/plans': { plans: [] } })
  const page = await renderPage(() => h(SubmissionPage), {
    at: `/pateikimas/${form.submission.id}`,
    routes: [{ path: '/pateikimas/:submissionId', name: 'submission', component: SubmissionPage, meta: { title: 'reporting.form' } }],
  })
  return { server, ...page }
}
async function type(label: string, text: string) {
  const input = await field(label)
  await fireEvent.focusIn(input)
  await fireEvent.update(input, text)
  return input
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

describe('a denominator another party knows', () => {
  it('is there already, for reading, with where it is from; the numerator is all one types', async () => {
    const { server } = await open(formOf([cellOf(registered)]))
    const denominator = await field('Vardiklis')
    expect([denominator.value, denominator.readOnly]).toEqual(['43', true])
    expect(screen.getByText('Mokinių registras')).toBeTruthy()
    expect(screen.getByText('nepateikta')).toBeTruthy()
    await leave(await type('Skaitiklis', '34'))
    await waitFor(() => expect(server.asked).toMatchObject([{ method: 'PATCH', body: { observed: ratio('34', '43') } }]))
    expect(server.asked[0]?.body).not.toHaveProperty('denominatorReason')
  })

  it('is changed only with a reason, and nothing is sent without one', async () => {
    const { server } = await open(formOf([cellOf(registered)]))
    await type('Skaitiklis', '34')
    await fireEvent.click(await screen.findByRole('button', { name: `Keisti žinomą vardiklį: ${name}` }))
    const denominator = await type('Vardiklis', '41')
    expect(denominator.readOnly).toBe(false)
    await leave(denominator)
    expect(screen.getByText(/Žinomas vardiklis – 43 \(Mokinių registras\)\. Kodėl skaičiuojate nuo kito skaičiaus\?/)).toBeTruthy()
    expect(server.asked).toEqual([])
    await leave(await type('Kodėl kitas vardiklis', 'Išvyko du mokiniai'))
    await waitFor(() => expect(server.asked).toMatchObject([{ body: { observed: ratio('34', '41'), denominatorReason: 'Išvyko du mokiniai' } }]))
  })

  it('comes back with one press', async () => {
    await open(formOf([cellOf(registered)]))
    await fireEvent.click(await screen.findByRole('button', { name: `Keisti žinomą vardiklį: ${name}` }))
    await type('Vardiklis', '41')
    await fireEvent.click(screen.getByRole('button', { name: `Grąžinti žinomą vardiklį: ${name}` }))
    const denominator = await field('Vardiklis')
    expect([denominator.value, denominator.readOnly]).toEqual(['43', true])
    expect(screen.queryByText(/Kodėl skaičiuojate/)).toBeNull()
  })

  it('that became known after the value was saved overwrites nothing, and asks why before submitting', async () => {
    await open(formOf([cellOf({ ...registered, observed: ratio('34', '41') })]))
    expect((await field('Vardiklis')).value).toBe('41')
    expect(screen.getByText(/Kodėl skaičiuojate nuo kito skaičiaus\?/)).toBeTruthy()
    expect(screen.getByText(/82,9/)).toBeTruthy()
    expect(screen.queryByText(/neišsaugota/)).toBeNull()
    await fireEvent.click(screen.getByRole('button', { name: 'Pateikti skyriui…' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/Kitas vardiklis, paaiškinkite kodėl/)).toBeTruthy()
    expect(within(dialog).queryByText('Neišsaugota')).toBeNull()
  })

  it('is explained to whoever only reads the form', async () => {
    await open(formOf([cellOf({ ...registered, observed: ratio('34', '41'), denominatorReason: 'Išvyko du mokiniai', standing: 'submitted' })], { lock: 'in-review', canFill: false }))
    expect(await screen.findByText(/Žinomas vardiklis – 43 \(Mokinių registras\)\./)).toBeTruthy()
    expect(screen.getByText(/Priežastis: „Išvyko du mokiniai“\./)).toBeTruthy()
  })
})

describe('a denominator that becomes known while one types', () => {
  it('stops nobody whose number is the same', async () => {
    const cell = cellOf()
    const { server } = await open(formOf([cell]))
    server.next.push({ status: 409, body: { error: { code: 'changed-meanwhile', details: { current: { ...cell, ...registered, version: 2 } } } } })
    await type('Skaitiklis', '34')
    await leave(await type('Vardiklis', '43'))
    await waitFor(() => expect(server.asked.map(({ body }) => (body as { version: number }).version)).toEqual([1, 2]))
    expect(screen.queryByText(/pakeitė/)).toBeNull()
  })

  it('asks why of another, and keeps what was typed', async () => {
    const cell = cellOf()
    const { server } = await open(formOf([cell]))
    server.next.push({ status: 409, body: { error: { code: 'changed-meanwhile', details: { current: { ...cell, ...registered, version: 2 } } } } })
    await type('Skaitiklis', '34')
    await leave(await type('Vardiklis', '41'))
    await leave(await type('Kodėl kitas vardiklis', 'Išvyko du mokiniai'))
    await waitFor(() => expect(server.asked.at(-1)).toMatchObject({ body: { version: 2, observed: ratio('34', '41'), denominatorReason: 'Išvyko du mokiniai' } }))
    expect(server.asked).toHaveLength(2)
  })
})
