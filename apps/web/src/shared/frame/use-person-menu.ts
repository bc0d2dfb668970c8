import type { MenuItem } from '../ui/menu-item.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { localeNames } from '../../i18n.ts'
import { themes, usePreferences } from '../../stores/preferences.ts'
import { useSession } from '../../stores/session.ts'

/** What a person can set for themselves, and the way out. */
export function usePersonMenu() {
  const session = useSession()
  const preferences = usePreferences()
  const router = useRouter()
  const { t } = useI18n()

  const items = computed((): MenuItem[] => [
    ...themes.map(theme => ({ id: `theme:${theme}`, label: t(`frame.themes.${theme}`), checked: preferences.theme === theme, group: t('frame.theme') })),
    ...localeNames.map(locale => ({ id: `locale:${locale}`, label: t(`frame.languages.${locale}`), checked: preferences.locale === locale, group: t('frame.language') })),
    ...(router.hasRoute('change-password') ? [{ id: 'password', label: t('frame.changePassword'), icon: 'lock' as const, to: { name: 'change-password' } }] : []),
    { id: 'sign-out', label: t('frame.signOut'), icon: 'external' as const },
  ])

  async function choose(id: string): Promise<void> {
    const [kind, value] = id.split(':')
    if (kind === 'theme')
      preferences.theme = themes.find(theme => theme === value) ?? 'auto'
    if (kind === 'locale')
      preferences.locale = localeNames.find(locale => locale === value) ?? 'lt'
    if (kind === 'sign-out') {
      await session.signOut()
      await router.push({ name: 'sign-in' })
    }
  }
  return { items, choose }
}
