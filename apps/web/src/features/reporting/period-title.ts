import type { Period } from '@rodykle/contracts'
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

/** "II pusmetis" alone does not say of which year; "2020 m." does. */
export function withYear({ label, startsOn }: Pick<Period, 'label' | 'startsOn'>): string {
  return /\d{4}/.test(label) ? label : `${startsOn.slice(0, 4)} m. ${label}`
}

/** What the form of a period is called. To be called in a component's setup. */
export function usePeriodTitle() {
  const { t, locale } = useI18n()
  return (period: Pick<Period, 'label' | 'startsOn'>): string => {
    const label = withYear(period)
    const genitive = locale.value === 'lt' ? periodGenitive(label) : label
    return genitive === null ? t('reporting.titleOfOther', { label }) : t('reporting.titleOf', { label: genitive })
  }
}
