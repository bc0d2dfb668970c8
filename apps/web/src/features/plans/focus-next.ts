import { nextTick } from 'vue'

/**
 * Does something that takes its own button away, and puts the focus on the next button like it; so that the keyboard goes on where it was.
 * @param selector what such buttons have in common
 */
export async function andFocusNext(pressed: HTMLElement | null, selector: string, act: () => Promise<void>): Promise<void> {
  const alike = [...document.querySelectorAll<HTMLElement>(selector)]
  const place = alike.findIndex(button => button === pressed)
  await act()
  await nextTick()
  if (pressed?.isConnected)
    return
  const left = alike.filter(button => button.isConnected)
  const next = alike.slice(place + 1).find(button => button.isConnected) ?? left.at(-1) ?? document.querySelector<HTMLElement>('main h1')
  next?.focus()
}
