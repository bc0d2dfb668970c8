import { onScopeDispose } from 'vue'

export interface ReviewKeys {
  move: (step: 1 | -1) => void
  accept: () => void
  giveBack: () => void
  next: () => void
  talk: () => void
  history: () => void
}

const fields = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"], [role="alertdialog"]'

/** Single keys for reviewing, as long as nobody is typing: a accepts, g or r returns, ↓ ↑ or j k move, n goes to the next submission, p opens the conversation about the value and i its history. */
export function useReviewKeys(keys: ReviewKeys): void {
  const actions: Readonly<Record<string, () => void>> = {
    a: keys.accept,
    g: keys.giveBack,
    r: keys.giveBack,
    n: keys.next,
    p: keys.talk,
    i: keys.history,
    j: () => keys.move(1),
    ArrowDown: () => keys.move(1),
    k: () => keys.move(-1),
    ArrowUp: () => keys.move(-1),
  }

  function listen(event: KeyboardEvent): void {
    const isTyping = (event.target as Element | null)?.closest?.(fields) != null
    const action = actions[event.key]
    if (!action || isTyping || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
      return
    event.preventDefault()
    action()
  }
  document.addEventListener('keydown', listen)
  onScopeDispose(() => document.removeEventListener('keydown', listen))
}
