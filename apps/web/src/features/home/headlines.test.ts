import type { Achieved, GapStatus } from '@rodykle/domain'
import type { Component } from 'vue'
import { cleanup, screen } from '@testing-library/vue'
import { afterEach, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { sessionAs, unitOf } from '../../shared/testing/directory-fixture.ts'
import { renderPage } from '../../shared/testing/render-page.ts'
import { renderSignedIn } from '../../shared/testing/render-signed-in.ts'
import { cardOf, summaryOf, testId } from '../../shared/testing/submission-fixture.ts'
import CouncilHome from './CouncilHome.vue'
import DepartmentHome from './DepartmentHome.vue'
import ReporterHeadline from './ReporterHeadline.vue'

const period = { id: testId(), planId: 'p', kind: 'half-year', label: 'II pusmetis', startsOn: '2026-07-01', endsOn: '2026-12-31', opensOn: '2026-11-01', dueOn: '2026-12-15', state: 'closed', version: 1 } as const
const place = { id: 'i', code: 'I', title: 'I' }

function row(status: GapStatus, achieved: Achieved, gap: string | null) {
  const coverage = { counted: 1, applicable: 1, waiting: 0, notReported: 0, notMeasured: 0, notApplicable: 0, leftOut: 0 }
  const id = testId()
  return { targetId: id, code: id, priority: place, task: place, measure: place, indicator: cardOf(), rule: { kind: 'at-least', planned: '80', assumed: false }, standing: null, assessment: { planned: { kind: 'number', value: '80' }, achieved, gap, allowance: '5', status, attainment: null, parts: [], coverage, provisional: false, bounds: null, meanOfUnits: null, straddles: false } }
}
const share = (value: string): Achieved => ({ kind: 'share', value, numerator: value, denominator: '100' })
const rows = [row('met', share('120'), '40'), row('met', share('80'), '0'), row('near', share('78'), '-2'), row('not-met', share('0'), '-80'), row('no-data', { kind: 'absent', absence: 'not-reported' }, null)]
const submissions = [
  summaryOf({ unit: unitOf({ name: 'Aušros' }), status: 'submitted', submittedAt: '2026-11-18T09:00:00.000Z' }),
  summaryOf({ unit: unitOf({ name: 'Beržų' }), status: 'draft', submittedAt: null }),
  summaryOf({ unit: unitOf({ name: 'Cypelio' }), status: 'draft', submittedAt: null }),
]
function answers() {
  return {
    '/api/plans': { plans: [{ id: 'p', year: 2026, status: 'published', periods: [period] }] },
    '/api/gaps': { period, basis: 'approved', rows, priorities: [] },
    '/api/submissions': { submissions },
  }
}
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it.each<[string, 'council' | 'department', Component, RegExp]>([
  ['how many of all targets were reached, the silent ones among them, and no mean of percents', 'council', CouncilHome, /^Pasiekta 2\siš\s5 rodiklių$/],
  ['how many of all institutions have handed in', 'department', DepartmentHome, /^1\siš\s3 įstaigų jau pateikė duomenis/],
])('a headline counts %s', async (_, role, page, words) => {
  await renderSignedIn(page, { session: sessionAs(role), answers: answers() })
  expect(await screen.findByRole('heading', { level: 1, name: words })).toBeTruthy()
})

it.each([
  ['open', { dueOn: '2100-01-02', reopenedUntil: null }, /^2 reikšmės grąžintos taisyti, liko/],
  ['closed', {}, /^2 reikšmės grąžintos taisyti, nors laikotarpis užbaigtas$/],
] as const)('a head\'s headline says that something came back while the period is %s', async (standing, days, words) => {
  await renderPage(() => h('h1', h(ReporterHeadline, { submission: summaryOf({ status: 'returned', standing, ...days, counts: { asked: 4, answered: 4, returned: 2, accepted: 1 } }) })))
  expect(screen.getByRole('heading', { level: 1 }).textContent.replaceAll('\u00A0', ' ')).toMatch(words)
})
