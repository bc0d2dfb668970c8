import type { Page } from '@playwright/test'
import { roles } from '@rodykle/domain'
import { openWhole, pagesFor, standsThereFirst, textsOf } from './support/every-page.ts'
import { messageFiles, messagesOf } from './support/messages.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, readingStory } from './support/story.ts'

/** A key that was never translated shows itself: "home.department.headline". */
const messageKey = new RegExp(`\\b(?:${messageFiles.join('|')})\\.[a-z][\\w-]*`, 'i')

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
const narrowest = { width: 320, height: 700 }

interface Look {
  size: typeof desk
  colorScheme: 'light' | 'dark'
}
const looks: readonly (readonly Look[])[] = [
  [{ size: desk, colorScheme: 'light' }, { size: phone, colorScheme: 'dark' }],
  [{ size: phone, colorScheme: 'light' }, { size: desk, colorScheme: 'dark' }],
]

// What is wrong is told in words; recording every step would take as long as the steps.
readingStory.use({ trace: 'off' })

async function expectWellMade(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page).toHaveTitle(/\S – Rodyklė$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'lt')
  expect((await textsOf(page)).filter(text => messageKey.test(text))).toEqual([])
  for (const size of [narrowest, phone, desk]) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page)
  }
}

/**
 * At a desk and on a phone; what of the two is seen in the light and what in the dark changes from role to role. On the home page, which is each
 * role's own, the frame is looked at as well; elsewhere only what no other role was shown.
 */
async function expectAccessibleEverywhere(page: Page, address: string, looks: readonly Look[]): Promise<void> {
  for (const { size, colorScheme } of looks) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    await expectNoSidewaysScroll(page)
    if (await standsThereFirst(page, `${size.width} ${colorScheme}`) || address === '/')
      await expectAccessible(page)
  }
}

async function visit(page: Page, address: string, looks: readonly Look[]): Promise<void> {
  await page.setViewportSize(desk)
  await page.emulateMedia({ colorScheme: 'light' })
  await openWhole(page, address)
  await expect(page.getByRole('heading', { level: 1, name: 'Puslapis nerastas' })).toHaveCount(address === '/tokio-nera' ? 1 : 0)
  await expectWellMade(page)
  await expectAccessibleEverywhere(page, address, looks)
}

for (const [index, role] of roles.entries()) {
  readingStory(`every page that is open to ${role} is whole, fits and can be read by everybody`, async ({ openAs }) => {
    const page = await openAs(role, { viewport: desk })
    const faults: string[] = []
    for (const address of await pagesFor(page, role)) {
      // One page's fault does not hide the next one's.
      await readingStory.step(address, () => visit(page, address, looks[index % looks.length] ?? [])).catch((fault: Error) => faults.push(`${address}: ${fault.message}`))
    }
    expect(faults).toEqual([])
  })
}

readingStory('whoever prefers English finds no Lithuanian in the frame, nor any message of ours in Lithuanian on a page', async ({ openAs }) => {
  const page = await openAs('department', { viewport: desk })
  await page.goto('/')
  await page.getByRole('button', { name: /Skyriaus demonstracinė paskyra/ }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')

  const english = new Set(messageFiles.flatMap(file => messagesOf('en', file)))
  const lithuanian = new Set(messageFiles.flatMap(file => messagesOf('lt', file)).filter(text => /\p{L}/u.test(text) && !english.has(text)))
  // The city's own words stay as they are in any language.
  let data = ''
  page.on('response', async response => data += response.url().includes('/api/') ? await response.text().catch(() => '') : '')
  const left: string[] = []
  for (const address of await pagesFor(page, 'department')) {
    await openWhole(page, address)
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
    const texts = await textsOf(page)
    left.push(...texts.filter(text => (lithuanian.has(text) && !data.includes(text)) || messageKey.test(text)).map(text => `${address}: ${text}`))
  }
  expect(left).toEqual([])
})
