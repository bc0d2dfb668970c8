import type { LocaleName } from '../i18n.ts'
import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { localeNames, useLocale } from '../i18n.ts'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = typeof themes[number]

/** Storage can be switched off or full: preferences then last until the tab is closed. */
function remembered<Value extends string>(key: string, allowed: readonly Value[], otherwise: Value): Value {
  try {
    const stored = localStorage.getItem(key)
    return allowed.find(value => value === stored) ?? otherwise
  }
  catch {
    return otherwise
  }
}
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  }
  catch {
    // See `remembered`.
  }
}

/** How this person likes to see the screen: on this device only. */
export const usePreferences = defineStore('preferences', () => {
  const theme = ref<Theme>(remembered('rodykle.theme', themes, 'auto'))
  const locale = ref<LocaleName>(remembered('rodykle.locale', localeNames, 'lt'))

  watch(theme, (chosen) => {
    remember('rodykle.theme', chosen)
    if (chosen === 'auto')
      delete document.documentElement.dataset.theme
    else
      document.documentElement.dataset.theme = chosen
  }, { immediate: true })
  watch(locale, async (chosen) => {
    remember('rodykle.locale', chosen)
    await useLocale(chosen)
  }, { immediate: true })

  return { theme, locale }
})
