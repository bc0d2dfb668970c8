import type { PeopleList, SelfCheckList, UnitList } from '@rodykle/contracts'
import type { ComputedRef } from 'vue'
import type { TodoItem } from './TodoList.vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

export interface AdministratorTodo {
  people: () => PeopleList['people']
  institutions: () => UnitList['units']
  checks: () => SelfCheckList['checks']
}

/** What waits for an administrator: numbers that do not agree come first, then institutions nobody has confirmed or can sign in for. */
export function useAdministratorTodo({ people, institutions, checks }: AdministratorTodo): ComputedRef<TodoItem[]> {
  const { t } = useI18n()
  const action = () => t('home.open')

  return computed(() => {
    const differences = checks()[0]?.differenceCount ?? null
    const unconfirmed = institutions().filter(({ isConfirmed }) => !isConfirmed)
    const led = new Set(people().flatMap(({ grants }) => grants.filter(({ role }) => role === 'head').map(({ unit }) => unit?.id)))
    const headless = institutions().filter(({ id }) => !led.has(id))
    const items: (TodoItem | null)[] = [
      differences ? { id: 'differences', count: differences, text: t('home.administrator.differences', differences), action: action(), to: { name: 'self-check' } } : null,
      { id: 'unconfirmed', count: unconfirmed.length, text: t('home.administrator.unconfirmed', unconfirmed.length), detail: unconfirmed.map(({ shortName }) => shortName).join(', '), action: action(), to: '/administravimas/istaigos' },
      { id: 'headless', count: headless.length, text: t('home.administrator.withoutHead', headless.length), action: action(), to: '/administravimas/zmones' },
    ]
    return items.filter(item => item !== null && item.count > 0) as TodoItem[]
  })
}
