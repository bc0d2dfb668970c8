import type { Unit } from '@rodykle/contracts'
import type { AccountsByUnit } from './use-units.ts'
import { institutionTypes } from '@rodykle/domain'
import { computed } from 'vue'
import { useAddress } from '../../shared/address.ts'
import { today } from '../../shared/format.ts'
import { matchesSearch } from '../../shared/matches-search.ts'
import { isClosed } from './unit-standing.ts'

export const unitLists = ['institution', 'methodical-group'] as const
export type UnitList = typeof unitLists[number]
export const unitOrders = ['type', 'name'] as const
export type UnitOrder = typeof unitOrders[number]
export const unitConditions = ['nepatvirtintos', 'be-vadovo'] as const
export type UnitCondition = typeof unitConditions[number]

/**
 * Which units are looked at: `?rodyti=bureliai` methodical groups, `?tvarka=abecele` by name and not by type, `?ieskoti=jotv`,
 * `?uzdarytos=taip` closed ones too, `?tik=nepatvirtintos` or `?tik=be-vadovo` only those.
 */
export function useUnitView(units: () => readonly Unit[], accounts: () => AccountsByUnit | null) {
  const address = useAddress()
  const day = today()
  const search = address.typed('ieskoti')
  const list = computed<UnitList>({
    get: () => address.read('rodyti') === 'bureliai' ? 'methodical-group' : 'institution',
    set: kind => address.write({ rodyti: kind === 'methodical-group' ? 'bureliai' : null, tik: null }),
  })
  const order = computed<UnitOrder>({
    get: () => address.read('tvarka') === 'abecele' || list.value === 'methodical-group' ? 'name' : 'type',
    set: chosen => address.write({ tvarka: chosen === 'name' ? 'abecele' : null }),
  })
  const withClosed = computed<boolean>({ get: () => address.read('uzdarytos') === 'taip', set: shown => address.write({ uzdarytos: shown ? 'taip' : null }) })
  const only = computed<UnitCondition | null>({
    get: () => unitConditions.find(name => name === address.read('tik')) ?? null,
    set: condition => address.write({ tik: condition }),
  })

  const ofKind = computed(() => units().filter(({ kind }) => kind === list.value))
  const closed = computed(() => ofKind.value.filter(unit => isClosed(unit, day)))
  const existing = computed(() => ofKind.value.filter(unit => !isClosed(unit, day)))
  const unconfirmed = computed(() => existing.value.filter(({ isConfirmed }) => !isConfirmed))
  /** Those nobody signs in for as their head; none where accounts are not this person's to know. */
  const headless = computed(() => {
    const held = accounts()
    return held === null ? [] : existing.value.filter(({ id, kind }) => kind === 'institution' && !held.get(id)?.some(({ role }) => role === 'head'))
  })
  const counts = computed(() => ({ 'nepatvirtintos': unconfirmed.value.length, 'be-vadovo': headless.value.length, 'closed': closed.value.length }))

  const narrowed = computed(() => {
    switch (only.value) {
      case 'nepatvirtintos': return unconfirmed.value
      case 'be-vadovo': return headless.value
      case null: return withClosed.value ? ofKind.value : existing.value
    }
  })

  /** Institutions stand in the order of their types, and within one by name, as they came. */
  const place = ({ type }: Unit) => type === null ? institutionTypes.length : institutionTypes.indexOf(type)
  const shown = computed(() => {
    const found = narrowed.value.filter(({ name, shortName, aliases, code, legalCode }) => matchesSearch(search.value, [name, shortName, ...aliases, code, legalCode ?? '']))
    return order.value === 'type' ? found.toSorted((one, other) => place(one) - place(other)) : found
  })
  function clear(): void {
    search.value = ''
    address.write({ ieskoti: null, tik: null, uzdarytos: null })
  }
  return { search, list, order, only, withClosed, counts, existing, shown, clear }
}
