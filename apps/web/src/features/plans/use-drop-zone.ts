import type { Ref } from 'vue'
import type { PlanDrag } from './use-plan-drag.ts'
import { onScopeDispose, watch } from 'vue'

/** The elements around `start` within `zone`, from the inside outwards. */
function* around(start: EventTarget | null, zone: HTMLElement): Generator<HTMLElement> {
  let element = start instanceof Element ? start : null
  while (element !== null && element !== zone) {
    if (element instanceof HTMLElement && element.id !== '')
      yield element
    element = element.parentElement
  }
}

/**
 * Lets items of the plan be dropped on one another within an element. Items are known by their elements' ids; of those the pointer is
 * over, the innermost that takes what is dragged gets it.
 */
export function useDropZone(zone: Readonly<Ref<HTMLElement | null>>, drag: PlanDrag): void {
  function over(event: DragEvent): void {
    if (zone.value === null || drag.dragged.value === null)
      return
    for (const element of around(event.target, zone.value)) {
      const { top, height } = element.getBoundingClientRect()
      if (drag.over(element.id, event.clientY < top + height / 2)) {
        event.preventDefault()
        return
      }
    }
    drag.overNothing()
  }
  function drop(event: DragEvent): void {
    if (drag.dragged.value === null)
      return
    event.preventDefault()
    drag.drop()
  }

  let listening: AbortController | null = null
  watch(zone, (element) => {
    listening?.abort()
    listening = new AbortController()
    element?.addEventListener('dragover', over, { signal: listening.signal })
    element?.addEventListener('drop', drop, { signal: listening.signal })
  }, { immediate: true, flush: 'post' })
  onScopeDispose(() => listening?.abort())
}
