import type { RouteRecordRaw } from 'vue-router'

/** Below `/administravimas`. */
export const peopleRoutes: RouteRecordRaw[] = [
  { path: 'zmones', name: 'people', component: () => import('./PeoplePage.vue'), meta: { title: 'people.title', action: 'people:manage' } },
]
