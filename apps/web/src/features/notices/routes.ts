import type { RouteRecordRaw } from 'vue-router'

export const noticesRoutes: RouteRecordRaw[] = [
  { path: '/pranesimai', name: 'notices', component: () => import('./NoticesPage.vue'), meta: { title: 'notices.title', context: 'none' } },
  { path: '/pranesimai/laiskai', name: 'notice-choices', component: () => import('./NoticeChoicesPage.vue'), meta: { title: 'notices.choices.title', context: 'none' } },
]
