import type { FigureLanguage } from '@rodykle/wording'
import { useI18n } from 'vue-i18n'

/** The language on the screen, for the words of @rodykle/wording. To be called in a component's setup. */
export function useFigureLanguage(): FigureLanguage {
  const { locale, t } = useI18n()
  return {
    get locale() {
      return locale.value === 'en' ? 'en' : 'lt'
    },
    say: (key, values = {}, count) => count === undefined ? t(`figures.${key}`, values) : t(`figures.${key}`, values, count),
  }
}
