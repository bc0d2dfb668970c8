import { nextTick } from 'vue'

let isAwaited = false

/**
 * Told by the router on each move to another page: the page's heading takes the focus, so that a screen reader starts there. It may
 * come later, after what the page loads; or stand there already, where two addresses share one page.
 */
export async function awaitPageHeading(): Promise<void> {
  isAwaited = true
  await nextTick()
  const standing = document.querySelector<HTMLElement>('main h1[tabindex="-1"]')
  if (standing && takePageFocus())
    standing.focus({ preventScroll: true })
}

/** @returns true once for the heading that comes first after a move; false on the first page, where focus belongs to the browser. */
export function takePageFocus(): boolean {
  const taken = isAwaited
  isAwaited = false
  return taken
}

/** Told by a sheet that closes, which gives the focus back to where it was: if that is gone meanwhile, the page's heading takes it. */
export function catchLostFocus(): void {
  setTimeout(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      document.querySelector<HTMLElement>('main h1[tabindex="-1"]')?.focus({ preventScroll: true })
  })
}
