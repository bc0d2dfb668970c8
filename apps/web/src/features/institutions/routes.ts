import type { RouteRecordRaw } from 'vue-router'

/** Below `/administravimas`; read by everyone, changed by those who may manage institutions. */
export const institutionsRoutes: RouteRecordRaw[] = [
  { path: 'istaigos', name: 'institutions', component: () => import('./InstitutionsPage.vue'), meta: { title: 'institutions.title', action: 'institution:read' } },
  { path: 'istaigos/:unitId', name: 'institution', component: () => import('./InstitutionPage.vue'), meta: { title: 'institutions.one', action: 'institution:read' } },
]
