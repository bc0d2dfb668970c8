import type { UseQueryOptions, UseQueryReturn } from '@pinia/colada'
import { useQuery, useQueryCache } from '@pinia/colada'
import { getCurrentScope, toValue, watch } from 'vue'

/**
 * A store's query, which lives as long as the store. `useQuery` alone ties it to whichever component happened to use the store first: when that
 * one goes, nobody holds the answer, and what is said to be stale is called off and never asked for again.
 */
export function useStoreQuery<Answer>(options: UseQueryOptions<Answer>): UseQueryReturn<Answer> {
  const cache = useQueryCache()
  const holder = getCurrentScope()
  const query = useQuery(options)
  watch(() => cache.get(toValue(options.key)), (entry, previous) => {
    if (previous)
      cache.untrack(previous, holder)
    if (entry)
      cache.track(entry, holder)
  }, { immediate: true })
  return query
}
