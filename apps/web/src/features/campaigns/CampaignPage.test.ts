import type { Campaign, CampaignUnit } from '@rodykle/contracts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, expect, it, vi } from 'vitest'
import { renderSignedIn } from '../../shared/testing/render-signed-in.ts'
import { summaryOf, testId } from '../../shared/testing/submission-fixture.ts'
import CampaignPage from './CampaignPage.vue'

const { period } = summaryOf()
function unit(name: string, submission: Parameters<typeof summaryOf>[0] = {}, change: Partial<CampaignUnit> = {}): CampaignUnit {
  return { submission: summaryOf({ period, unit: { id: testId(), kind: 'institution', code: name, name, shortName: name }, ...submission }), type: 'gymnasium', lateDays: null, override: null, people: 2, lastNudgedAt: null, ...change }
}
const came = { status: 'submitted', submittedAt: '2026-11-18T09:00:00.000Z', counts: { asked: 4, answered: 4, returned: 0, accepted: 0 } } as const
const units = [
  unit('Ąžuolo gimnazija', came, { lateDays: 2 }),
  unit('Beržo gimnazija', { openedAt: null }, { people: 0 }),
  unit('Čiobrelio gimnazija', {}, { lateDays: 3 }),
  unit('Drebulės gimnazija', { dueOn: '2026-12-22' }, { override: { unitId: testId(), startsOn: null, endsOn: null, dueOn: '2026-12-22', reopenedUntil: null, state: null, reason: 'Remontas.' } }),
]
const campaign: Campaign = { period, today: '2026-12-04', units, indicators: [{ targetId: testId(), code: 'II.1.1-1', name: 'Tėvų dalis', counts: { asked: 4, answered: 3, handedIn: 1, returned: 0, accepted: 0 } }] }

function open(at = '/pateikimas/eiga', more: Record<string, unknown> = {}) {
  return renderSignedIn(CampaignPage, {
    session: { signedIn: { person: { id: testId(), email: 'asmuo@rodykle.example', name: 'Asmuo' }, grants: [{ role: 'department', unit: null }], mustChangePassword: false }, demonstration: null, version: '0' },
    answers: {
      '/api/plans': { plans: [{ id: period.planId, year: 2026, status: 'published', targetCount: 1, periods: [period] }] },
      '/api/institutions': { units: units.map(({ submission }) => ({ ...submission.unit, type: 'gymnasium', legalCode: null, isConfirmed: true, note: null, validFrom: '2000-01-01', validTo: null, successorId: null, aliases: [], types: [] })) },
      [`/api/periods/${period.id}/campaign`]: campaign,
      ...more,
    },
    at,
    links: { 'submissions': '/pateikimas', 'submission': '/pateikimas/:submissionId', 'review-submission': '/perziura/:submissionId', 'periods': '/planas/laikotarpiai' },
  })
}
const rowOf = (name: string) => screen.getByText(name).closest('tr, li')!
async function menuOf(name: string) {
  await fireEvent.click(within(rowOf(name) as HTMLElement).getByRole('button', { name: `Veiksmai: ${name}` }))
  return screen.findAllByRole('menuitem').then(items => items.map(({ textContent }) => textContent.trim()))
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('says who has handed in and whether in time, who has not begun, and whom nobody can be reminded of', async () => {
  await open()
  expect((await screen.findByText(/jau pateikė duomenis/)).textContent.replaceAll('\u00A0', ' ')).toBe('1 iš 4 jau pateikė duomenislaiku – 0, pavėluotai – 1')
  expect(rowOf('Ąžuolo gimnazija').textContent).toContain('pavėluota 2 dienas')
  expect(rowOf('Beržo gimnazija').textContent).toContain('forma neatverta')
  expect(rowOf('Beržo gimnazija').textContent).toContain('nėra nė vienos veikiančios paskyros')
  expect(rowOf('Čiobrelio gimnazija').textContent).toContain('vėluojama 3 dienas')
  expect(rowOf('Drebulės gimnazija').textContent).toContain('Savas terminas: Remontas.')
})

it('narrows to those asked about in the summary, and the address says so', async () => {
  const { router } = await open()
  await fireEvent.click(await screen.findByRole('button', { name: '1 vėluoja' }))
  await waitFor(() => expect(screen.queryByText('Ąžuolo gimnazija')).toBeNull())
  expect(screen.getByText('Čiobrelio gimnazija')).toBeTruthy()
  expect(router.currentRoute.value.query.show).toBe('late')
})

it('reminds everybody who can be reminded, with the department\'s own words', async () => {
  const { asked } = await open('/pateikimas/eiga', { [`POST /api/periods/${period.id}/nudge`]: { unitIds: [testId(), testId()], people: 4 } })
  await fireEvent.click(await screen.findByRole('button', { name: 'Priminti nepateikusiems (2)' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Priminti 2 teikėjams' }))
  expect(dialog.getByText('Čiobrelio gimnazija, Drebulės gimnazija')).toBeTruthy()
  expect(dialog.getByText('Neturi veikiančios paskyros, todėl primenama nebus: Beržo gimnazija.')).toBeTruthy()
  await fireEvent.update(dialog.getByLabelText('Jūsų žodžiai (nebūtina)'), ' Rytoj – paskutinė diena. ')
  await fireEvent.submit(dialog.getByLabelText('Jūsų žodžiai (nebūtina)').closest('form')!)
  await screen.findByText('Priminta: 2 teikėjai, 4 žmonės.')
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ unitIds: [units[2]!.submission.unit.id, units[3]!.submission.unit.id], words: 'Rytoj – paskutinė diena.' })
})

it('offers of each unit what can be done about it', async () => {
  await open()
  await screen.findByText('Čiobrelio gimnazija')
  expect(await menuOf('Čiobrelio gimnazija')).toEqual(['Priminti', 'Pratęsti terminą', 'Užbaigti šiam teikėjui', 'Atverti formą'])
  await fireEvent.keyDown(document.activeElement!, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  expect(await menuOf('Ąžuolo gimnazija')).toEqual(['Pratęsti terminą', 'Užbaigti šiam teikėjui', 'Peržiūrėti'])
})

it('closes the period for one unit only with a reason', async () => {
  const { asked } = await open('/pateikimas/eiga', { [`POST /api/periods/${period.id}/units/close`]: { overrides: [] } })
  await screen.findByText('Čiobrelio gimnazija')
  await menuOf('Čiobrelio gimnazija')
  await fireEvent.click(screen.getByRole('menuitem', { name: 'Užbaigti šiam teikėjui' }))
  const dialog = within(await screen.findByRole('dialog', { name: /Užbaigti kai kuriems/ }))
  await fireEvent.submit(dialog.getByLabelText('Priežastis').closest('form')!)
  expect((await dialog.findByRole('alert')).textContent).toContain('Nurodykite priežastį.')
  await fireEvent.update(dialog.getByLabelText('Priežastis'), 'Jungiama.')
  await fireEvent.submit(dialog.getByLabelText('Priežastis').closest('form')!)
  await waitFor(() => expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ unitIds: [units[2]!.submission.unit.id], reason: 'Jungiama.' }))
})

it('shows how far everybody is with each indicator', async () => {
  await open('/pateikimas/eiga?by=indicators')
  const row = (await screen.findByText('Tėvų dalis')).closest('tr, li')!
  expect(row.textContent).toContain('3 iš 4')
})
