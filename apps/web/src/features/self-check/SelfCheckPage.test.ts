import type { SelfCheck } from '@rodykle/contracts'
import { fireEvent, screen, within } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sessionAs } from '../../shared/testing/directory-fixture.ts'
import { renderSignedIn } from '../../shared/testing/render-signed-in.ts'
import { testId } from '../../shared/testing/submission-fixture.ts'
import SelfCheckPage from './SelfCheckPage.vue'

const difference: SelfCheck['differences'][number] = { kind: 'judgement', year: 2026, period: 'I pusmetis', target: { id: testId(), code: 'I.1.1-1', indicator: 'Bendradarbiaujantys tėvai' }, unit: 'Pavyzdinė gimnazija', basis: null, field: 'status', stored: 'met', derived: 'not-met' }

function checkOf(change: Partial<SelfCheck> = {}): SelfCheck {
  return { id: testId(), trigger: 'nightly', startedAt: '2026-11-21T01:30:00.000Z', finishedAt: '2026-11-21T01:30:02.000Z', checkedValues: 1644, checkedFigures: 306, differenceCount: 0, differences: [], ...change }
}
const open = (answers: Record<string, unknown>) => renderSignedIn(SelfCheckPage, { session: sessionAs('administrator'), answers })
afterEach(() => vi.unstubAllGlobals())

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
