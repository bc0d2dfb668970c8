import type { NavEntry } from './nav.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { useNavCounts } from '../../stores/nav-counts.ts'
import { useSession } from '../../stores/session.ts'
import { navEntries } from './nav.ts'

/** What this person can go to, with what waits there. */
export function useNav() {
  const router = useRouter()
  const route = useRoute()
  const session = useSession()
  const counts = useNavCounts()
  const { t } = useI18n()

  function isReachable(entry: NavEntry): boolean {
    if (!router.hasRoute(entry))
      return false
    const { action } = router.resolve({ name: entry }).meta
    return action === undefined || session.may(action)
  }
  function isCurrent(path: string): boolean {
    return path === '/' ? route.path === '/' : route.path === path || route.path.startsWith(`${path}/`)
  }

  return computed(() => navEntries.filter(isReachable).map((name) => {
    const { path } = router.resolve({ name })
    return { name, label: t(`frame.nav.${name}`), to: { name }, isCurrent: isCurrent(path), count: counts.texts[name] ?? null }
  }))
}
