import type { Ref } from 'vue'
import { watch } from 'vue'

/** Listens to one kind of event of an element (and of what is in it) for as long as it is on the page. */
export function useElementListener<Kind extends keyof HTMLElementEventMap>(element: Readonly<Ref<HTMLElement | null>>, kind: Kind, listen: (event: HTMLElementEventMap[Kind]) => void): void {
  watch(element, (current, _before, onCleanup) => {
    current?.addEventListener(kind, listen)
    onCleanup(() => current?.removeEventListener(kind, listen))
  }, { immediate: true, flush: 'post' })
}
