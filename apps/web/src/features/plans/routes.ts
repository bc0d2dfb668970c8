import type { RouteRecordRaw } from 'vue-router'

export const plansRoutes: RouteRecordRaw[] = [
  { path: '/planas', name: 'plan', component: () => import('./PlanPage.vue'), meta: { title: 'plans.title', words: ['periods'], action: 'plan:read', context: 'year' } },
]
