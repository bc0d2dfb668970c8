import type { Page } from '@playwright/test'
import type { Role } from '@rodykle/domain'
import type { Product } from './product.ts'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect } from '@playwright/test'
import { startProduct } from './product.ts'

const accounts: Record<Role, string> = {
  'administrator': 'administratorius',
  'department': 'skyrius',
  'head': 'vadovas',
  'editor': 'pavaduotojas',
  'council': 'taryba',
  'support': 'ppt',
  'group-chair': 'burelis',
}

/** A story with a city of its own: server, database and browser belong to it alone. Whatever the page logs as an error fails it. */
export const story = base.extend<{ product: Product }>({
  product: async ({}, use) => {
    const product = await startProduct()
    await use(product)
    await product.stop()
  },
  baseURL: async ({ product }, use) => use(product.url),
  page: async ({ page }, use) => {
    const failures: string[] = []
    page.on('pageerror', error => failures.push(error.message))
    page.on('console', message => message.type() === 'error' && !/status of (?:401|409|422)/.test(message.text()) && failures.push(message.text()))
    await use(page)
    expect(failures).toEqual([])
  },
})

export { expect }

/** Signs in as a demonstration account, without the form: the form has a story of its own. */
export async function signInAs(page: Page, role: Role): Promise<void> {
  const answer = await page.request.post('/api/session', { data: { email: `${accounts[role]}@rodykle.example`, password: 'rodykle-demo' } })
  expect(answer.ok()).toBe(true)
}

/** WCAG 2.1 AA as far as a machine can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  // Colours are judged when nothing moves any more.
  await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {}))))
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([])
}

/** The page itself never scrolls to the side; what is wide scrolls in a region of its own. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
}
