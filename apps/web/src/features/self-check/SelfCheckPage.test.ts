import type { SelfCheck } from '@rodykle/contracts'
import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { sessionAs } from '../../shared/testing/directory-fixture.ts'
import { renderSignedIn } from '../../shared/testing/render-signed-in.ts'
import { catchSavedFiles, sheetsOf } from '../../shared/testing/saved-files.ts'
import { testId } from '../../shared/testing/submission-fixture.ts'
import SelfCheckPage from './SelfCheckPage.vue'

const difference: SelfCheck['differences'][number] = { kind: 'judgement', year: 2026, period: 'I pusmetis', target: { id: testId(), code: 'I.1.1-1', indicator: 'Bendradarbiaujantys tėvai' }, unit: 'Pavyzdinė gimnazija', basis: null, field: 'status', stored: 'met', derived: 'not-met' }

function checkOf(change: Partial<SelfCheck> = {}): SelfCheck {
  return { id: testId(), trigger: 'nightly', startedAt: '2026-11-21T01:30:00.000Z', finishedAt: '2026-11-21T01:30:02.000Z', checkedValues: 1644, checkedFigures: 306, differenceCount: 0, differences: [], ...change }
}
const open = (answers: Record<string, unknown>) => renderSignedIn(SelfCheckPage, { session: sessionAs('administrator'), answers })
beforeAll(() => import('../../shared/ui/UiMenu.vue'))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the page of self-checks', () => {
  it('says that all is right, and how much was looked at', async () => {
    await open({ '/api/self-checks': { checks: [checkOf()] } })
    expect(await screen.findByText('Visi skaičiai sutampa su pirminiais duomenimis')).toBeTruthy()
    expect(screen.getByText(/2026-11-21.03:30 · naktinė · patikrinta 1.644 reikšmės ir 306 miesto sumos/)).toBeTruthy()
  })

  it('lists what differs in words, and says what to do', async () => {
    await open({ '/api/self-checks': { checks: [checkOf({ differenceCount: 101, differences: [difference] }), checkOf()] } })
    expect(await screen.findByText('101 skaičius nesutampa su pirminiais duomenimis')).toBeTruthy()
    // On a page without a width a table is a list of cards.
    const card = within(screen.getByRole('list', { name: 'Kas nesutampa' })).getByRole('listitem')
    for (const text of ['I.1.1-1 Bendradarbiaujantys tėvai', '2026 m. · I pusmetis · Pavyzdinė gimnazija', 'įvertinimas', 'būsena', 'pasiekta', 'nepasiekta'])
      expect(within(card).getByText(text)).toBeTruthy()
    expect(screen.getByText('Ir dar 100.')).toBeTruthy()
    expect(screen.getByText(/Tokių skaičių kol kas neskelbkite/)).toBeTruthy()
  })

  it('is exported as it is shown: what differs digit by digit, the checks with their numbers', async () => {
    const saved = catchSavedFiles()
    const gap = { ...difference, field: 'gap' as const, stored: '-5.04', derived: '-5.0405405405405405405' }
    const [latest, earlier] = [checkOf({ differenceCount: 3, differences: [difference, gap] }), checkOf({ finishedAt: '2026-11-20T01:30:02.000Z' })]
    await open({ '/api/self-checks': { checks: [latest, earlier] } })
    await screen.findByText('3 skaičiai nesutampa su pirminiais duomenimis')
    await fireEvent.click(await screen.findByRole('button', { name: 'Eksportuoti' }))
    await fireEvent.click(await screen.findByRole('menuitem', { name: /^Excel/ }))
    await waitFor(() => expect(saved).toHaveLength(1))

    const [differences, checks] = await sheetsOf(saved[0]!)
    const place = '2026 m. · I pusmetis · Pavyzdinė gimnazija'
    expect([differences?.name, checks?.name]).toEqual(['Kas nesutampa', 'Patikros'])
    expect(differences?.rows.slice(1, 3)).toEqual([[expect.stringMatching(/^2026-11-21.03:30$/)], ['Ir dar 1.']])
    expect(differences?.rows.slice(-2)).toEqual([
      ['I.1.1-1', 'Bendradarbiaujantys tėvai', place, 'įvertinimas', 'būsena', 'pasiekta', 'nepasiekta'],
      ['I.1.1-1', 'Bendradarbiaujantys tėvai', place, 'įvertinimas', 'skirtumas', { number: '-5.04' }, '-5.0405405405405405405'],
    ])
    expect(checks?.rows.slice(-2)).toEqual([
      [{ date: '2026-11-21' }, '03:30', 'naktinė', { number: '1644' }, { number: '306' }, { number: '3' }],
      [{ date: '2026-11-20' }, '03:30', 'naktinė', { number: '1644' }, { number: '306' }, { number: '0' }],
    ])
  })

  it('checks at once when asked', async () => {
    const answers: Record<string, unknown> = { '/api/self-checks': { checks: [] } }
    const { asked } = await open(answers)
    expect(await screen.findByText('Dar netikrinta')).toBeTruthy()
    const made = checkOf({ trigger: 'person' })
    answers['POST /api/self-checks'] = made
    answers['/api/self-checks'] = { checks: [made] }
    await fireEvent.click(screen.getByRole('button', { name: 'Patikrinti dabar' }))
    expect(await screen.findByText('Patikrinta: viskas sutampa.')).toBeTruthy()
    expect(await screen.findByText(/paprašius · patikrinta/)).toBeTruthy()
    expect(asked.some(({ method, address }) => method === 'POST' && address.includes('/self-checks'))).toBe(true)
  })
})
