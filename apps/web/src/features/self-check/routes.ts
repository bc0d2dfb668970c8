import type { RouteRecordRaw } from 'vue-router'

/** Below `/administravimas`. */
export const selfCheckRoutes: RouteRecordRaw[] = [
  { path: 'patikra', name: 'self-check', component: () => import('./SelfCheckPage.vue'), meta: { title: 'self-check.title', action: 'self-check:read' } },
]
