import { onScopeDispose } from 'vue'
import { useSession } from '../../stores/session.ts'

/** Asks before the tab is closed, but only while something typed is not with the server. Moving within the program needs no question: what was typed waits in the browser. */
export function useLeaveWarning(isUnsaved: () => boolean): void {
  const session = useSession()
  function ask(event: BeforeUnloadEvent): void {
    // Where another person has signed in, what was typed waits in the browser for its own, and nobody else is asked.
    if (isUnsaved() && session.lapse !== 'other')
      event.preventDefault()
  }
  window.addEventListener('beforeunload', ask)
  onScopeDispose(() => window.removeEventListener('beforeunload', ask))
}
