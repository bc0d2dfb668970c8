import type { RouteRecordRaw } from 'vue-router'

/** Below `/administravimas`. */
export const auditRoutes: RouteRecordRaw[] = [
  { path: 'zurnalas', name: 'audit', component: () => import('./AuditPage.vue'), meta: { title: 'audit.title', action: 'audit:read' } },
]
