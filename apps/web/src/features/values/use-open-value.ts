import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** What is told beside a value; as the address says it. */
export const sectionIds = ['apie', 'failai', 'pokalbis', 'istorija'] as const
export type SectionId = typeof sectionIds[number]

const isSection = (value: unknown): value is SectionId => sectionIds.includes(value as SectionId)

/**
 * Which value is opened beside the page, and what of it is shown, live in the address (`?reiksme=…&skiltis=pokalbis`), so that a notice's link
 * opens the very conversation, and "back" closes it.
 */
export function useOpenValue() {
  const route = useRoute()
  const router = useRouter()

  const openId = computed(() => typeof route.query.reiksme === 'string' && route.query.reiksme !== '' ? route.query.reiksme : null)
  const section = computed((): SectionId => isSection(route.query.skiltis) ? route.query.skiltis : 'apie')

  function others() {
    const { reiksme: _, skiltis: _section, ...query } = route.query
    return query
  }
  function at(id: string, shown: SectionId) {
    return { query: { ...others(), reiksme: id, skiltis: shown }, hash: route.hash }
  }
  function open(id: string, shown: SectionId = 'apie'): void {
    void router.push(at(id, shown))
  }
  function show(shown: SectionId): void {
    if (openId.value !== null)
      void router.replace(at(openId.value, shown))
  }
  /** Back to the page it was opened from; a copied link had no page before it. */
  function close(): void {
    if (openId.value === null)
      return
    const before = { query: others(), hash: route.hash }
    if (window.history.state?.back === router.resolve(before).fullPath)
      router.back()
    else
      void router.replace(before)
  }

  return { openId, section, open, show, close }
}
