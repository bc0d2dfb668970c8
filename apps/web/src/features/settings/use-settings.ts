import type { UpdateSettings } from '@rodykle/contracts'
import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { askAnew } from '../../shared/ask-anew.ts'
import { fetchSettings, updateSettings } from './settings-api.ts'

/** What is decided for the whole installation, and a change to it. */
export function useSettings() {
  const cache = useQueryCache()
  const settings = useQuery({ key: ['settings'], query: ({ signal }) => fetchSettings(signal) })
  const update = useMutation({
    mutation: (change: UpdateSettings) => updateSettings(change),
    onSuccess: async (written) => {
      cache.setQueryData(['settings'], written)
      await askAnew(cache, ['audit'])
    },
  })
  return { settings, update }
}
