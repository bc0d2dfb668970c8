import { readonly, ref } from 'vue'

export interface Toast {
  id: number
  text: string
  kind: 'done' | 'problem'
  /** One thing to do about it: "Atšaukti", "Bandyti dar kartą". */
  action?: { label: string, run: () => void } | undefined
}

const toasts = ref<Toast[]>([])
let lastId = 0

/** Long enough to read twice; a problem, or something that can be undone, stays until it is dismissed. */
const readingTime = 6000

/**
 * Says something that needs no answer, in the corner of the page and to screen readers. Errors of one field belong beside
 * the field instead (UiField), and errors of a page in the page (UiError).
 */
export function useToasts() {
  function dismiss(id: number): void {
    toasts.value = toasts.value.filter(toast => toast.id !== id)
  }
  function notify(text: string, options: { kind?: Toast['kind'], action?: Toast['action'] } = {}): void {
    const id = ++lastId
    const { kind = 'done', action } = options
    toasts.value = [...toasts.value.slice(-2), { id, text, kind, action }]
    if (kind === 'done' && !action)
      setTimeout(dismiss, readingTime, id)
  }
  return { toasts: readonly(toasts), notify, dismiss }
}
