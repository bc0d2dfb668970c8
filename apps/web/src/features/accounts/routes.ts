import type { RouteRecordRaw } from 'vue-router'

export const accountsRoutes: RouteRecordRaw[] = [
  { path: '/prisijungti', name: 'sign-in', component: () => import('./SignInPage.vue'), meta: { title: 'accounts.signIn.title', public: true, bare: true, context: 'none' } },
  { path: '/pamirsau-slaptazodi', name: 'forgotten-password', component: () => import('./ForgottenPasswordPage.vue'), meta: { title: 'accounts.forgotten.title', public: true, bare: true, context: 'none' } },
  { path: '/naujas-slaptazodis', name: 'choose-password', component: () => import('./ChoosePasswordPage.vue'), meta: { title: 'accounts.choose.title', public: true, bare: true, context: 'none' } },
  { path: '/slaptazodis', name: 'change-password', component: () => import('./ChangePasswordPage.vue'), meta: { title: 'accounts.password.title', context: 'none' } },
]
