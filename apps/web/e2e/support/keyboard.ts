import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/**
 * Whether something has the focus and can be told from what has not: itself, or the label that stands for it, has a ring or an outline;
 * in a menu, a ground. 'seen', or what is amiss.
 */
function stateOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body)
      return 'nothing has the focus'
    if (!element.matches('a, button, input, select, textarea, summary, [role^="menuitem"]'))
      return 'seen'
    const isOpaque = (colour: string) => colour !== 'transparent' && !/, 0\)$/.test(colour)
    const isSeen = [element, ...'labels' in element ? element.labels as NodeListOf<Element> : []].some((shown) => {
      const { outlineStyle, outlineColor, boxShadow, backgroundColor } = getComputedStyle(shown)
      return boxShadow !== 'none' || (outlineStyle !== 'none' && isOpaque(outlineColor)) || (element.role?.startsWith('menuitem') === true && isOpaque(backgroundColor))
    })
    return isSeen ? 'seen' : `the focus cannot be seen on ${element.outerHTML.slice(0, 200)}`
  })
}

/** The focus is somewhere, and whoever looks sees where: as it has to be after a key. */
export async function expectFocusSeen(page: Page): Promise<void> {
  await expect.poll(() => stateOfFocus(page)).toBe('seen')
}

/** The focus is somewhere: as it has to be after a press with the mouse, too. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect(page.locator(':focus')).toHaveCount(1)
}

/** Presses keys one after another; after each the focus is somewhere, and seen. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await expectFocusSeen(page)
  }
}

/** Presses a key until something has the focus. */
export async function pressUntilFocused(page: Page, key: string, target: Locator, most = 250): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate(element => element === document.activeElement))
      return
    await press(page, key)
  }
  await expect(target).toBeFocused()
}

/** What is typed goes where the focus is. */
export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await expectFocusSeen(page)
}

/** Nothing inside it can be left by Tab. */
export async function expectTrapped(page: Page, dialog: Locator): Promise<void> {
  for (const key of [...Array.from<string>({ length: 10 }).fill('Tab'), 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
    await press(page, key)
    expect(await dialog.evaluate(element => element.contains(document.activeElement)), `${key} leaves the dialog`).toBe(true)
  }
}
