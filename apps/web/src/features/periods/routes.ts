import type { RouteRecordRaw } from 'vue-router'

export const periodsRoutes: RouteRecordRaw[] = [
  { path: '/planas/laikotarpiai', name: 'periods', component: () => import('./PeriodsPage.vue'), meta: { title: 'periods.title', words: ['plans'], action: 'period:manage', context: 'year' } },
]
