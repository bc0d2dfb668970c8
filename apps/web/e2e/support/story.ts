import type { BrowserContextOptions, Page } from '@playwright/test'
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

interface Stage {
  /** What the browser may log as an error here besides refusals that a page answers itself, e.g. where the connection is cut on purpose. */
  allowedErrors: RegExp | undefined
  /** A browser of their own for somebody with this role, signed in; for null, for somebody who is not. */
  openAs: (role: Role | null, options?: BrowserContextOptions) => Promise<Page>
}

/** Refusals that a page expects and answers. */
const refusals = /status of (?:401|409|422)/

const staged = base.extend<Stage>({
  allowedErrors: [undefined, { option: true }],
  openAs: async ({ browser, allowedErrors }, use) => {
    const failures: string[] = []
    const pages: Page[] = []
    await use(async (role, options) => {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      listenForErrors(page, failures, allowedErrors)
      pages.push(page)
      if (role !== null)
        await signInAs(page, role)
      return page
    })
    await Promise.all(pages.map(page => page.context().close()))
    expect(failures).toEqual([])
  },
  page: async ({ page, allowedErrors }, use) => {
    const failures: string[] = []
    listenForErrors(page, failures, allowedErrors)
    await use(page)
    expect(failures).toEqual([])
  },
})

/** A story with a city of its own: server, database and browser belong to it alone. Whatever a page logs as an error fails it. */
export const story = staged.extend<{ product: Product }>({
  product: async ({}, use) => {
    const product = await startProduct()
    await use(product)
    await product.stop()
  },
  baseURL: async ({ product }, use) => use(product.url),
})

/** For stories that only look: those that one worker tells share a city. */
export const readingStory = staged.extend<object, { city: Product }>({
  city: [async ({}, use) => {
    const product = await startProduct()
    await use(product)
    await product.stop()
  }, { scope: 'worker' }],
  baseURL: async ({ city }, use) => use(city.url),
})

export { expect }

function listenForErrors(page: Page, failures: string[], allowed: RegExp | undefined): void {
  page.on('pageerror', error => failures.push(error.message))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !refusals.test(text) && allowed?.test(text) !== true)
      failures.push(`${text} (${page.url()})`)
  })
}

/** Signs in as a demonstration account, without the form: the form has a story of its own. */
export async function signInAs(page: Page, role: Role): Promise<void> {
  const answer = await page.request.post('/api/session', { data: { email: `${accounts[role]}@rodykle.example`, password: 'rodykle-demo' } })
  expect(answer.ok()).toBe(true)
}

/** What is wrong with the page as it is just now, by rule. */
async function findViolations(page: Page): Promise<string[]> {
  // Colours are judged when nothing moves any more.
  await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {}))))
  // Reading its source takes a page as long as some of its rules: once is enough until the page is loaded anew.
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  // Our pages have no frames: "legacy" asks the page at once, in a seventh of the time that gathering from frames takes.
  const { violations } = await new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .setLegacyMode(true)
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** WCAG 2.1 AA as far as a machine can tell. A notice may begin to fade while colours are read; what is wrong with a page is wrong at the next look too. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(async () => expect(await findViolations(page)).toEqual([])).toPass({ timeout: 10_000 })
}

/** The page itself never scrolls to the side; what is wide scrolls in a region of its own. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // A chart follows the window a moment later.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 'wider than the window, in pixels').toBeLessThanOrEqual(0)
}
