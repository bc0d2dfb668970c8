import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'
import { useExplanation } from '../../shared/explanation/explanation-api.ts'
import { cityCard } from '../../shared/figures/city-card.ts'
import { useFigureWords } from '../../shared/figures/figure-words.ts'
import { useContext } from '../../stores/context.ts'
import { useIndicatorYear } from './gaps-api.ts'
import { yearTrendPoints } from './trend-points.ts'
import { useGapView } from './use-gap-view.ts'

/** What the page of an indicator's year shows. To be called in a component's setup. */
export function useIndicatorYearPage(targetId: () => string) {
  const route = useRoute()
  const context = useContext()
  const view = useGapView()
  const words = useFigureWords()
  const { t } = useI18n()
  const query = useIndicatorYear(targetId, () => ({ year: context.year, basis: view.basis.value }))
  const shown = computed(() => query.data.value ?? null)
  const card = computed(() => shown.value && cityCard(shown.value.row.indicator))
  /** The year's own figure; none where periods are judged one by one. */
  const figured = computed(() => {
    const row = shown.value?.row
    return row === undefined || row.assessment === null ? null : { ...row, assessment: row.assessment }
  })
  const figure = computed(() => ({ targetId: targetId(), periodId: null, year: context.year, basis: view.basis.value, unitId: null, type: null }))
  const explanation = useExplanation(() => figured.value === null ? null : figure.value)
  const units = computed(() => explanation.data.value?.units ?? [])
  const points = computed(() => {
    const [year, written] = [shown.value, card.value]
    return year === null || written === null
      ? []
      : yearTrendPoints(year.trend, written, { name: year.row.indicator.name, achieved: judgement => words.achieved(judgement, written), planned: judgement => words.planned(judgement, written) })
  })
  const crumbs = computed(() => shown.value === null
    ? []
    : [
        { label: t('gaps.title'), to: { path: '/rodikliai', query: route.query } },
        { label: shown.value.row.task.title },
        { label: shown.value.row.measure.title },
        { label: shown.value.row.code },
      ])
  return { query, shown, card, figured, figure, units, points, crumbs, basis: view.basis }
}
