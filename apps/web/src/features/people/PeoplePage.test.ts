import type { PersonAnswer } from '@rodykle/contracts'
import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { personOf, sessionAs, unitOf } from '../../shared/testing/directory-fixture.ts'
import { renderSignedIn } from '../../shared/testing/render-signed-in.ts'
import PeoplePage from './PeoplePage.vue'

const school = unitOf({ name: 'Alytaus Jotvingių gimnazija', shortName: 'Jotvingių gimnazija' })
const other = unitOf({ name: 'Alytaus Putinų gimnazija' })
const group = unitOf({ name: 'Matematikos mokytojų metodinis būrelis', kind: 'methodical-group' })
const head = personOf({ name: 'Vadovo paskyra', email: 'vadovas@rodykle.example', grants: [{ role: 'head', unit: school }] })
const member = personOf({ name: 'Tarybos nario paskyra', email: 'taryba@rodykle.example' })
const former = personOf({ name: 'Buvusio vadovo paskyra', isActive: false, grants: [{ role: 'head', unit: school }] })

async function open(people: PersonAnswer[] = [former, member, head], at = '/administravimas/zmones', answers: Record<string, unknown> = {}) {
  Object.assign(answers, { '/api/people': { people }, '/api/institutions': { units: [school, other, group] } })
  const page = await renderSignedIn(PeoplePage, { session: sessionAs('administrator'), answers, at })
  await screen.findByRole('table')
  return { ...page, answers }
}
const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
async function act(person: PersonAnswer, action: string) {
  const trigger = screen.getByRole('button', { name: `Veiksmai: ${person.name}` })
  await fireEvent.keyDown(trigger, { key: 'Enter' })
  await fireEvent.click(await screen.findByRole('menuitem', { name: action }))
}
async function fillIn(dialog: HTMLElement, entered: { name?: string, email?: string, role?: string, unit?: string }) {
  const inside = within(dialog)
  const pick = async (label: string, text: string) => fireEvent.update(inside.getByLabelText(label), within(inside.getByLabelText(label)).getByRole<HTMLOptionElement>('option', { name: text }).value)
  if (entered.name !== undefined)
    await fireEvent.update(inside.getByLabelText('Vardas ir pavardė'), entered.name)
  if (entered.email !== undefined)
    await fireEvent.update(inside.getByLabelText('El. paštas'), entered.email)
  if (entered.role !== undefined)
    await pick('Vaidmuo', entered.role)
  if (entered.unit !== undefined)
    await pick('Įstaiga', entered.unit)
}
const refused = (code: string, details = {}) => ({ status: 409, body: { error: { code, details } } })

beforeEach(() => void vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the list of people', () => {
  it.each([
    ['', ['Buvusio vadovo paskyra', 'Tarybos nario paskyra', 'Vadovo paskyra']],
    ['?vaidmuo=head', ['Buvusio vadovo paskyra', 'Vadovo paskyra']],
    ['?busena=isjungta', ['Buvusio vadovo paskyra']],
    ['?vaidmuo=head&busena=veikia', ['Vadovo paskyra']],
    ['?ieskoti=jotving', ['Buvusio vadovo paskyra', 'Vadovo paskyra']],
    ['?ieskoti=TARYBA', ['Tarybos nario paskyra']],
    ['?vaidmuo=karalius', ['Buvusio vadovo paskyra', 'Tarybos nario paskyra', 'Vadovo paskyra']],
  ])('at %s shows %j', async (query, expected) => {
    await open(undefined, `/administravimas/zmones${query}`)
    expect(names()).toEqual(expected)
  })

  it('writes the chosen role into the address, and says when nobody is left', async () => {
    const { router } = await open()
    await fireEvent.update(screen.getByLabelText('Vaidmuo'), within(screen.getByLabelText('Vaidmuo')).getByRole<HTMLOptionElement>('option', { name: 'Administratorius' }).value)
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ vaidmuo: 'administrator' }))
    expect(await screen.findByText('Tokių paskyrų nėra')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: 'Išvalyti' }))
    await waitFor(() => expect(names()).toHaveLength(3))
  })
})

describe('a new account', () => {
  it('is asked for in full before the server is', async () => {
    const { asked } = await open()
    await fireEvent.click(screen.getByRole('button', { name: 'Pridėti žmogų' }))
    const dialog = await screen.findByRole('dialog')
    await fillIn(dialog, { role: 'Vadovas' })
    await fireEvent.submit(dialog.querySelector('form') as HTMLFormElement)
    expect(within(dialog).getAllByRole('alert').map(({ textContent }) => textContent)).toEqual(['Įrašykite vardą ir pavardę.', 'Įrašykite el. pašto adresą.', 'Pasirinkite, kurios įstaigos ar būrelio vardu.'])
    expect(asked.some(({ method }) => method === 'POST')).toBe(false)
  })

  it('shows its one-time password once, and not without a word before it is gone', async () => {
    const created = personOf({ name: 'Nauja vadovė', mustChangePassword: true })
    const { asked } = await open(undefined, undefined, { 'POST /api/people': { person: created, oneTimePassword: 'abcd-efgh-jkmn-pqrs' } })
    await fireEvent.click(screen.getByRole('button', { name: 'Pridėti žmogų' }))
    const dialog = await screen.findByRole('dialog')
    await fillIn(dialog, { name: 'Nauja vadovė', email: 'nauja@rodykle.example', role: 'Vadovas', unit: school.name })
    await fireEvent.click(within(dialog).getByLabelText('Vienkartinis slaptažodis'))
    await fireEvent.submit(dialog.querySelector('form') as HTMLFormElement)

    const shown = await screen.findByRole('dialog', { name: 'Vienkartinis slaptažodis' })
    expect(within(shown).getByLabelText<HTMLInputElement>('Slaptažodis').value).toBe('abcd-efgh-jkmn-pqrs')
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ name: 'Nauja vadovė', email: 'nauja@rodykle.example', grants: [{ role: 'head', unitId: school.id }] })

    await fireEvent.click(within(shown).getByRole('button', { name: 'Perdaviau, uždaryti' }))
    expect(within(shown).getByRole('alert').textContent).toContain('Slaptažodis dar nenukopijuotas')
    await fireEvent.click(within(shown).getByRole('button', { name: 'Vis tiek uždaryti' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(document.body.innerHTML).not.toContain('abcd-efgh')
  })

  it('is by itself an invitation, which can be sent again until somebody came in', async () => {
    const invited = personOf({ name: 'Nauja vadovė', email: 'nauja@rodykle.example', isInvited: true })
    const { asked, answers } = await open(undefined, undefined, { 'POST /api/people/invitations': invited, [`POST /api/people/${invited.id}/invitation`]: invited })
    await fireEvent.click(screen.getByRole('button', { name: 'Pridėti žmogų' }))
    const dialog = await screen.findByRole('dialog')
    await fillIn(dialog, { name: invited.name, email: invited.email, role: 'Vadovas', unit: school.name })
    answers['/api/people'] = { people: [invited, member] }
    await fireEvent.submit(dialog.querySelector('form') as HTMLFormElement)
    await screen.findByText(`Kvietimas išsiųstas: ${invited.email}.`)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect((await screen.findByRole('row', { name: /Nauja vadovė/ })).textContent).toContain('pakviesta, dar neprisijungė')
    await act(invited, 'Kviesti dar kartą')
    await screen.findByText(`Kvietimas išsiųstas dar kartą: ${invited.email}.`)
    expect(asked.filter(({ method }) => method === 'POST').map(({ address }) => address)).toEqual(['/api/people/invitations', `/api/people/${invited.id}/invitation`])
  })

  it('says at the address that it is somebody\'s already, and keeps what was typed', async () => {
    await open(undefined, undefined, { 'POST /api/people/invitations': refused('already-exists', { field: 'email' }) })
    await fireEvent.click(screen.getByRole('button', { name: 'Pridėti žmogų' }))
    const dialog = await screen.findByRole('dialog')
    await fillIn(dialog, { name: 'Vadovas', email: 'vadovas@rodykle.example', role: 'Tarybos narys' })
    await fireEvent.submit(dialog.querySelector('form') as HTMLFormElement)
    const email = within(dialog).getByLabelText<HTMLInputElement>('El. paštas')
    await waitFor(() => expect(email.getAttribute('aria-invalid')).toBe('true'))
    expect(within(dialog).getByRole('alert').textContent).toContain('Paskyra su šiuo adresu jau yra')
    expect(email.value).toBe('vadovas@rodykle.example')
  })

  it('begins with the head of the institution somebody was sent here for', async () => {
    await open(undefined, `/administravimas/zmones?naujas=${school.id}`)
    const dialog = await screen.findByRole('dialog', { name: 'Nauja paskyra' })
    const chosen = (label: string) => within(dialog).getByLabelText<HTMLSelectElement>(label).selectedOptions[0]?.textContent
    await waitFor(() => expect([chosen('Vaidmuo'), chosen('Įstaiga')]).toEqual(['Vadovas', school.name]))
  })
})

describe('an account', () => {
  it('is changed by its name and roles', async () => {
    const { asked } = await open(undefined, undefined, { [`PATCH /api/people/${head.id}`]: head })
    await fireEvent.click(screen.getByRole('button', { name: head.name }))
    const dialog = await screen.findByRole('dialog', { name: head.name })
    expect(within(dialog).getByLabelText<HTMLInputElement>('El. paštas').readOnly).toBe(true)
    await fillIn(dialog, { name: 'Pervadinta paskyra', role: 'Pildantis darbuotojas' })
    await fireEvent.submit(dialog.querySelector('form') as HTMLFormElement)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({ name: 'Pervadinta paskyra', grants: [{ role: 'editor', unitId: school.id }] })
  })

  it('is switched off only after it is said what happens, and on again at once', async () => {
    const { asked } = await open(undefined, undefined, { [`PATCH /api/people/${member.id}`]: member, [`PATCH /api/people/${former.id}`]: former })
    await act(member, 'Išjungti paskyrą')
    const question = await screen.findByRole('alertdialog')
    expect(question.textContent).toContain('tuoj pat atjungiamas visuose įrenginiuose')
    await fireEvent.click(within(question).getByRole('button', { name: 'Išjungti paskyrą' }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    await act(former, 'Įjungti paskyrą')
    await screen.findByText(`Paskyra vėl veikia: ${former.name}.`)
    expect(asked.filter(({ method }) => method === 'PATCH').map(({ address, body }) => [address, body])).toEqual([[`/api/people/${member.id}`, { isActive: false }], [`/api/people/${former.id}`, { isActive: true }]])
  })

  it('of the last administrator stays, and it is said why', async () => {
    await open(undefined, undefined, { [`PATCH /api/people/${member.id}`]: refused('cannot-remove-last-administrator') })
    await act(member, 'Išjungti paskyrą')
    const question = await screen.findByRole('alertdialog')
    await fireEvent.click(within(question).getByRole('button', { name: 'Išjungti paskyrą' }))
    expect((await within(question).findByRole('alert')).textContent).toBe('Turi likti bent vienas administratorius.')
  })

  it('gets a one-time password in place of a forgotten one', async () => {
    await open(undefined, undefined, { [`POST /api/people/${member.id}/password`]: { person: member, oneTimePassword: 'wxyz-2345-6789-abcd' } })
    await act(member, 'Duoti vienkartinį slaptažodį')
    await fireEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Duoti vienkartinį slaptažodį' }))
    const shown = await screen.findByRole('dialog', { name: 'Vienkartinis slaptažodis' })
    expect(within(shown).getByLabelText<HTMLInputElement>('Slaptažodis').value).toBe('wxyz-2345-6789-abcd')
  })
})
