import type { RouteRecordRaw } from 'vue-router'

export const campaignsRoutes: RouteRecordRaw[] = [
  { path: '/pateikimas/eiga', name: 'campaign', component: () => import('./CampaignPage.vue'), meta: { title: 'campaigns.title', words: ['reporting', 'periods', 'plans', 'export'], action: 'submission:review' } },
]
