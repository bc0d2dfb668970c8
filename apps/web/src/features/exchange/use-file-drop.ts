import type { ShallowRef } from 'vue'
import { onMounted, onScopeDispose, ref } from 'vue'

/** Takes files dropped onto an element. @returns whether something is being held over it */
export function useFileDrop(element: Readonly<ShallowRef<HTMLElement | null>>, take: (files: FileList) => void) {
  /** Entering a child leaves its parent: counted, so that the ground does not flicker. */
  const depth = ref(0)
  const controller = new AbortController()

  onMounted(() => {
    const options = { signal: controller.signal }
    const target = element.value
    target?.addEventListener('dragenter', (event) => {
      event.preventDefault()
      depth.value += 1
    }, options)
    target?.addEventListener('dragleave', () => depth.value = Math.max(0, depth.value - 1), options)
    // Without this the browser opens the file in place of the page.
    target?.addEventListener('dragover', event => event.preventDefault(), options)
    target?.addEventListener('drop', (event) => {
      event.preventDefault()
      depth.value = 0
      if (event.dataTransfer)
        take(event.dataTransfer.files)
    }, options)
  })
  onScopeDispose(() => controller.abort())
  return { depth }
}
