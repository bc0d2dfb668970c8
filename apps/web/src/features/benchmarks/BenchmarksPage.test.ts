import type { Role } from '@rodykle/domain'
import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerWith } from '../../shared/testing/answer-with.ts'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cardOf, summaryOf, testId } from '../../shared/testing/submission-fixture.ts'
import { useSession } from '../../stores/session.ts'
import BenchmarksPage from './BenchmarksPage.vue'

afterEach(() => vi.unstubAllGlobals())

const rule = { kind: 'benchmark', series: 'NMPP', assumed: false } as const
const card = cardOf({ name: 'NMPP rezultatai', valueKind: 'parts', unitOfMeasurement: 'points-100', base: null, parts: [{ code: 'mat-4', subject: 'Matematika', grade: '4' }, { code: 'liet-4', subject: 'Lietuvių kalba', grade: '4' }] })
const { period } = summaryOf()

async function open(role: Role, status: 'published' | 'closed' = 'published') {
  // Of a plan, what the page reads.
  const targets = [{ id: testId(), code: 'II.2.1-3', indicator: card, current: { rule, unitRule: rule } }]
  const plan = { id: period.planId, year: 2026, status, periods: [period], priorities: [{ tasks: [{ measures: [{ targets }] }] }] }
  const asked = answerWith({
    '/api/session': { signedIn: { person: { id: card.id, email: 'a@rodykle.example', name: 'A' }, grants: [{ role, unit: null }], mustChangePassword: false }, demonstration: null, version: '0' },
    '/api/plans': { plans: [{ id: plan.id, year: plan.year, status, targetCount: 1, periods: plan.periods }] },
    [`/api/plans/${plan.year}`]: plan,
    '/api/benchmarks': { benchmarks: [{ indicatorId: card.id, periodId: period.id, part: 'mat-4', value: '58.5', source: 'NŠA' }] },
    'PUT /api/benchmarks': { benchmarks: [], rejudged: 3 },
    'DELETE /api/benchmarks': { benchmarks: [], rejudged: 1 },
  })
  await renderPage(BenchmarksPage, { at: `/planas/palyginamosios?year=${plan.year}&period=${period.id}`, routes: [{ path: '/planas', name: 'plan', component: { render: () => null }, meta: { title: 'plans.title' } }] })
  await useSession().load()
  await screen.findByRole('heading', { level: 1 })
  return { sent: () => asked.filter(({ method }) => method !== 'GET') }
}
const value = (part: string) => screen.findByLabelText<HTMLInputElement>(`Lietuvos vidurkis: ${part}`)

describe('reference figures', () => {
  it('are set part by part, with a decimal comma and the source of the others', async () => {
    const { sent } = await open('department')
    expect((await value('Matematika, 4 kl.')).value).toBe('58,5')
    await fireEvent.update(await value('Lietuvių kalba, 4 kl.'), '61,25')
    await fireEvent.click(screen.getByRole('button', { name: 'Išsaugoti: NMPP rezultatai' }))
    await waitFor(() => expect(sent()).toMatchObject([{ method: 'PUT', body: { indicatorId: card.id, periodId: period.id, values: [{ part: 'liet-4', value: '61.25', source: 'NŠA' }] } }]))
  })

  it('of zero are set, and take nothing away', async () => {
    const { sent } = await open('department')
    await fireEvent.update(await value('Lietuvių kalba, 4 kl.'), '0')
    await fireEvent.click(screen.getByRole('button', { name: 'Išsaugoti: NMPP rezultatai' }))
    await waitFor(() => expect(sent()).toMatchObject([{ method: 'PUT', body: { values: [{ part: 'liet-4', value: '0' }] } }]))
  })

  it('are taken away when emptied', async () => {
    const { sent } = await open('department')
    await fireEvent.update(await value('Matematika, 4 kl.'), '')
    await fireEvent.click(screen.getByRole('button', { name: 'Išsaugoti: NMPP rezultatai' }))
    await waitFor(() => expect(sent()).toMatchObject([{ method: 'DELETE', address: `/api/benchmarks?indicatorId=${card.id}&periodId=${period.id}&part=mat-4` }]))
  })

  it('are pasted as a column, sources beside them', async () => {
    const { sent } = await open('department')
    await fireEvent.paste(await value('Matematika, 4 kl.'), { clipboardData: { getData: () => '59,1\tNŠA 2026\n60,2\tNŠA 2026\n' } })
    await fireEvent.click(screen.getByRole('button', { name: 'Išsaugoti: NMPP rezultatai' }))
    await waitFor(() => expect(sent()).toMatchObject([{ body: { values: [{ part: 'mat-4', value: '59.1', source: 'NŠA 2026' }, { part: 'liet-4', value: '60.2', source: 'NŠA 2026' }] } }]))
  })

  it('that are no numbers are marked and not sent', async () => {
    const { sent } = await open('department')
    await fireEvent.update(await value('Matematika, 4 kl.'), 'apie 60')
    expect((await value('Matematika, 4 kl.')).getAttribute('aria-invalid')).toBe('true')
    expect(within(screen.getByRole('status')).getByText(/1 skaičius netinka/)).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Išsaugoti: NMPP rezultatai' }).disabled).toBe(true)
    expect(sent()).toEqual([])
  })

  it.each([['council', 'published'], ['department', 'closed']] as const)('are for reading to %s in a %s plan', async (role, status) => {
    await open(role, status)
    expect((await value('Matematika, 4 kl.')).disabled).toBe(true)
    expect(screen.queryByRole('button', { name: /Išsaugoti/ })).toBeNull()
  })
})
