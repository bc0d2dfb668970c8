import type { RouteRecordRaw } from 'vue-router'

/** Below `/administravimas`. */
export const mailsRoutes: RouteRecordRaw[] = [
  { path: 'laiskai', name: 'mails', component: () => import('./MailsPage.vue'), meta: { title: 'mails.title', action: 'mail:read' } },
]
