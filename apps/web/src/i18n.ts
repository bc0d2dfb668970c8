import type { LocaleName } from '@rodykle/wording'
import { lithuanianFigures, pluralForm } from '@rodykle/wording'
import { createI18n } from 'vue-i18n'
import { asFunctions } from './locales/as-functions.ts'
import { featureOf } from './locales/feature-of.ts'
import { withFigures } from './locales/with-figures.ts'

export { type LocaleName, localeNames } from '@rodykle/wording'

/** By feature, as the files are: `locales/lt/reporting.json` holds what stands below `reporting`. */
export type Messages = Record<string, Record<string, unknown>>
type MessageFile = Record<string, unknown>

/** What every page uses comes with the first page; a feature's own words come with the feature. */
const common = import.meta.glob<MessageFile>(['./locales/lt/{ui,frame,errors}.json'], { eager: true, import: 'default' })
const features = import.meta.glob<MessageFile>(['./locales/lt/*.json', '!./locales/lt/{ui,frame,errors}.json'], { import: 'default' })

export function createMessages(lithuanian: Messages) {
  return createI18n({
    legacy: false,
    locale: 'lt',
    fallbackLocale: 'lt',
    messages: { lt: asFunctions(lithuanian) } as Record<string, Messages>,
    pluralRules: { lt: (count, forms) => pluralForm('lt', count, forms), en: (count, forms) => pluralForm('en', count, forms) },
  })
}

export const i18n = createMessages(withFigures(Object.fromEntries(Object.entries(common).map(([path, messages]) => [featureOf(path), messages])), lithuanianFigures))

/** Fetches a feature's Lithuanian words, once. A name without a file of its own (a common one) has nothing to fetch. */
export async function loadMessages(feature: string): Promise<void> {
  const fetchFile = features[`./locales/lt/${feature}.json`]
  if (fetchFile && !(feature in i18n.global.getLocaleMessage('lt')))
    i18n.global.mergeLocaleMessage('lt', asFunctions({ [feature]: await fetchFile() }))
}

/** English is fetched whole, when someone asks for it. */
export async function useLocale(locale: LocaleName): Promise<void> {
  if (locale === 'en' && !i18n.global.availableLocales.includes('en'))
    i18n.global.setLocaleMessage('en', asFunctions((await import('./locales/en/index.ts')).english) as Messages)
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
}
