import type { RouteRecordRaw } from 'vue-router'

export const reportingRoutes: RouteRecordRaw[] = [
  { path: '/pateikimas', name: 'submissions', component: () => import('./SubmissionsPage.vue'), meta: { title: 'reporting.list.title', action: 'submission:read' } },
  { path: '/pateikimas/:submissionId', name: 'submission', component: () => import('./SubmissionPage.vue'), meta: { title: 'reporting.form', action: 'submission:read', words: ['values', 'evidence'] } },
  { path: '/rodikliai/:targetId/vardikliai', name: 'denominators', component: () => import('./DenominatorsPage.vue'), meta: { title: 'denominators.title', words: ['reporting', 'denominators'], action: 'denominator:give' } },
]
