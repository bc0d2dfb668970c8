import type { AuditFilter } from './audit-api.ts'
import { computed } from 'vue'
import { useAddress } from '../../shared/address.ts'

/** How each condition is called in the address: `?istaiga=…&zmogus=…&rodiklis=…&irasas=…&nuo=2026-11-01&iki=2026-11-30`. */
const names = { unitId: 'istaiga', personId: 'zmogus', indicatorId: 'rodiklis', entityId: 'irasas', from: 'nuo', to: 'iki' } as const satisfies Record<keyof AuditFilter, string>

const isId = (text: string | null) => text !== null && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
const isDay = (text: string | null) => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** Which entries are looked at, held in the address. What cannot be an id or a day is as if it were not there. */
export function useAuditFilter() {
  const address = useAddress()

  function read(condition: keyof AuditFilter): string | null {
    const text = address.read(names[condition])
    const isSound = condition === 'from' || condition === 'to' ? isDay(text) : isId(text)
    return isSound ? text : null
  }
  const filter = computed((): AuditFilter => ({
    unitId: read('unitId'),
    personId: read('personId'),
    indicatorId: read('indicatorId'),
    entityId: read('entityId'),
    from: read('from'),
    to: read('to'),
  }))
  const isNarrowed = computed(() => Object.values(filter.value).some(value => value !== null))

  function change(conditions: Partial<AuditFilter>): void {
    address.write(Object.fromEntries(Object.entries(conditions).map(([condition, value]) => [names[condition as keyof AuditFilter], value])))
  }
  const clear = () => change({ unitId: null, personId: null, indicatorId: null, entityId: null, from: null, to: null })
  return { filter, isNarrowed, change, clear }
}
