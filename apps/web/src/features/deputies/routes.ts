import type { RouteRecordRaw } from 'vue-router'

export const deputiesRoutes: RouteRecordRaw[] = [
  { path: '/pavaduotojai', name: 'deputies', component: () => import('./DeputiesPage.vue'), meta: { title: 'deputies.title', action: 'deputy:manage', context: 'none' } },
]
