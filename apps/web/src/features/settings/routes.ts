import type { RouteRecordRaw } from 'vue-router'

/** Below `/administravimas`. */
export const settingsRoutes: RouteRecordRaw[] = [
  { path: 'nuostatos', name: 'settings', component: () => import('./SettingsPage.vue'), meta: { title: 'settings.title', action: 'settings:read' } },
]
