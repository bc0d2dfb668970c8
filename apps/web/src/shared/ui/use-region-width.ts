import type { Ref } from 'vue'
import { onScopeDispose, ref, watch } from 'vue'

/** The element's own width in px (null before it is measured) and whether what is inside is wider. Measured again whenever either changes. */
export function useRegionWidth(region: Readonly<Ref<HTMLElement | null>>) {
  const width = ref<number | null>(null)
  const isOverflowing = ref(false)
  const measure = () => {
    if (!region.value)
      return
    width.value = region.value.clientWidth
    isOverflowing.value = region.value.scrollWidth > region.value.clientWidth + 1
  }
  const observer = new ResizeObserver(measure)
  const contents = new MutationObserver(measure)
  watch(region, (element) => {
    observer.disconnect()
    contents.disconnect()
    if (!element)
      return
    observer.observe(element)
    contents.observe(element, { childList: true, subtree: true, characterData: true })
    measure()
  }, { flush: 'post', immediate: true })
  onScopeDispose(() => {
    observer.disconnect()
    contents.disconnect()
  })
  return { width, isOverflowing }
}
