import type { CampaignView } from './unit-standing.ts'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { campaignViews } from './unit-standing.ts'

const tabs = ['units', 'indicators'] as const

/** What of a campaign is looked at, held in the address: `?show=silent`, `?by=indicators`. */
export function useCampaignView() {
  const route = useRoute()
  const router = useRouter()
  let wanted: Record<string, string | undefined> = {}

  /** Two at once, as when a part of the summary is pressed, are one change of the address. */
  function set(change: Record<string, string | undefined>): void {
    const isFirst = Object.keys(wanted).length === 0
    wanted = { ...wanted, ...change }
    if (isFirst) {
      queueMicrotask(() => {
        const query = { ...route.query, ...wanted }
        wanted = {}
        void router.replace({ query })
      })
    }
  }
  const view = computed<CampaignView | null>({
    get: () => campaignViews.find(value => value === route.query.show) ?? null,
    set: value => set({ show: value ?? undefined }),
  })
  const tab = computed<typeof tabs[number]>({
    get: () => tabs.find(value => value === route.query.by) ?? 'units',
    set: value => set({ by: value === 'units' ? undefined : value }),
  })
  return { view, tab }
}
