import type { RouteRecordRaw } from 'vue-router'

export const benchmarksRoutes: RouteRecordRaw[] = [
  { path: '/planas/palyginamosios', name: 'benchmarks', component: () => import('./BenchmarksPage.vue'), meta: { title: 'benchmarks.title', words: ['reporting', 'plans'], action: 'plan:read' } },
]
