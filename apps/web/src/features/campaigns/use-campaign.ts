import type { NudgeUnits } from '@rodykle/contracts'
import { useQuery, useQueryCache } from '@pinia/colada'
import { computed } from 'vue'
import { askAnew } from '../../shared/ask-anew.ts'
import { campaignKey, closeForUnits, fetchCampaign, nudgeUnits, openForUnits } from './campaigns-api.ts'

/** How the reporting of a period goes, and what the department does about it. The verbs reject with what the API said. */
export function useCampaign(periodId: () => string | null) {
  const cache = useQueryCache()
  const query = useQuery({
    key: () => campaignKey(periodId()),
    query: ({ signal }) => fetchCampaign(periodId() ?? '', signal),
    enabled: () => periodId() !== null,
  })
  const campaign = computed(() => query.data.value ?? null)

  async function showAnew(): Promise<void> {
    await askAnew(cache, ['campaign'], ['submissions'], ['submission'], ['plan'])
  }
  async function nudge(body: NudgeUnits) {
    const answer = await nudgeUnits(periodId() ?? '', body)
    await showAnew()
    return answer
  }
  async function move(to: 'open' | 'closed', unitIds: string[], reason: string): Promise<void> {
    await (to === 'open' ? openForUnits : closeForUnits)(periodId() ?? '', { unitIds, reason })
    await showAnew()
  }

  return { query, campaign, nudge, move, showAnew }
}
