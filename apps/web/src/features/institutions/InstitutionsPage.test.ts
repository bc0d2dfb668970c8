import type { Role } from '@rodykle/domain'
import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { personOf, sessionAs, unitOf } from '../../shared/testing/directory-fixture.ts'
import { renderSignedIn } from '../../shared/testing/render-signed-in.ts'
import InstitutionsPage from './InstitutionsPage.vue'

const heir = unitOf({ name: 'Šaltinių progimnazija', type: 'progymnasium' })
const units = [
  unitOf({ name: 'Ąžuolų gimnazija', aliases: ['Senoji ąžuolinė'] }),
  unitOf({ name: 'Boružėlė', type: 'kindergarten', isConfirmed: false, note: 'Ar ji viena iš 34?' }),
  unitOf({ name: 'Dainų gimnazija' }),
  heir,
  unitOf({ name: 'Uždarytoji progimnazija', type: 'progymnasium', validTo: '2020-08-31', successorId: heir.id }),
  unitOf({ name: 'Matematikos būrelis', kind: 'methodical-group' }),
  unitOf({ name: 'Alytaus miestas', kind: 'city' }),
]
const [oaks] = units

async function open(query = '', role: Role = 'administrator', answers: Record<string, unknown> = {}) {
  Object.assign(answers, { '/api/institutions': { units }, '/api/people': { people: [personOf({ name: 'Vadovo paskyra', grants: [{ role: 'head', unit: oaks ?? null }] })] } })
  const page = await renderSignedIn(InstitutionsPage, { session: sessionAs(role), answers, at: `/administravimas/istaigos${query}`, links: { institution: '/administravimas/istaigos/:unitId' } })
  await screen.findByRole('table')
  return page
}
const names = () => [...document.querySelectorAll('tbody th a')].map(({ textContent }) => textContent)
/** Names and the headings they stand under, in the order of the page. */
const groupsAndNames = () => [...document.querySelectorAll('tbody th')].map(cell => cell.querySelector('a')?.textContent ?? `— ${cell.textContent}`)

beforeEach(() => void vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the list of institutions', () => {
  it('stands by type, each type in alphabetical order, without what is closed', async () => {
    await open()
    expect(groupsAndNames()).toEqual(['— Lopšeliai-darželiai', 'Boružėlė', '— Progimnazijos', 'Šaltinių progimnazija', '— Gimnazijos', 'Ąžuolų gimnazija', 'Dainų gimnazija'])
  })

  it.each([
    ['?tvarka=abecele', ['Ąžuolų gimnazija', 'Boružėlė', 'Dainų gimnazija', 'Šaltinių progimnazija']],
    ['?tvarka=abecele&uzdarytos=taip', ['Ąžuolų gimnazija', 'Boružėlė', 'Dainų gimnazija', 'Šaltinių progimnazija', 'Uždarytoji progimnazija']],
    ['?tik=nepatvirtintos', ['Boružėlė']],
    ['?tik=be-vadovo&tvarka=abecele', ['Boružėlė', 'Dainų gimnazija', 'Šaltinių progimnazija']],
    ['?ieskoti=azuoline', ['Ąžuolų gimnazija']],
    ['?rodyti=bureliai', ['Matematikos būrelis']],
  ])('at %s shows %j', async (query, expected) => {
    await open(query)
    await waitFor(() => expect(names()).toEqual(expected))
  })

  it('says what is still to be confirmed, and who carries on for what is closed', async () => {
    await open('?uzdarytos=taip')
    expect(screen.getByRole('rowheader', { name: /Boružėlė/ }).textContent).toContain('Ar ji viena iš 34?')
    expect(screen.getByRole('rowheader', { name: /Uždarytoji/ }).textContent).toMatch(/Veikė iki\s*2020-08-31; perėmė Šaltinių progimnazija/)
  })

  it('keeps its order and conditions in the address', async () => {
    const { router } = await open()
    await fireEvent.click(screen.getByRole('radio', { name: 'Abėcėlės tvarka' }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ tvarka: 'abecele' }))
    await fireEvent.click(screen.getByRole('button', { name: /Rodyti, kas uždaryta/ }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ tvarka: 'abecele', uzdarytos: 'taip' }))
  })

  it.each([['head', 0], ['council', 0], ['department', 0], ['administrator', 1]] as const)('is read by %s, who has %i buttons to add to it', async (role, buttons) => {
    const { asked } = await open('', role)
    expect(names()).toContain('Ąžuolų gimnazija')
    expect(screen.queryAllByRole('button', { name: 'Pridėti įstaigą ar būrelį' })).toHaveLength(buttons)
    expect(asked.filter(({ address }) => address === '/api/people')).toHaveLength(buttons)
  })
})

describe('a new institution', () => {
  async function write() {
    await fireEvent.click(screen.getByRole('button', { name: 'Pridėti įstaigą ar būrelį' }))
    const dialog = await screen.findByRole('dialog')
    const inside = within(dialog)
    await fireEvent.update(inside.getByLabelText('Pavadinimas'), 'Alytaus Naujoji mokykla')
    await fireEvent.update(inside.getByLabelText('Trumpas pavadinimas'), 'Naujoji mokykla')
    await fireEvent.update(inside.getByLabelText('Tipas'), inside.getByRole<HTMLOptionElement>('option', { name: 'pagrindinė mokykla' }).value)
    await fireEvent.update(inside.getByLabelText('Veikia nuo'), '2026-09-01')
    return { dialog, inside, submit: () => fireEvent.submit(dialog.querySelector('form') as HTMLFormElement) }
  }

  it('gets a code from its short name, and leads to its page', async () => {
    const { asked, router } = await open('', 'administrator', { 'POST /api/institutions': unitOf({ id: 'nauja', name: 'Alytaus Naujoji mokykla' }) })
    const { submit } = await write()
    await submit()
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/administravimas/istaigos/nauja'))
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ kind: 'institution', code: 'naujoji-mokykla', name: 'Alytaus Naujoji mokykla', shortName: 'Naujoji mokykla', legalCode: null, type: 'basic-school', validFrom: '2026-09-01', aliases: [] })
  })

  it('keeps a code that was typed, and is told whose name it took', async () => {
    const { asked } = await open('', 'administrator', { 'POST /api/institutions': { status: 409, body: { error: { code: 'already-exists', details: { field: 'name', unitId: oaks?.id } } } } })
    const { inside, submit } = await write()
    await fireEvent.update(inside.getByLabelText('Kodas platformoje'), 'kitas-kodas')
    await submit()
    expect((await inside.findByRole('alert')).textContent).toBe('Toks jau yra: Ąžuolų gimnazija.')
    expect(inside.getByLabelText('Pavadinimas').getAttribute('aria-invalid')).toBe('true')
    expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ code: 'kitas-kodas' })
  })
})
