import type { Ref } from 'vue'
import { computed, ref, watch } from 'vue'

/** Up to this width a table that does not fit becomes cards; beyond it there is room enough to scroll in. */
const narrow = 800

/**
 * Whether a table is shown as cards: always below `stackBelow` px, and on narrow screens whenever its columns would not fit.
 * 0 means never. Cards hide how wide the columns were, so the width they last asked for is remembered.
 */
export function useStacking(width: Readonly<Ref<number | null>>, contentWidth: Readonly<Ref<number>>, stackBelow: () => number) {
  const asked = ref(0)
  const isStacked = computed(() => {
    const below = stackBelow()
    return below > 0 && width.value !== null && (width.value < below || (width.value < narrow && asked.value > width.value + 1))
  })
  const isOverflowing = computed(() => !isStacked.value && width.value !== null && contentWidth.value > width.value + 1)
  watch(contentWidth, (needed) => {
    if (!isStacked.value && width.value !== null)
      asked.value = needed > width.value + 1 ? needed : 0
  })
  return { isStacked, isOverflowing }
}
