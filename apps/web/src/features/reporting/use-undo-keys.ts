import type { Ref } from 'vue'
import { useElementListener } from './use-element-listener.ts'

/**
 * Ctrl+Z takes back the last step of the form, Ctrl+Y and Ctrl+Shift+Z do it again; ⌘ on a Mac. In a field that is being typed in, its text is the browser's
 * to take back, until it says what it said when it was entered.
 */
export function useUndoKeys(grid: Readonly<Ref<HTMLElement | null>>, { undo, redo }: { undo: () => void, redo: () => void }): void {
  let typedIn: EventTarget | null = null
  let textAtEntry = ''

  const textOf = (target: EventTarget | null) => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : ''

  useElementListener(grid, 'focusin', ({ target }) => {
    typedIn = null
    textAtEntry = textOf(target)
  })
  useElementListener(grid, 'input', event => void (typedIn = event.target))
  useElementListener(grid, 'keydown', (event) => {
    const key = event.key.toLowerCase()
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y'))
      return
    if (typedIn === event.target && textOf(event.target) !== textAtEntry)
      return
    event.preventDefault()
    typedIn = null
    if (key === 'y' || event.shiftKey)
      redo()
    else
      undo()
  })
}
