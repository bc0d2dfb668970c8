import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { askAnew } from '../../shared/ask-anew.ts'
import { fetchSelfChecks, runSelfCheck } from './self-check-api.ts'

/** When the numbers were checked, newest first, and another check when somebody wants one. */
export function useSelfChecks() {
  const cache = useQueryCache()
  const checks = useQuery({ key: ['self-checks'], query: ({ signal }) => fetchSelfChecks(signal) })
  const run = useMutation({
    mutation: () => runSelfCheck(),
    onSuccess: async () => {
      await askAnew(cache, ['self-checks'], ['audit'])
    },
  })
  return { checks, run }
}
