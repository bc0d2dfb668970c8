import type { Locator, Page } from '@playwright/test'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'

const folder = join(import.meta.dirname, '../../../../docs/images')
/** More is too much for a guide that is sent by mail. */
const mostBytes = 150_000

/** The screen as most people have it. */
export const desk = { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } as const
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'light' } as const

/** A picture for the guides: the window down to a height, or one part of the page with so much beside and above it and no higher than that. */
export async function take(page: Page, name: string, shown: number | Locator, { beside = 12, above = 12, atMost = Infinity } = {}): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const { width, height } = page.viewportSize()!
  let clip = { x: 0, y: 0, width, height }
  if (typeof shown === 'number') {
    clip.height = shown
  }
  else {
    const box = (await shown.boundingBox())!
    const [x, y] = [Math.max(0, box.x - beside), Math.max(0, box.y - above)]
    clip = { x, y, width: Math.min(width, box.x + box.width + beside) - x, height: Math.min(height, box.y + box.height + above, y + atMost) - y }
  }
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, clip, animations: 'disabled', caret: 'hide' })
  expect(statSync(path).size, `${name} is too large`).toBeLessThan(mostBytes)
}
