import type { Page } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { roles } from '@rodykle/domain'
import { expect, readingStory } from './support/story.ts'

/** What quality.md allows of JavaScript before anybody touches the page, in bytes as gzip packs it. */
const budget = 110_000

/** By file, heaviest first: everything that the browser has fetched to run. */
async function scriptsOf(page: Page, open: () => Promise<void>): Promise<[file: string, bytes: number][]> {
  const fetched: Promise<[string, number]>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      fetched.push(response.body().then(body => [new URL(response.url()).pathname, gzipSync(body).length]))
  })
  await open()
  return (await Promise.all(fetched)).toSorted(([, one], [, other]) => other - one)
}

async function expectWithinBudget(page: Page, open: () => Promise<void>): Promise<void> {
  const scripts = await scriptsOf(page, open)
  expect(scripts.length).toBeGreaterThan(5)
  const bytes = scripts.reduce((sum, [, bytes]) => sum + bytes, 0)
  expect(bytes, `JavaScript in bytes:\n${scripts.map(([file, bytes]) => `${bytes} ${file}`).join('\n')}\n`).toBeLessThanOrEqual(budget)
}

readingStory('the first page a newcomer sees asks for little', async ({ openAs }) => {
  const page = await openAs(null)
  await expectWithinBudget(page, async () => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1, name: 'Prisijungimas' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Įstaigos vadovas' })).toBeVisible()
  })
})

for (const role of roles) {
  readingStory(`and so does the home of ${role}`, async ({ openAs }) => {
    const page = await openAs(role)
    await expectWithinBudget(page, async () => {
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('.skeleton')).toHaveCount(0)
      // Nothing more is under way: the last of it is on the page.
      await page.evaluate(() => new Promise(resolve => requestIdleCallback(resolve)))
    })
  })
}
