import type { IndicatorCard } from '@rodykle/contracts'
import type { Measured } from '@rodykle/domain'
import { measuredLine } from '@rodykle/wording'
import { useI18n } from 'vue-i18n'
import { useFigureLanguage } from '../../shared/figures/figure-language.ts'

/** What of a value the trail keeps: as the cell held it. */
export interface KeptValue {
  state?: string
  value?: Measured | null
  reason?: string | null
}

/** A reported value, or why there is none, in one line. To be called in a component's setup. */
export function useObservedWords() {
  const { t, te } = useI18n()
  const language = useFigureLanguage()
  return ({ state, value, reason }: KeptValue, card: IndicatorCard | undefined): string => {
    if (value)
      return measuredLine(value, card, language)
    const absence = te(`ui.absence.${state}`, 'lt') ? t(`ui.absence.${state}`) : t('ui.noValue')
    return reason ? `${absence}: ${reason}` : absence
  }
}
