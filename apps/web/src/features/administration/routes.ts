import type { RouteRecordRaw } from 'vue-router'
import { useSession } from '../../stores/session.ts'
import { auditRoutes } from '../audit/index.ts'
import { institutionsRoutes } from '../institutions/index.ts'
import { mailsRoutes } from '../mails/index.ts'
import { peopleRoutes } from '../people/index.ts'
import { selfCheckRoutes } from '../self-check/index.ts'
import { settingsRoutes } from '../settings/index.ts'
import { administrationPages } from './administration-pages.ts'

/** There is no page at `/administravimas` itself: it leads to the first one this person may open. */
function firstPage() {
  const session = useSession()
  return { name: administrationPages.find(({ action }) => session.may(action))?.name ?? 'institutions' }
}

export const administrationRoutes: RouteRecordRaw[] = [
  {
    path: '/administravimas',
    component: () => import('./AdministrationFrame.vue'),
    meta: { title: 'frame.nav.administration', context: 'none' },
    children: [
      // Whoever may manage people or institutions may read the trail too; institutions alone, which everyone may read, are no reason for an entry in the navigation.
      { path: '', name: 'administration', component: { render: () => null }, beforeEnter: firstPage, meta: { title: 'frame.nav.administration', action: 'audit:read' } },
      ...peopleRoutes,
      ...institutionsRoutes,
      ...auditRoutes,
      ...mailsRoutes,
      ...selfCheckRoutes,
      ...settingsRoutes,
    ],
  },
]
