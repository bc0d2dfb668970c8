import { onScopeDispose } from 'vue'

/** Calls back when "/" is pressed anywhere but in a field of text, where it is a character. */
export function useSlashKey(press: () => void): void {
  function listen(event: KeyboardEvent): void {
    const target = event.target as HTMLElement | null
    const isTyping = target?.closest('input, textarea, [contenteditable="true"]') !== null
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey)
      return
    event.preventDefault()
    press()
  }
  document.addEventListener('keydown', listen)
  onScopeDispose(() => document.removeEventListener('keydown', listen))
}
