import type { AuditFilter } from './audit-api.ts'
import { useInfiniteQuery } from '@pinia/colada'
import { computed } from 'vue'
import { fetchAudit } from './audit-api.ts'

/** The trail from the newest entry on, as far as somebody has asked to go back. */
export function useAuditTrail(filter: () => AuditFilter) {
  const query = useInfiniteQuery({
    key: () => ['audit', 'pages', { ...filter() }],
    query: ({ pageParam, signal }) => fetchAudit(filter(), pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // Whoever reads far back would have every page fetched again for looking away.
    refetchOnWindowFocus: false,
  })
  const entries = computed(() => query.data.value?.pages.flatMap(page => page.entries) ?? [])
  return { ...query, entries }
}
