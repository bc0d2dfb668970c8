import { onScopeDispose, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useContext, wholeYear } from '../../stores/context.ts'

/**
 * Writes the year and period being looked at into the address of a page that follows them, so that its link, copied today, shows
 * the same next year.
 */
export function useExplicitContext(): void {
  const route = useRoute()
  const router = useRouter()
  const context = useContext()

  /** Somebody is on the way to another page: writing this one's address now would call them back. */
  const isLeaving = ref(false)
  const setLeaving = (leaving: boolean) => void (isLeaving.value = leaving)
  for (const stop of [router.beforeEach(() => setLeaving(true)), router.afterEach(() => setLeaving(false)), router.onError(() => setLeaving(false))])
    onScopeDispose(stop)

  watch(() => {
    const follows = route.meta.context ?? 'period'
    if (follows === 'none' || context.year === null || isLeaving.value)
      return null
    const year = String(context.year)
    const period = follows === 'year' ? undefined : context.isWholeYear ? wholeYear : context.period?.id
    const isWritten = route.query.year === year && (period === undefined || route.query.period === period)
    return isWritten ? null : { year, ...(period !== undefined && { period }) }
  }, (missing) => {
    if (missing)
      void router.replace({ query: { ...route.query, ...missing }, hash: route.hash })
  }, { immediate: true })
}
