import type { PlanList, SessionAnswer } from '@rodykle/contracts'
import { cleanup } from '@testing-library/vue'
import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent, nextTick, ref } from 'vue'
import { answerWith } from '../../shared/testing/answer-with.ts'
import { renderPage } from '../../shared/testing/render-page.ts'
import { formOf, summaryOf } from '../../shared/testing/submission-fixture.ts'
import { useContext } from '../../stores/context.ts'
import { useSession } from '../../stores/session.ts'
import { usePeriodFollowing } from './use-period-following.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const now = summaryOf().period
const before = { ...summaryOf().period, planId: now.planId, label: 'I pusmetis', state: 'closed' as const }
const plans: PlanList['plans'] = [{ id: now.planId, year: 2026, status: 'published', targetCount: 1, periods: [before, now] }]
const head: SessionAnswer = { signedIn: { person: { id: 'p', email: 'a@rodykle.example', name: 'A' }, grants: [{ role: 'head', unit: null }], mustChangePassword: false }, demonstration: null, version: '0' }

it.each(['before', 'after'] as const)('the form of an earlier period stays, and the bar takes its period, when it comes %s the plans', async (order) => {
  answerWith({ '/api/session': head, '/api/plans': { plans, ahead: [] } })
  const early = { ...formOf([]), submission: summaryOf({ period: before }) }
  const form = ref(order === 'before' ? early : null)
  let context: ReturnType<typeof useContext> | null = null
  const { router } = await renderPage(defineComponent(() => {
    usePeriodFollowing(form)
    context = useContext()
    return () => null
  }), { at: '/', routes: [{ path: '/pateikimas', name: 'submissions', component: { render: () => null }, meta: { title: 'reporting.form' } }] })
  await useSession().load()
  await vi.waitFor(() => expect(context?.plans).toHaveLength(1))
  form.value = early
  await vi.waitFor(() => expect(router.currentRoute.value.query.period).toBe(before.id))
  await nextTick()
  expect([router.currentRoute.value.path, context!.period?.id]).toEqual(['/', before.id])
})
