import type { PeriodWords } from './suggest-period.ts'
import { useI18n } from 'vue-i18n'

/** How periods are called, in the language of the screen; to be called in a component's setup. */
export function usePeriodWords(): PeriodWords {
  const { t } = useI18n()
  return {
    year: year => t('periods.name.year', { year }),
    half: n => t('periods.name.half', { n }),
    quarter: n => t('periods.name.quarter', { n }),
    month: month => t(`periods.name.months.${month.slice(5)}`),
    schoolYear: (from, to) => t('periods.name.schoolYear', { from, to }),
  }
}
