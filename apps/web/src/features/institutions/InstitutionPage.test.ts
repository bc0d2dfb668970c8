import type { Unit } from '@rodykle/contracts'
import type { Role } from '@rodykle/domain'
import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { personOf, sessionAs, unitOf } from '../../shared/testing/directory-fixture.ts'
import { renderSignedIn } from '../../shared/testing/render-signed-in.ts'
import InstitutionPage from './InstitutionPage.vue'

const other = unitOf({ name: 'Putinų gimnazija' })
const gone = unitOf({ name: 'Uždarytoji', validTo: '2020-08-31' })
const group = unitOf({ name: 'Būrelis', kind: 'methodical-group' })

async function open(unit: Unit, role: Role = 'administrator', answers: Record<string, unknown> = {}) {
  const head = personOf({ name: 'Vadovo paskyra', grants: [{ role: 'head', unit: other }] })
  Object.assign(answers, { [`/api/institutions/${unit.id}`]: unit, '/api/institutions': { units: [unit, other, gone, group] }, '/api/people': { people: [head] } })
  const links = { institution: '/administravimas/istaigos/:unitId', institutions: '/administravimas/istaigos', people: '/administravimas/zmones', audit: '/administravimas/zurnalas' }
  const page = await renderSignedIn(InstitutionPage, { session: sessionAs(role), answers, links, at: `/administravimas/istaigos/${unit.id}` })
  await screen.findByRole('heading', { level: 1, name: unit.name })
  return page
}
async function choose(action: string) {
  await fireEvent.keyDown(screen.getByRole('button', { name: 'Daugiau veiksmų' }), { key: 'Enter' })
  await fireEvent.click(await screen.findByRole('menuitem', { name: action }))
  return screen.findByRole('dialog')
}
const optionsOf = (select: HTMLElement) => within(select).getAllByRole('option').map(({ textContent }) => textContent)
const submit = (dialog: HTMLElement) => fireEvent.submit(dialog.querySelector('form') as HTMLFormElement)
const changes = (asked: { method: string, address: string, body: unknown }[]) => asked.filter(({ method }) => method !== 'GET').map(({ method, address, body }) => [method, address, body])

afterEach(() => vi.unstubAllGlobals())

describe('an institution', () => {
  it('shows what it is called, what it was and who came before it', async () => {
    const unit = unitOf({ name: 'Jotvingių gimnazija', aliases: ['Jotvingiai'], legalCode: '190000001', types: [{ type: 'basic-school', validFrom: '2010-09-01', validTo: '2019-08-31' }, { type: 'gymnasium', validFrom: '2019-09-01', validTo: null }] })
    gone.successorId = unit.id
    await open(unit)
    const facts = screen.getAllByRole('term').map(term => `${term.textContent}: ${term.nextElementSibling?.textContent}`)
    expect(facts).toEqual(expect.arrayContaining(['Kiti vardai: Jotvingiai', 'Juridinio asmens kodas: 190000001', 'Veikia nuo: 2019-09-01']))
    await screen.findByRole('link', { name: 'Uždarytoji' })
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['pagrindinė mokykla2010-09-01 – 2019-08-31', 'gimnazijanuo 2019-09-01']))
  })

  it.each(['head', 'council', 'support'] as const)('is only read by %s', async (role) => {
    await open(unitOf({ isConfirmed: false, note: 'patikslinti' }), role)
    expect(screen.getByText(/patikslinti/)).toBeTruthy()
    expect(screen.queryAllByRole('button')).toEqual([])
    expect(screen.queryByText('Paskyros')).toBeNull()
  })

  it('says that nobody can submit for it, and leads to giving it a head', async () => {
    const unit = unitOf()
    await open(unit)
    expect(await screen.findByText(/Vadovo paskyros nėra/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Pridėti vadovą' }).getAttribute('href')).toBe(`/administravimas/zmones?naujas=${unit.id}`)
  })

  it('is confirmed after it is said that its note goes', async () => {
    const unit = unitOf({ name: 'Dailės mokykla', isConfirmed: false, note: 'Ar viena iš 34?' })
    const { asked } = await open(unit, 'administrator', { [`PATCH /api/institutions/${unit.id}`]: unit })
    await fireEvent.click(screen.getByRole('button', { name: 'Patvirtinti' }))
    const question = await screen.findByRole('alertdialog')
    expect(question.textContent).toContain('pastaba „Ar viena iš 34?“')
    await fireEvent.click(within(question).getByRole('button', { name: 'Patvirtinti' }))
    await waitFor(() => expect(changes(asked)).toEqual([['PATCH', `/api/institutions/${unit.id}`, { isConfirmed: true, note: null }]]))
  })

  it('gets another type from a day after the present one began', async () => {
    const unit = unitOf()
    const { asked } = await open(unit, 'administrator', { [`POST /api/institutions/${unit.id}/type`]: unit })
    const dialog = await choose('Keisti tipą')
    expect(optionsOf(within(dialog).getByLabelText('Koks bus'))).not.toContain('gimnazija')
    await fireEvent.update(within(dialog).getByLabelText('Koks bus'), within(dialog).getByRole<HTMLOptionElement>('option', { name: 'progimnazija' }).value)
    await fireEvent.update(within(dialog).getByLabelText('Nuo kada'), '2019-09-01')
    await submit(dialog)
    expect(within(dialog).getByRole('alert').textContent).toContain('Turi būti vėliau nei 2019-09-01')
    await fireEvent.update(within(dialog).getByLabelText('Nuo kada'), '2026-09-01')
    await submit(dialog)
    await waitFor(() => expect(changes(asked)).toEqual([['POST', `/api/institutions/${unit.id}/type`, { type: 'progymnasium', validFrom: '2026-09-01' }]]))
  })

  it('is closed with a successor of its own kind that is still there', async () => {
    const unit = unitOf()
    const { asked } = await open(unit, 'administrator', { [`POST /api/institutions/${unit.id}/close`]: unit })
    const dialog = await choose('Uždaryti įstaigą')
    await waitFor(() => expect(optionsOf(within(dialog).getByLabelText(/Kas perima/))).toEqual(['Niekas', 'Putinų gimnazija']))
    await fireEvent.update(within(dialog).getByLabelText(/Kas perima/), within(dialog).getByRole<HTMLOptionElement>('option', { name: 'Putinų gimnazija' }).value)
    await fireEvent.update(within(dialog).getByLabelText('Paskutinė diena'), '2019-01-01')
    await submit(dialog)
    expect(within(dialog).getByRole('alert').textContent).toContain('Negali būti anksčiau nei 2019-09-01')
    await fireEvent.update(within(dialog).getByLabelText('Paskutinė diena'), '2026-08-31')
    await submit(dialog)
    await waitFor(() => expect(changes(asked)).toEqual([['POST', `/api/institutions/${unit.id}/close`, { validTo: '2026-08-31', successorId: other.id }]]))
  })

  it('says at the name that it is another\'s, and keeps what was typed', async () => {
    const unit = unitOf({ name: 'Jotvingių gimnazija' })
    await open(unit, 'administrator', { [`PATCH /api/institutions/${unit.id}`]: { status: 409, body: { error: { code: 'already-exists', details: { field: 'name', unitId: other.id } } } } })
    await fireEvent.click(screen.getByRole('button', { name: 'Taisyti' }))
    const dialog = await screen.findByRole('dialog')
    await fireEvent.update(within(dialog).getByLabelText('Pavadinimas'), 'Putinų gimnazija')
    await submit(dialog)
    expect((await within(dialog).findByRole('alert')).textContent).toBe('Toks jau yra: Putinų gimnazija.')
    expect(within(dialog).getByLabelText<HTMLInputElement>('Pavadinimas').value).toBe('Putinų gimnazija')
  })

  it('that is closed can be corrected but not closed again', async () => {
    await open(unitOf({ validTo: '2020-08-31' }))
    await fireEvent.keyDown(screen.getByRole('button', { name: 'Daugiau veiksmų' }), { key: 'Enter' })
    expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual(['Keisti tipą'])
  })
})
