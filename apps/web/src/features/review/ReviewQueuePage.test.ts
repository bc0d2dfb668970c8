import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { renderSignedIn } from '../../shared/testing/render-signed-in.ts'
import { summaryOf, testId } from '../../shared/testing/submission-fixture.ts'
import ReviewQueuePage from './ReviewQueuePage.vue'

const { period } = summaryOf()
function submission(name: string, status: 'submitted' | 'returned' | 'draft' | 'approved', submittedAt: string | null) {
  return summaryOf({ period, status, submittedAt, unit: { id: testId(), kind: 'institution', code: name, name, shortName: name } })
}
const submissions = [
  submission('Antra', 'submitted', '2026-11-18T09:00:00.000Z'),
  submission('Grįžusi', 'returned', '2026-11-10T09:00:00.000Z'),
  submission('Pirma', 'submitted', '2026-11-16T09:00:00.000Z'),
  submission('Tyli', 'draft', null),
]
const names = () => within(screen.getByRole('tabpanel')).getAllByRole('link').map(({ textContent }) => textContent)

async function open(at = '/perziura') {
  const page = await renderSignedIn(ReviewQueuePage, {
    session: { signedIn: { person: { id: testId(), email: 'skyrius@rodykle.example', name: 'Skyrius' }, grants: [{ role: 'department', unit: null }], mustChangePassword: false }, demonstration: null, version: '0' },
    answers: {
      '/api/plans': { plans: [{ id: period.planId, year: 2026, status: 'published', targetCount: 1, periods: [period] }] },
      '/api/submissions': { submissions },
    },
    at,
    links: { 'review-submission': '/perziura/:submissionId' },
  })
  await screen.findByRole('tabpanel')
  return page
}

beforeEach(() => void vi.setSystemTime('2026-11-21T10:00:00Z'))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('has first who came first, and says how long the oldest has waited', async () => {
  await open()
  expect(names()).toEqual(['Pirma', 'Antra'])
  expect(screen.getByText(/seniausias – Pirma, prieš 5 dienas/)).toBeTruthy()
})

it.each([['returned', ['Grįžusi']], ['draft', ['Tyli']]])('shows what is %s in a tab of its own, named in the address', async (status, shown) => {
  await open(`/perziura?status=${status}`)
  expect(names()).toEqual(shown)
})

it('writes the chosen tab into the address', async () => {
  const { router } = await open()
  await fireEvent.mouseDown(screen.getByRole('tab', { name: /Grąžinta taisyti/ }), { button: 0 })
  await waitFor(() => expect(router.currentRoute.value.query.status).toBe('returned'))
  await waitFor(() => expect(names()).toEqual(['Grįžusi']))
})
