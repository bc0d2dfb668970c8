import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { useSession } from '../../stores/session.ts'
import { fetchPeople, fetchUnit, fetchUnits } from './institutions-api.ts'

export function useUnits() {
  return useQuery({ key: ['institutions'], query: ({ signal }) => fetchUnits(signal) })
}

export function useUnit(id: () => string) {
  return useQuery({ key: () => ['institutions', id()], query: ({ signal }) => fetchUnit(id(), signal) })
}

/** Active accounts by the unit they are held for; null for those who may not know. */
export function useAccountsByUnit() {
  const session = useSession()
  const people = useQuery({ key: ['people'], query: ({ signal }) => fetchPeople(signal), enabled: () => session.may('people:manage') })
  return computed(() => {
    if (!people.data.value)
      return null
    const held = people.data.value.people.filter(({ isActive }) => isActive).flatMap(person => person.grants.map(({ role, unit }) => ({ person, role, unitId: unit?.id ?? null })))
    return Map.groupBy(held, ({ unitId }) => unitId)
  })
}
export type AccountsByUnit = NonNullable<ReturnType<typeof useAccountsByUnit>['value']>
export type Account = NonNullable<ReturnType<AccountsByUnit['get']>>[number]
