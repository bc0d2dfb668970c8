import type { Ref } from 'vue'
import { onScopeDispose, ref, watch } from 'vue'

/**
 * The element's own width in px (null before it is measured), and how wide what is inside would like to be. Measured again, at most
 * once a frame, whenever either may have changed.
 */
export function useRegionWidth(region: Readonly<Ref<HTMLElement | null>>) {
  const width = ref<number | null>(null)
  const contentWidth = ref(0)
  let frame = 0

  function measure(): void {
    if (!region.value)
      return
    width.value = region.value.clientWidth
    contentWidth.value = region.value.scrollWidth
  }
  function measureSoon(): void {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(measure)
  }
  const size = new ResizeObserver(measureSoon)
  const contents = new MutationObserver(measureSoon)

  watch(region, (element) => {
    size.disconnect()
    contents.disconnect()
    if (!element)
      return
    size.observe(element)
    contents.observe(element, { childList: true, subtree: true, characterData: true })
    measure()
  }, { flush: 'post', immediate: true })
  onScopeDispose(() => {
    cancelAnimationFrame(frame)
    size.disconnect()
    contents.disconnect()
  })
  return { width, contentWidth }
}
