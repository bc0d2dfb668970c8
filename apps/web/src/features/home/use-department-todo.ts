import type { GapRow, SubmissionSummary } from '@rodykle/contracts'
import type { ComputedRef } from 'vue'
import type { TodoItem } from './TodoList.vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'
import { daysLeft } from '../../shared/format.ts'

/** What waits for the department in a period: reviews, answers to returned values, the city's own values, comparators to confirm. */
export function useDepartmentTodo(submissions: () => readonly SubmissionSummary[], rows: () => readonly GapRow[]): ComputedRef<TodoItem[]> {
  const { t } = useI18n()
  const route = useRoute()

  function reviews(): TodoItem[] {
    const waiting = submissions()
      .filter(({ status }) => status === 'submitted')
      .toSorted((one, other) => (one.submittedAt ?? '').localeCompare(other.submittedAt ?? ''))
    const oldest = waiting[0]
    if (!oldest?.submittedAt)
      return []
    const days = -daysLeft(oldest.submittedAt.slice(0, 10))
    return [{
      id: 'review',
      count: waiting.length,
      text: t('home.department.toReview', waiting.length),
      detail: days <= 0 ? t('home.department.oldestToday', { unit: oldest.unit.shortName }) : t('home.department.oldest', { unit: oldest.unit.shortName, days }, days),
      action: t('home.department.review'),
      to: { path: '/perziura', query: route.query },
    }]
  }

  function answers(): TodoItem[] {
    const returned = submissions().filter(({ status }) => status === 'returned')
    return returned.length === 0
      ? []
      : [{
          id: 'returned',
          count: returned.length,
          text: t('home.department.returned', returned.length),
          detail: returned.map(({ unit }) => unit.shortName).join(', '),
          action: t('home.open'),
          to: { path: '/pateikimas', query: { ...route.query, status: 'returned' } },
        }]
  }

  function ownValues(): TodoItem[] {
    const ofCity = submissions().find(({ unit, status }) => unit.kind === 'city' && (status === 'draft' || status === 'returned'))
    const count = ofCity ? ofCity.counts.asked - ofCity.counts.answered : 0
    return !ofCity || count === 0 ? [] : [{ id: 'city', count, text: t('home.department.ofCity', count), action: t('home.fill'), to: { path: `/pateikimas/${ofCity.id}`, query: route.query } }]
  }

  function comparators(): TodoItem[] {
    const count = rows().filter(({ rule }) => rule.assumed).length
    return count === 0
      ? []
      : [{ id: 'assumed', count, text: t('home.department.assumed', count), detail: t('home.department.assumedDetail'), action: t('home.department.confirm'), to: { path: '/planas', query: { ...route.query, rodyti: 'patikslinti' } } }]
  }

  return computed(() => [...reviews(), ...answers(), ...ownValues(), ...comparators()])
}
