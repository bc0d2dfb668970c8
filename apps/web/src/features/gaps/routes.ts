import type { RouteRecordRaw } from 'vue-router'

export const gapsRoutes: RouteRecordRaw[] = [
  { path: '/rodikliai', name: 'gaps', component: () => import('./GapsPage.vue'), meta: { title: 'gaps.title', action: 'figures:read-approved', context: 'period-or-year' } },
  { path: '/rodikliai/tinklelis', name: 'gap-grid', component: () => import('./GapGridPage.vue'), meta: { title: 'gaps.grid.title', action: 'figures:read-working', context: 'period-or-year' } },
  { path: '/rodikliai/:targetId', name: 'indicator', component: () => import('./IndicatorPage.vue'), meta: { title: 'gaps.indicator.title', action: 'figures:read-approved', context: 'period-or-year' } },
]
