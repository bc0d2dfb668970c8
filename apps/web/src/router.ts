import type { Action } from '@rodykle/domain'
import type { RouteLocationNormalized, Router, RouteRecordRaw } from 'vue-router'
import { createRouter as createVueRouter, createWebHistory } from 'vue-router'
import { accountsRoutes } from './features/accounts/routes.ts'
import { administrationRoutes } from './features/administration/routes.ts'
import { benchmarksRoutes } from './features/benchmarks/routes.ts'
import { campaignsRoutes } from './features/campaigns/routes.ts'
import { deputiesRoutes } from './features/deputies/routes.ts'
import { exchangeRoutes } from './features/exchange/routes.ts'
import { gapsRoutes } from './features/gaps/routes.ts'
import { homeRoutes } from './features/home/routes.ts'
import { noticesRoutes } from './features/notices/routes.ts'
import { periodsRoutes } from './features/periods/routes.ts'
import { plansRoutes } from './features/plans/routes.ts'
import { reportingRoutes } from './features/reporting/routes.ts'
import { reviewRoutes } from './features/review/routes.ts'
import { i18n, loadMessages } from './i18n.ts'
import { awaitPageHeading } from './shared/ui/page-focus.ts'
import { useSession } from './stores/session.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** The message that names the page in the browser's tab; its first part names the feature whose words are fetched with the page. */
    title: string
    /** Further features whose words the page uses. */
    words?: readonly string[]
    /** Who may come here: those who may do this to something. Left out, whoever is signed in. */
    action?: Action
    /** Open without signing in. */
    public?: true
    /** Without navigation and bars: sign-in. */
    bare?: true
    /** What of the working context the page follows; decides which pickers the bar shows. `period` when left out. */
    context?: 'none' | 'year' | 'period' | 'period-or-year'
  }
}

/** What the product can do on the screen: one line for each feature's `routes.ts`. */
const routes: RouteRecordRaw[] = [
  ...accountsRoutes,
  ...homeRoutes,
  ...noticesRoutes,
  ...plansRoutes,
  ...periodsRoutes,
  ...benchmarksRoutes,
  ...campaignsRoutes,
  ...reportingRoutes,
  ...deputiesRoutes,
  ...reviewRoutes,
  ...gapsRoutes,
  ...exchangeRoutes,
  ...administrationRoutes,
  { path: '/:path(.*)*', name: 'not-found', component: () => import('./shared/frame/NotFoundPage.vue'), meta: { title: 'frame.notFound.title', public: true, context: 'none' } },
]

/** The year and period being looked at go along to the next page, unless its address names others. */
function carriedContext(to: RouteLocationNormalized, from: RouteLocationNormalized) {
  const { year, period } = from.query
  if (to.meta.bare || to.query.year !== undefined || year === undefined || to.path === from.path)
    return null
  return { ...to.query, year, ...(period !== undefined && { period }) }
}

async function fetchWords({ meta }: RouteLocationNormalized): Promise<void> {
  await Promise.all([meta.title.split('.')[0] ?? '', ...meta.words ?? []].map(loadMessages))
}

export function createRouter(extraRoutes: RouteRecordRaw[] = []): Router {
  const router = createVueRouter({
    history: createWebHistory(),
    routes: [...extraRoutes, ...routes],
    scrollBehavior: (to, from, saved) => saved ?? (to.hash ? { el: to.hash } : to.path === from.path ? false : { top: 0 }),
  })

  router.beforeEach((to) => {
    // Fetched beside the page's code, and waited for below.
    void fetchWords(to)
  })
  router.beforeEach(async (to, from) => {
    const session = useSession()
    await session.load()
    if (!to.meta.public && !session.signedIn)
      return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
    // The server answers nothing else before; `next` as the sign-in gives it.
    if (!to.meta.public && session.signedIn?.mustChangePassword && to.name !== 'change-password')
      return { name: 'change-password', query: { next: to.fullPath } }
    if (to.meta.action && !session.may(to.meta.action))
      return { name: 'not-found', params: { path: to.path.split('/').slice(1) }, query: to.query }
    const query = carriedContext(to, from)
    return query ? { path: to.path, query, hash: to.hash, replace: true } : true
  })

  router.beforeResolve(fetchWords)

  router.afterEach((to, from, failure) => {
    if (failure || to.path === from.path)
      return
    document.title = `${i18n.global.t(to.meta.title)} – Rodyklė`
    if (from.matched.length > 0)
      void awaitPageHeading()
  })
  return router
}
