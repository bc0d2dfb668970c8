import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** Whose figure of a target is explained, and of when, as far as that differs from what the page shows. */
export interface Asked {
  targetId: string
  /** A unit's own figure. */
  unitId?: string | null | undefined
  /** One institution type's figure. */
  type?: string | null | undefined
  /** Another period than the page shows, or one of the year that it shows. */
  periodId?: string | null | undefined
  /** Another year than the page shows. */
  year?: number | null | undefined
  /** How the units' values lie; with a unit, those of all others. */
  isSpread?: boolean | undefined
}

/**
 * Which figure is being explained lives in the address (`?explain=…`, with `explainUnit`, `explainType`, `explainPeriod`, `explainYear` or `explainSpread` where needed), so that
 * a copied link opens the same, and "back" closes it.
 */
export function useExplained() {
  const route = useRoute()
  const router = useRouter()
  const read = (name: string) => typeof route.query[name] === 'string' && route.query[name] !== '' ? route.query[name] : null

  const asked = computed(() => {
    const targetId = read('explain')
    return targetId === null ? null : { targetId, unitId: read('explainUnit'), type: read('explainType'), periodId: read('explainPeriod'), year: Number(read('explainYear')) || null, isSpread: read('explainSpread') !== null }
  })

  function others() {
    const { explain: _, explainUnit: _unit, explainType: _type, explainPeriod: _period, explainYear: _year, explainSpread: _spread, ...query } = route.query
    return query
  }
  function open({ targetId, unitId, type, periodId, year, isSpread }: Asked): void {
    void router.push({
      query: { ...others(), explain: targetId, ...(unitId && { explainUnit: unitId }), ...(type && { explainType: type }), ...(periodId && { explainPeriod: periodId }), ...(year && { explainYear: String(year) }), ...(isSpread && { explainSpread: '1' }) },
      hash: route.hash,
    })
  }
  /** Back to the page it was opened from; a copied link had no page before it. */
  function close(): void {
    if (asked.value === null)
      return
    const before = router.resolve({ query: others(), hash: route.hash }).fullPath
    if (window.history.state?.back === before)
      router.back()
    else
      void router.replace({ query: others(), hash: route.hash })
  }

  return { asked, open, close }
}
