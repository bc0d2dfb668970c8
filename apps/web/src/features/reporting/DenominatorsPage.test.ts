import type { KnownDenominator } from '@rodykle/contracts'
import { fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { answerWith } from '../../shared/testing/answer-with.ts'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cardOf, summaryOf, testId } from '../../shared/testing/submission-fixture.ts'
import UiToasts from '../../shared/ui/UiToasts.vue'
import { useSession } from '../../stores/session.ts'
import DenominatorsPage from './DenominatorsPage.vue'

afterEach(() => vi.unstubAllGlobals())

const { period, unit } = summaryOf()
const known = (name: string, change: Partial<KnownDenominator> = {}): KnownDenominator => ({ actualId: testId(), unit: { ...unit, name }, expectedDenominator: null, denominatorSource: null, reported: null, denominatorReason: null, version: 1, ...change })
const field = (label: string, name: string) => screen.findByLabelText<HTMLInputElement>(`${label}: ${name}`)

async function open(denominators: KnownDenominator[], answers: Record<string, unknown> = {}) {
  const asked = answerWith({
    '/api/session': { signedIn: { person: { id: testId(), email: 'a@rodykle.example', name: 'A' }, grants: [{ role: 'department', unit: null }], mustChangePassword: false }, demonstration: null, version: '0' },
    '/api/plans': { plans: [{ id: period.planId, year: 2026, status: 'published', targetCount: 1, periods: [period] }] },
    '/api/denominators': { indicator: cardOf(), period, denominators },
    ...answers,
  })
  await renderPage(() => [h(DenominatorsPage), h(UiToasts)], {
    at: `/rodikliai/${testId()}/vardikliai?year=2026&period=${period.id}`,
    routes: [{ path: '/rodikliai/:targetId/vardikliai', name: 'denominators', component: DenominatorsPage, meta: { title: 'denominators.title' } }],
  })
  await useSession().load()
  return { sent: () => asked.filter(({ method }) => method === 'PUT') }
}

describe('known denominators', () => {
  it('are given for many units with one column from Excel', async () => {
    const [one, other] = [known('Ąžuolo mokykla', { expectedDenominator: '40', denominatorSource: 'Registras' }), known('Žilvičio gimnazija', { version: 3 })]
    const { sent } = await open([one, other], { [`PUT /api/actuals/${one.actualId}/denominator`]: one, [`PUT /api/actuals/${other.actualId}/denominator`]: other })
    await fireEvent.paste(await field('Vardiklis', one.unit.name), { clipboardData: { getData: () => '41\n1 204' } })
    await fireEvent.click(screen.getByRole('button', { name: 'Išsaugoti' }))
    await waitFor(() => expect(sent()).toMatchObject([
      { address: `/api/actuals/${one.actualId}/denominator`, body: { version: 1, denominator: '41', source: 'Registras' } },
      { address: `/api/actuals/${other.actualId}/denominator`, body: { version: 3, denominator: '1204', source: 'Registras' } },
    ]))
    expect(await screen.findByText('Išsaugoti 2 vardikliai.')).toBeTruthy()
  })

  it('go over a value its unit has saved meanwhile, since nobody else gave another', async () => {
    const one = known('Ąžuolo mokykla')
    const { sent } = await open([one], { [`PUT /api/actuals/${one.actualId}/denominator`]: { status: 409, body: { error: { code: 'changed-meanwhile', details: { current: { ...one, version: 5 } } } } } })
    await fireEvent.update(await field('Vardiklis', one.unit.name), '41')
    await fireEvent.click(screen.getByRole('button', { name: 'Išsaugoti' }))
    await waitFor(() => expect(sent().map(({ body }) => (body as { version: number }).version)).toEqual([1, 5]))
  })

  it('that a colleague has given meanwhile are not written over; what was typed stays', async () => {
    const one = known('Ąžuolo mokykla')
    const { sent } = await open([one], { [`PUT /api/actuals/${one.actualId}/denominator`]: { status: 409, body: { error: { code: 'changed-meanwhile', details: { current: { ...one, expectedDenominator: '39', version: 2 } } } } } })
    await fireEvent.update(await field('Vardiklis', one.unit.name), '41')
    await fireEvent.click(screen.getByRole('button', { name: 'Išsaugoti' }))
    expect(await screen.findByText(/Išsaugoti pavyko ne viską/)).toBeTruthy()
    expect(sent()).toHaveLength(1)
    expect((await field('Vardiklis', one.unit.name)).value).toBe('41')
  })

  it('stand beside what the unit handed in, with its reason for another', async () => {
    await open([known('Ąžuolo mokykla', { expectedDenominator: '43', reported: '41', denominatorReason: 'Išvyko du mokiniai' })])
    expect(await screen.findByText('pateikta 41: Išvyko du mokiniai')).toBeTruthy()
  })

  it('are not asked for where the period asks nothing of it', async () => {
    await open([], { '/api/denominators': { status: 404, body: { error: { code: 'not-found' } } } })
    expect(await screen.findByText('Šį laikotarpį vardiklių nereikia')).toBeTruthy()
  })
})
