import type { FigureExplanations } from '@rodykle/contracts'
import type { OfferedTable } from '../ui/offered-tables.ts'
import { useI18n } from 'vue-i18n'
import { explanationsSheet } from './explanations-sheet.ts'

/** How figures were made as a sheet, in the language on the screen. To be called in a component's setup. */
export function useExplanationsSheet() {
  const { t } = useI18n()
  return (figures: FigureExplanations['figures'], about: readonly string[]): OfferedTable => explanationsSheet(figures, {
    title: t('export.explanations'),
    about,
    headers: {
      code: t('export.code'),
      indicator: t('export.indicator'),
      reporter: t('export.whose'),
      period: t('ui.period'),
      planned: t('ui.planned'),
      achieved: t('ui.achieved'),
      gap: t('ui.gap'),
      standing: t('ui.standing'),
    },
    status: status => t(`ui.status.${status}`),
  })
}
