import type { PlanDocument, Unit } from '@rodykle/contracts'
import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerWith } from '../../shared/testing/answer-with.ts'
import { renderPage } from '../../shared/testing/render-page.ts'
import { useSession } from '../../stores/session.ts'
import PeriodsPage from './PeriodsPage.vue'
import { periodOf, periodPlan } from './testing/period-plan.ts'

afterEach(() => vi.unstubAllGlobals())
const school: Unit = { id: '00000000-0000-4000-8000-0000000000aa', kind: 'institution', code: 'linelis', name: 'Lopšelis-darželis „Linelis“', shortName: '„Linelis“', type: 'kindergarten', legalCode: null, isConfirmed: true, note: null, validFrom: '2020-01-01', validTo: null, successorId: null, aliases: [], types: [] }

async function renderPeriods(plan: PlanDocument, answers: Record<string, unknown> = {}) {
  const asked = answerWith({
    '/api/session': { signedIn: { person: { id: school.id, email: 'a@rodykle.example', name: 'A' }, grants: [{ role: 'department', unit: null }], mustChangePassword: false }, demonstration: null, version: '0' },
    '/api/plans': { plans: [{ id: plan.id, year: plan.year, status: plan.status, targetCount: 1, periods: plan.periods }] },
    [`/api/plans/${plan.year}`]: plan,
    '/api/institutions': { units: [school] },
    ...answers,
  })
  await renderPage(PeriodsPage, { at: '/planas/laikotarpiai?year=2026', routes: [{ path: '/planas', name: 'plan', component: { render: () => null }, meta: { title: 'plans.title' } }] })
  await useSession().load()
  await screen.findByRole('heading', { level: 1 })
  return { sent: () => asked.filter(({ method }) => method !== 'GET') }
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('the periods of a year', () => {
  it('says of each when it is asked and how it stands', async () => {
    await renderPeriods(periodPlan([], { periods: [periodOf({ state: 'closed' }), periodOf({ label: 'II pusmetis', state: 'upcoming', dueOn: '2027-01-15' })] }))
    const periods = within(screen.getByRole('list', { name: '2026 metų ataskaitiniai laikotarpiai' })).getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(periods[0]).toContain('užbaigtas')
    expect(periods[1]).toContain('2027-01-15')
    expect(periods[1]).toContain('dar neatidarytas')
  })

  it('says who will be asked before one is opened, and opens it', async () => {
    const period = periodOf()
    const { sent } = await renderPeriods(periodPlan([{}, {}], { periods: [period] }), { [`POST /api/periods/${period.id}/open`]: { ...period, state: 'open' } })
    await press('Atidaryti: I pusmetis')
    const dialog = await screen.findByRole('dialog')
    expect(await within(dialog).findByText('Bus paprašyta: 1 teikėjas, 2 rodikliai, iš viso 2 reikšmės.')).toBeTruthy()
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Atidaryti' }))
    await waitFor(() => expect(sent()).toEqual([expect.objectContaining({ address: `/api/periods/${period.id}/open` })]))
  })

  it('warns where a period of this kind would ask nobody', async () => {
    await renderPeriods(periodPlan([{}], { periods: [periodOf({ kind: 'quarter', label: 'I ketvirtis' })] }))
    await press('Atidaryti: I ketvirtis')
    expect(await screen.findByText(/Planas nieko neprašo šios rūšies laikotarpiuose \(ketvirtis\)/)).toBeTruthy()
  })

  it('opens nothing of a plan that is not published', async () => {
    await renderPeriods(periodPlan([{}], { status: 'draft', periods: [periodOf()] }))
    expect(screen.queryByRole('button', { name: /Atidaryti/ })).toBeNull()
    expect(screen.getByText(/Planas dar nepaskelbtas/)).toBeTruthy()
  })

  it('adds the next half-year with two presses', async () => {
    const plan = periodPlan([{}], { periods: [periodOf()] })
    const { sent } = await renderPeriods(plan, { 'POST /api/periods': periodOf({ label: 'II pusmetis' }) })
    await press('Pridėti laikotarpį')
    await screen.findByRole('dialog')
    expect(screen.getByLabelText<HTMLInputElement>('Pavadinimas').value).toBe('II pusmetis')
    await fireEvent.submit(screen.getByLabelText('Pavadinimas').closest('form')!)
    await waitFor(() => expect(sent()[0]?.body).toEqual({ planId: plan.id, kind: 'half-year', label: 'II pusmetis', startsOn: '2026-07-01', endsOn: '2026-12-31', opensOn: '2026-12-17', dueOn: '2027-01-15' }))
  })

  it('says beside the field which day is wrong', async () => {
    const { sent } = await renderPeriods(periodPlan([{}]))
    await press('Pridėti laikotarpį')
    await screen.findByRole('dialog')
    await fireEvent.update(screen.getByLabelText('Pateikti iki'), '2026-01-01')
    await fireEvent.submit(screen.getByLabelText('Pavadinimas').closest('form')!)
    expect((await screen.findByRole('alert')).textContent).toContain('Terminas ankstesnis už pildymo pradžią.')
    expect(sent()).toEqual([])
  })

  it('gives one institution more time, with a reason', async () => {
    const period = periodOf({ state: 'open' })
    const { sent } = await renderPeriods(periodPlan([{}], { periods: [period] }), {
      [`/api/periods/${period.id}/overrides`]: { overrides: [] },
      [`PUT /api/periods/${period.id}/overrides/${school.id}`]: { unitId: school.id, startsOn: null, endsOn: null, dueOn: '2026-07-20', reopenedUntil: null, reason: 'Liga' },
    })
    await press('I pusmetis: daugiau veiksmų')
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Išimtys…' }))
    await fireEvent.click(await screen.findByRole('button', { name: 'Pridėti išimtį' }))
    const form = screen.getByLabelText('Kam').closest('form')!
    await fireEvent.submit(form)
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual(['Pasirinkite, kam skiriama išimtis.', 'Nurodykite bent vieną kitokią dieną.', 'Nurodykite priežastį.'])
    await fireEvent.update(screen.getByLabelText('Kam'), '0')
    await fireEvent.update(within(form).getByLabelText('Pateikti iki'), '2026-07-20')
    await fireEvent.update(within(form).getByLabelText('Priežastis'), 'Liga')
    await fireEvent.submit(form)
    await waitFor(() => expect(sent()[0]).toMatchObject({ method: 'PUT', body: { dueOn: '2026-07-20', startsOn: null, endsOn: null, reopenedUntil: null, reason: 'Liga' } }))
  })
})
