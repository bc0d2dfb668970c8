import type { RouteRecordRaw } from 'vue-router'

export const reviewRoutes: RouteRecordRaw[] = [
  { path: '/perziura', name: 'review', component: () => import('./ReviewQueuePage.vue'), meta: { title: 'review.title', action: 'submission:review', words: ['reporting'] } },
  { path: '/perziura/:submissionId', name: 'review-submission', component: () => import('./ReviewPage.vue'), meta: { title: 'review.title', action: 'submission:review', context: 'none', words: ['reporting', 'values', 'evidence'] } },
]
