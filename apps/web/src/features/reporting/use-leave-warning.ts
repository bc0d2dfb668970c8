import { onScopeDispose } from 'vue'

/** Asks before the tab is closed, but only while something typed is not with the server. Moving within the program needs no question: what was typed waits in the browser. */
export function useLeaveWarning(isUnsaved: () => boolean): void {
  function ask(event: BeforeUnloadEvent): void {
    if (isUnsaved())
      event.preventDefault()
  }
  window.addEventListener('beforeunload', ask)
  onScopeDispose(() => window.removeEventListener('beforeunload', ask))
}
