import type { Ref } from 'vue'
import { onScopeDispose, watch } from 'vue'

/** What a line of tabs marks as the one being looked at: a link by `aria-current`, a tab by `aria-selected`. */
const currentOne = '[aria-current], [aria-selected="true"]'

/**
 * Keeps the current one of a line that scrolls to the side in view: at first, when another becomes current, and when the line's width
 * changes. Only the line scrolls, never the page; what is wholly in view stays where it is.
 */
export function useCurrentInView(line: Readonly<Ref<HTMLElement | null>>): void {
  let width = 0

  function bringIntoView(): void {
    const item = line.value?.querySelector<HTMLElement>(currentOne)
    if (!line.value || !item)
      return
    const frame = line.value.getBoundingClientRect()
    const { left, right, width: ofItem } = item.getBoundingClientRect()
    if (left < frame.left || right > frame.right)
      line.value.scrollLeft += left - frame.left - (frame.width - ofItem) / 2
  }
  const marks = new MutationObserver(bringIntoView)
  // Scrolled by hand it stays where it was put: only another width counts.
  const size = new ResizeObserver(() => {
    if (line.value && line.value.clientWidth !== width) {
      width = line.value.clientWidth
      bringIntoView()
    }
  })

  watch(line, (element) => {
    marks.disconnect()
    size.disconnect()
    if (!element)
      return
    marks.observe(element, { subtree: true, attributeFilter: ['aria-current', 'aria-selected'] })
    size.observe(element)
    bringIntoView()
  }, { flush: 'post', immediate: true })
  onScopeDispose(() => {
    marks.disconnect()
    size.disconnect()
  })
}
