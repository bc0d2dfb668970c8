import type { PlanDocument, SessionAnswer } from '@rodykle/contracts'
import type { Role } from '@rodykle/domain'
import { screen } from '@testing-library/vue'
import { answerWith } from '../../../shared/testing/answer-with.ts'
import { renderPage } from '../../../shared/testing/render-page.ts'
import { testId } from '../../../shared/testing/submission-fixture.ts'
import { useSession } from '../../../stores/session.ts'
import { countItems } from '../plan-tree.ts'
import PlanPage from '../PlanPage.vue'

function sessionOf(role: Role): SessionAnswer {
  return { signedIn: { person: { id: testId(), email: 'a@rodykle.example', name: 'A' }, grants: [{ role, unit: null }], mustChangePassword: false }, demonstration: null, version: '0' }
}

/** The plan's page, as somebody with this role sees it. `answers` are those of the server beyond the plan itself. */
export async function renderPlan(plan: PlanDocument | null, { role = 'department' as Role, at = '/planas?year=2026', answers = {} as Record<string, unknown> } = {}) {
  const plans = plan === null ? [] : [{ id: plan.id, year: plan.year, status: plan.status, targetCount: countItems(plan).targets, periods: plan.periods }]
  const asked = answerWith({
    '/api/session': sessionOf(role),
    '/api/plans': { plans },
    '/api/institutions': { units: [] },
    '/api/indicators': { indicators: [] },
    ...(plan !== null && { [`/api/plans/${plan.year}`]: plan }),
    ...answers,
  })
  const page = await renderPage(PlanPage, { at, routes: [{ path: '/planas/laikotarpiai', name: 'periods', component: { render: () => null }, meta: { title: 'periods.title' } }] })
  await useSession().load()
  await screen.findByRole('heading', { level: 1 })
  return { ...page, asked, sent: () => asked.filter(({ method }) => method !== 'GET') }
}
