import type { PersonAnswer } from '@rodykle/contracts'
import type { Role } from '@rodykle/domain'
import { roles } from '@rodykle/domain'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAddress } from '../../shared/address.ts'
import { matchesSearch } from '../../shared/matches-search.ts'

export const accountStates = ['veikia', 'isjungta'] as const
export type AccountState = typeof accountStates[number]

/** Which accounts are looked at: `?ieskoti=jotv&vaidmuo=head&busena=isjungta`. */
export function usePeopleView(people: () => readonly PersonAnswer[]) {
  const address = useAddress()
  const { t } = useI18n()
  const search = address.typed('ieskoti')
  const role = computed<Role | null>({
    get: () => roles.find(name => name === address.read('vaidmuo')) ?? null,
    set: name => address.write({ vaidmuo: name }),
  })
  const state = computed<AccountState | null>({
    get: () => accountStates.find(name => name === address.read('busena')) ?? null,
    set: name => address.write({ busena: name }),
  })

  const wordsOf = ({ name, email, grants }: PersonAnswer) =>
    [name, email, ...grants.flatMap(grant => [t(`frame.roles.${grant.role}`), grant.unit?.name ?? ''])]
  const shown = computed(() => people().filter(person =>
    (role.value === null || person.grants.some(grant => grant.role === role.value))
    && (state.value === null || person.isActive === (state.value === 'veikia'))
    && matchesSearch(search.value, wordsOf(person))))

  function clear(): void {
    search.value = ''
    address.write({ ieskoti: null, vaidmuo: null, busena: null })
  }
  return { search, role, state, shown, clear }
}
