import type { Ref } from 'vue'
import { nextTick, onScopeDispose, ref, watch } from 'vue'

/**
 * Which of some sections, by their elements' ids in the order of the page, is being read: the last one whose head has passed the upper
 * third of the window.
 */
export function useSectionInView(ids: () => readonly string[]): Readonly<Ref<string | null>> {
  const current = ref<string | null>(null)
  let isDue = false

  function find(): void {
    isDue = false
    const line = window.innerHeight / 3
    current.value = ids().findLast((id) => {
      const section = document.getElementById(id)
      return section !== null && section.getBoundingClientRect().top <= line
    }) ?? ids()[0] ?? null
  }
  /** Once a frame at most, however fast the page scrolls. */
  function findSoon(): void {
    if (isDue)
      return
    isDue = true
    requestAnimationFrame(find)
  }

  window.addEventListener('scroll', findSoon, { passive: true })
  onScopeDispose(() => window.removeEventListener('scroll', findSoon))
  watch(ids, async () => {
    await nextTick()
    find()
  }, { immediate: true })
  return current
}
