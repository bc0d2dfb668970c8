import type { SubmissionForm } from '@rodykle/contracts'
import type { Ref } from 'vue'
import { watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useContext } from '../../stores/context.ts'

/**
 * Keeps the bar's year and period and the form on the page together: the form that is opened sets them, and choosing another
 * period goes to the same unit's form in that one.
 */
export function usePeriodFollowing(form: Readonly<Ref<SubmissionForm | null>>): void {
  const context = useContext()
  const route = useRoute()
  const router = useRouter()
  let shownId: string | null = null

  watch([form, () => context.period?.id, () => context.plans] as const, ([current, periodId, plans]) => {
    // Until the bar has a period nothing has been chosen in it: the form can be there before the plans are.
    if (current === null || periodId === undefined)
      return void (shownId = null)
    const { id, period, unit } = current.submission
    if (periodId === period.id)
      return void (shownId = id)
    if (shownId === id)
      return void router.push({ name: 'submissions', query: { ...route.query, unit: unit.id } })
    const plan = plans.find(({ id }) => id === period.planId)
    if (plan)
      void router.replace({ query: { ...route.query, year: plan.year, period: period.id }, hash: route.hash })
  }, { immediate: true })
}
