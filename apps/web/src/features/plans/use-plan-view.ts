import type { PlanFilter } from './filter-plan.ts'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/**
 * What of the plan is being looked at, held in the address: `?ieskoti=tevai` words to find, `?rodyti=patikslinti` only targets whose
 * comparator is assumed, `?rodiklis=<id>` the target whose card is open.
 */
export function usePlanView() {
  const route = useRoute()
  const router = useRouter()
  const text = (name: string) => typeof route.query[name] === 'string' ? route.query[name] : ''

  function queryWith(name: string, value: string | null) {
    const { [name]: _, ...others } = route.query
    return value ? { ...others, [name]: value } : others
  }
  function set(name: string, value: string | null): void {
    void router.replace({ query: queryWith(name, value), hash: route.hash })
  }

  const search = computed<string>({ get: () => text('ieskoti'), set: words => set('ieskoti', words || null) })
  const onlyAssumed = computed<boolean>({ get: () => text('rodyti') === 'patikslinti', set: only => set('rodyti', only ? 'patikslinti' : null) })
  const filter = computed((): PlanFilter => ({ words: search.value, onlyAssumed: onlyAssumed.value }))

  const openTargetId = computed(() => text('rodiklis') || null)
  /** The address that opens a target's card over the same view. */
  const addressOf = (targetId: string) => ({ query: queryWith('rodiklis', targetId), hash: route.hash })
  const closeTarget = () => set('rodiklis', null)

  return { search, onlyAssumed, filter, openTargetId, addressOf, closeTarget }
}
