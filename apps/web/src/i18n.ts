import { createI18n } from 'vue-i18n'
import { pluralForm } from './locales/plural-form.ts'

export const localeNames = ['lt', 'en'] as const
export type LocaleName = typeof localeNames[number]

type Messages = Record<string, Record<string, unknown>>

/** `./locales/lt/reporting.json` becomes the messages below `reporting`: each feature keeps its own file. */
function byFeature(files: Record<string, unknown>): Messages {
  return Object.fromEntries(Object.entries(files).map(([path, messages]) =>
    [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), messages as Record<string, unknown>]))
}

const lithuanian = byFeature(import.meta.glob('./locales/lt/*.json', { eager: true, import: 'default' }))

export function createMessages() {
  return createI18n({
    legacy: false,
    locale: 'lt',
    fallbackLocale: 'lt',
    messages: { lt: lithuanian } as Record<string, Messages>,
    pluralRules: { lt: (count, forms) => pluralForm('lt', count, forms), en: (count, forms) => pluralForm('en', count, forms) },
  })
}

export const i18n = createMessages()

/** Lithuanian is in the first bundle; English is fetched when someone asks for it. */
export async function useLocale(locale: LocaleName): Promise<void> {
  if (locale === 'en' && !i18n.global.availableLocales.includes('en'))
    i18n.global.setLocaleMessage('en', (await import('./locales/en/index.ts')).english)
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
}
