import { screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useContext } from '../../stores/context.ts'
import { useSession } from '../../stores/session.ts'
import { renderPage } from '../testing/render-page.ts'
import { useExplicitContext } from './use-explicit-context.ts'

afterEach(() => vi.unstubAllGlobals())

const period = { id: 'p2', planId: 'a', kind: 'half-year', label: 'II pusmetis', startsOn: '2026-07-01', endsOn: '2026-12-31', opensOn: '2026-11-08', dueOn: '2026-12-02', state: 'open', version: 1 }
const answers: Record<string, unknown> = {
  '/api/session': { signedIn: { person: { id: '1' }, grants: [], mustChangePassword: false }, demonstration: null, version: '0' },
  '/api/plans': { plans: [{ id: 'a', year: 2026, status: 'published', targetCount: 1, periods: [period] }] },
}
const page = { render: () => null }
const frame = {
  setup() {
    void useSession().load()
    useExplicitContext()
    const context = useContext()
    return () => String(context.year)
  },
}

/** Stands on the home page while the plans are still being fetched; `/slow` is a page whose code takes its time. */
async function standAtHome() {
  const plans = Promise.withResolvers<void>()
  const code = Promise.withResolvers<typeof page>()
  vi.stubGlobal('fetch', async (address: string) => {
    if (address === '/api/plans')
      await plans.promise
    return new Response(JSON.stringify(answers[address]))
  })
  const { router } = await renderPage(frame, { routes: [{ path: '/slow', component: () => code.promise }] })
  return { router, tellPlans: plans.resolve, deliverCode: () => code.resolve(page) }
}

describe('the address of a page that follows year and period', () => {
  it('tells them as soon as they are known', async () => {
    const { router, tellPlans } = await standAtHome()
    tellPlans()
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/?year=2026&period=p2'))
  })

  it('calls nobody back who is on the way to another page', async () => {
    const { router, tellPlans, deliverCode } = await standAtHome()
    const arrival = router.push('/slow')
    tellPlans()
    await screen.findByText('2026')
    deliverCode()
    await arrival
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/slow?year=2026&period=p2'))
  })
})
