let isAwaited = false

/** Told by the router on each move to another page: the next page heading that appears takes the focus, so that a screen reader starts there. */
export function awaitPageHeading(): void {
  isAwaited = true
}

/** @returns true once for the heading that comes first after a move; false on the first page, where focus belongs to the browser. */
export function takePageFocus(): boolean {
  const taken = isAwaited
  isAwaited = false
  return taken
}
