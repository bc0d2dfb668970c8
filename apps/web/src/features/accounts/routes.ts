import type { RouteRecordRaw } from 'vue-router'

export const accountsRoutes: RouteRecordRaw[] = [
  { path: '/prisijungti', name: 'sign-in', component: () => import('./SignInPage.vue'), meta: { title: 'accounts.signIn.title', public: true, bare: true, context: 'none' } },
  { path: '/slaptazodis', name: 'change-password', component: () => import('./ChangePasswordPage.vue'), meta: { title: 'accounts.password.title', context: 'none' } },
]
