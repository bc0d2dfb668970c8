import type { Period, SetPeriodOverride } from '@rodykle/contracts'
import type { PeriodDraft } from './suggest-period.ts'
import { useQueryCache } from '@pinia/colada'
import { askAnew } from '../../shared/ask-anew.ts'
import { ApiError } from '../../shared/http.ts'
import { plansKey } from '../../stores/context.ts'
import * as api from './periods-api.ts'

/** Changes of a plan's periods on the server; what shows them is asked anew. All reject with what the API said. */
export function usePeriodWrites() {
  const cache = useQueryCache()

  async function showAnew(...keys: readonly (readonly string[])[]): Promise<void> {
    await askAnew(cache, ['plan'], plansKey, ...keys)
  }
  const asked = [['submissions'], ['submission'], ['gaps'], ['gap-grid']]

  async function create(planId: string, draft: PeriodDraft): Promise<void> {
    await api.createPeriod({ planId, ...draft })
    await showAnew()
  }
  async function update({ id, version, state }: Period, { kind, startsOn, endsOn, ...days }: PeriodDraft): Promise<void> {
    try {
      // The span of what was opened stays: it has been asked about.
      await api.updatePeriod(id, { version, ...days, ...(state === 'upcoming' && { kind, startsOn, endsOn }) })
    }
    catch (failure) {
      if (failure instanceof ApiError && failure.code === 'changed-meanwhile')
        await showAnew()
      throw failure
    }
    await showAnew(...asked)
  }
  async function open({ id }: Period): Promise<void> {
    await api.openPeriod(id)
    await showAnew(...asked)
  }
  async function close({ id }: Period): Promise<void> {
    await api.closePeriod(id)
    await showAnew(...asked)
  }
  async function setOverride(periodId: string, unitId: string, override: SetPeriodOverride): Promise<void> {
    await api.setOverride(periodId, unitId, override)
    await showAnew(api.overridesKey(periodId), ...asked)
  }
  async function removeOverride(periodId: string, unitId: string): Promise<void> {
    await api.removeOverride(periodId, unitId)
    await showAnew(api.overridesKey(periodId), ...asked)
  }

  return { create, update, open, close, setOverride, removeOverride }
}
