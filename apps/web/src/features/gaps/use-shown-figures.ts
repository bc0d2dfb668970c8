import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { periodName } from '../../shared/format/period-name.ts'
import { useContext } from '../../stores/context.ts'
import { useGapTable, useYearGapTable } from './gaps-api.ts'
import { useGapView } from './use-gap-view.ts'

/** The table that the address asks for: a period's, or the whole year's; whose, and of which values. To be called in a component's setup. */
export function useShownFigures() {
  const context = useContext()
  const view = useGapView()
  const { t } = useI18n()
  // Who looks at their own unit sees what they typed, as on their own page: only the city's figures wait for approval.
  const scope = computed(() => view.isOwn.value
    ? { basis: 'working' as const, unitId: view.ownUnit.value?.id ?? null }
    : { basis: view.basis.value, unitId: null })
  const periodId = computed(() => context.isWholeYear ? null : context.period?.id ?? null)
  const year = computed(() => context.isWholeYear ? context.year : null)
  const ofPeriod = useGapTable(() => ({ periodId: periodId.value, ...scope.value }))
  const ofYear = useYearGapTable(() => ({ year: year.value, ...scope.value }))
  const query = computed(() => context.isWholeYear ? ofYear : ofPeriod)

  const time = computed(() => context.isWholeYear ? t('gaps.year.name', { year: context.year ?? '' }) : context.period ? periodName(context.period) : '')
  const lead = computed(() => view.isOwn.value ? t('gaps.leadOwn', { period: time.value, unit: view.ownUnit.value?.name ?? '' }) : t(`gaps.lead.${view.basis.value}`, { period: time.value }))

  return {
    view,
    scope,
    periodId,
    year,
    time,
    lead,
    periodTable: computed(() => context.isWholeYear ? null : ofPeriod.data.value ?? null),
    yearTable: computed(() => context.isWholeYear ? ofYear.data.value ?? null : null),
    error: computed(() => query.value.error.value),
    refetch: () => query.value.refetch(),
  }
}
