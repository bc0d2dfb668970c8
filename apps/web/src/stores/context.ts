import type { Period, PlanList } from '@rodykle/contracts'
import type { LocationQuery } from 'vue-router'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { request } from '../shared/http.ts'
import { defaultPeriod, defaultPlan } from './default-context.ts'
import { useSession } from './session.ts'
import { useStoreQuery } from './use-store-query.ts'

/** Stands in the address in place of a period where all of them are looked at together. */
export const wholeYear = 'metai'

export const plansKey = ['plans'] as const

function single(query: LocationQuery, name: string): string | null {
  const value = query[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/**
 * What is being looked at: a plan's year, one of its periods, and a unit. It lives in the address (`?year=2026&period=…&unit=…`),
 * so that a copied link shows the same; where the address is silent, the period of the newest published plan that is open, be it to the person's own unit alone.
 */
export const useContext = defineStore('context', () => {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()

  const plansQuery = useStoreQuery({
    key: plansKey,
    query: ({ signal }) => request<PlanList>('/plans', { signal }),
    enabled: () => session.signedIn !== null,
  })
  const plans = computed(() => plansQuery.data.value?.plans ?? [])
  const plan = computed(() => plans.value.find(({ year }) => String(year) === single(route.query, 'year')) ?? defaultPlan(plans.value))
  const periods = computed(() => plan.value?.periods ?? [])
  const ahead = computed(() => plansQuery.data.value?.ahead ?? [])
  /** As it stands for this person. */
  const stateOf = ({ id, state }: Period) => ahead.value.includes(id) ? 'open' : state
  const period = computed(() => periods.value.find(({ id }) => id === single(route.query, 'period')) ?? defaultPeriod(periods.value, ahead.value))
  /** The year as a whole, on pages that can show it. */
  const isWholeYear = computed(() => route.meta.context === 'period-or-year' && periods.value.length > 1 && single(route.query, 'period') === wholeYear)
  const unitId = computed(() => single(route.query, 'unit'))

  /** Only the address changes; pages read the context and follow. */
  function change(query: { year?: number, period?: string | undefined, unit?: string | null }) {
    return router.push({ query: { ...route.query, ...query } })
  }
  const setYear = (year: number) => change({ year, period: undefined })
  const setPeriod = (id: string) => change({ ...(plan.value && { year: plan.value.year }), period: id })
  const setWholeYear = () => change({ ...(plan.value && { year: plan.value.year }), period: wholeYear })
  const setUnit = (id: string | null) => change({ unit: id })

  return {
    plans,
    plan,
    year: computed(() => plan.value?.year ?? null),
    periods,
    period,
    stateOf,
    isWholeYear,
    unitId,
    status: plansQuery.status,
    error: plansQuery.error,
    refresh: plansQuery.refetch,
    setYear,
    setPeriod,
    setWholeYear,
    setUnit,
  }
})
