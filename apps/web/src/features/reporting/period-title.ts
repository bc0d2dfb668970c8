import { useI18n } from 'vue-i18n'

/** Endings that stand in the genitive in a title: "2026 m. II pusmečio duomenys". */
const genitives: readonly (readonly [RegExp, string])[] = [
  [/pusmetis$/, 'pusmečio'],
  [/ketvirtis$/, 'ketvirčio'],
  [/mėnuo$/, 'mėnesio'],
  [/metai$/, 'metų'],
  [/ m\.$/, ' m.'],
]

/** The period's label in the genitive; null where its ending is not one we know. */
export function periodGenitive(label: string): string | null {
  const [ending, genitive] = genitives.find(([ending]) => ending.test(label)) ?? []
  return ending === undefined || genitive === undefined ? null : label.replace(ending, genitive)
}

/** What the form of a period is called. To be called in a component's setup. */
export function usePeriodTitle() {
  const { t, locale } = useI18n()
  return (label: string): string => {
    const genitive = locale.value === 'lt' ? periodGenitive(label) : label
    return genitive === null ? t('reporting.titleOfOther', { label }) : t('reporting.titleOf', { label: genitive })
  }
}
