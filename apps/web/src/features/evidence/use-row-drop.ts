import type { Ref } from 'vue'
import { onBeforeUnmount, onMounted } from 'vue'

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}

/**
 * Takes files that are dropped anywhere on the table row in which an element stands; over it the row has `data-over`. A file that is let go
 * beside every place for it would be opened by the browser instead of the page.
 */
export function useRowDrop(inside: Readonly<Ref<HTMLElement | null>>, onFiles: (files: File[]) => void): void {
  const listening = new AbortController()
  onMounted(() => {
    const row = inside.value?.closest('tr')
    const { signal } = listening
    row?.addEventListener('dragover', (event) => {
      if (!holdsFiles(event))
        return
      event.preventDefault()
      row.dataset.over = ''
    }, { signal })
    row?.addEventListener('dragleave', (event) => {
      if (!(event.relatedTarget instanceof Node && row.contains(event.relatedTarget)))
        delete row.dataset.over
    }, { signal })
    row?.addEventListener('drop', (event) => {
      delete row.dataset.over
      if (!holdsFiles(event))
        return
      event.preventDefault()
      onFiles([...event.dataTransfer?.files ?? []])
    }, { signal })
  })
  onBeforeUnmount(() => listening.abort())
}
