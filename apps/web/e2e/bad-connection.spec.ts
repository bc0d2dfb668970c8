import type { Page } from '@playwright/test'
import type { SubmissionCell } from '@rodykle/contracts'
import { cellOf, ownForm } from './support/readings.ts'
import { expect, expectAccessible, story } from './support/story.ts'
import { field, fillRatio, valueRow } from './support/value-rows.ts'

story.use({ allowedErrors: /ERR_(?:INTERNET_DISCONNECTED|FAILED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/ })

const ratio = (numerator: string, denominator: string) => ({ state: 'reported', value: { kind: 'ratio', numerator, denominator } })

async function openForm(page: Page, code: string): Promise<SubmissionCell> {
  const cell = cellOf(await ownForm(page), code)
  await page.goto('/pateikimas')
  await expect(field(page, 'Skaitiklis', cell)).toBeEditable()
  return cell
}

async function expectSaved(page: Page, cell: SubmissionCell, numerator: string, denominator: string): Promise<void> {
  await expect(valueRow(page, cell)).toContainText('įrašyta')
  await expect(valueRow(page, cell)).not.toContainText('neįrašyta')
  expect(cellOf(await ownForm(page), cell.code).observed).toEqual(ratio(numerator, denominator))
}

story('what is typed without a connection is saved when it returns', async ({ openAs }) => {
  const page = await openAs('head')
  const cell = await openForm(page, 'II.1.1-1')
  await page.context().setOffline(true)
  await fillRatio(page, cell, '34', '41')
  await expect(valueRow(page, cell)).toContainText('82,9 %')
  await expect(valueRow(page, cell)).toContainText('neįrašyta, bandysime dar kartą')
  await expect(page.getByRole('status').filter({ hasText: '1 reikšmė neišsaugota – bandysime dar kartą' })).toBeVisible()
  await expectAccessible(page)

  await page.context().setOffline(false)
  await expectSaved(page, cell, '34', '41')
  await expect(page.getByRole('status').filter({ hasText: /^Viskas išsaugota/ })).toBeVisible()
})

story('a server that is restarted while one types loses nothing, and it is said meanwhile what is not saved', async ({ openAs, product }) => {
  const page = await openAs('head')
  const [cell, other] = [await openForm(page, 'II.1.1-1'), cellOf(await ownForm(page), 'II.3.1-2')]
  const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
  await field(page, 'Skaitiklis', cell).fill('34')
  let reachedAgain: Promise<unknown> = Promise.resolve()
  await product.whileDown(async () => {
    reachedAgain = page.waitForResponse(response => response.url().endsWith('/api/changes') && response.ok(), { timeout: 120_000 })
    await field(page, 'Vardiklis', cell).fill('41')
    await expect(valueRow(page, cell)).toContainText('neįrašyta, bandysime dar kartą')
    await fillRatio(page, other, '50', '60')
    await expect(valueRow(page, other)).toContainText('neįrašyta, bandysime dar kartą')
    await expect(valueRow(page, other)).toContainText('83,3 %')
    await expect(status('2 reikšmės neišsaugotos – bandysime dar kartą')).toBeVisible()
    await expect(status(/^Viskas išsaugota/)).toHaveCount(0)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expectAccessible(page)
  })
  // What waits does not wait for its own next try, which can be half a minute away.
  await reachedAgain
  await expect(status(/^Viskas išsaugota/)).toBeVisible()
  await expectSaved(page, cell, '34', '41')
  await expectSaved(page, other, '50', '60')
  await expect(field(page, 'Vardiklis', other)).toBeFocused()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

story('what could not be sent is still there after the page is loaded anew, and is saved then', async ({ openAs }) => {
  const page = await openAs('head')
  const cell = await openForm(page, 'II.1.1-1')
  await page.route('**/api/actuals/**', route => route.abort())
  await fillRatio(page, cell, '34', '41')
  await expect(valueRow(page, cell)).toContainText('neįrašyta, bandysime dar kartą')

  let warnings = 0
  page.on('dialog', (dialog) => {
    warnings += dialog.type() === 'beforeunload' ? 1 : 0
    void dialog.accept()
  })
  await page.reload()
  expect(warnings).toBe(1)
  await expect(field(page, 'Skaitiklis', cell)).toHaveValue('34')
  await expect(field(page, 'Vardiklis', cell)).toHaveValue('41')
  await expect(valueRow(page, cell)).toContainText('82,9 %')
  await expect(valueRow(page, cell)).toContainText('neįrašyta, bandysime dar kartą')
  expect(cellOf(await ownForm(page), cell.code).observed).toEqual({ state: 'not-reported' })

  await page.unroute('**/api/actuals/**')
  await expectSaved(page, cell, '34', '41')
})

story('a save whose answer was lost is no quarrel with oneself', async ({ openAs }) => {
  const page = await openAs('head')
  const cell = await openForm(page, 'II.1.1-1')
  let lost = 0
  await page.route('**/api/actuals/**', async (route) => {
    await route.fetch()
    lost += 1
    await route.abort()
  }, { times: 1 })
  await fillRatio(page, cell, '34', '41')
  await expectSaved(page, cell, '34', '41')
  expect(lost).toBe(1)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

story('five thousand rows pasted into a form of some twenty freeze nothing, and it is said how many found no place', async ({ openAs }) => {
  const page = await openAs('head')
  const cell = await openForm(page, 'II.1.1-1')
  const took = await field(page, 'Skaitiklis', cell).evaluate(async (input) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', Array.from({ length: 5000 }, (_, index) => `${index % 30}\t41`).join('\r\n'))
    const from = performance.now()
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
    return performance.now() - from
  })
  expect(took).toBeLessThan(2000)
  await expect(page.getByRole('region', { name: 'Pranešimai' })).toContainText(/Įklijuot[ao]s? \d+ reikšm.*\. 9\s9\d\d nepritaikyt.*, nes joms nėra vietos \(.+ …\)\./)
  await expectAccessible(page)
  await expectSaved(page, cell, '0', '41')
})

story('a browser whose clock is days off says the same of what is due as one whose clock is right', async ({ openAs }) => {
  const lead = async (daysOff: number) => {
    const page = await openAs('head')
    await page.clock.setFixedTime(Date.now() + daysOff * 86_400_000)
    await openForm(page, 'II.1.1-1')
    return page.getByText(/terminas .* · (?:liko|terminas šiandien|vėluojama)/)
  }
  const right = await (await lead(0)).textContent()
  for (const daysOff of [-3, 3])
    await expect(await lead(daysOff)).toHaveText(right ?? '')
})

story('of two people in one value the second is told on saving what the first wrote, where nothing was heard of it before, and chooses', async ({ openAs }) => {
  const [head, editor] = [await openAs('head'), await openAs('editor')]
  await editor.route('**/api/changes', route => route.abort())
  const [cell, other] = [await openForm(head, 'II.1.1-1'), cellOf(await ownForm(head), 'II.3.1-2')]
  await openForm(editor, 'II.1.1-1')
  await fillRatio(head, cell, '34', '41')
  await fillRatio(head, other, '50', '60')
  await expectSaved(head, cell, '34', '41')
  await expectSaved(head, other, '50', '60')

  await fillRatio(editor, cell, '30', '41')
  const told = valueRow(editor, cell).getByRole('alert')
  await expect(told).toContainText('Kol pildėte, šią reikšmę pakeitė Vadovo demonstracinė paskyra')
  await expect(told).toContainText('34 iš 41')
  await expect(told).toContainText('30 iš 41')
  expect(cellOf(await ownForm(head), cell.code).observed).toEqual(ratio('34', '41'))
  await expectAccessible(editor)
  await told.getByRole('button', { name: 'Palikti mano' }).click()
  await expect(told).toBeHidden()
  await expectSaved(editor, cell, '30', '41')

  await fillRatio(editor, other, '10', '60')
  await valueRow(editor, other).getByRole('alert').getByRole('button', { name: 'Palikti dabar įrašytą' }).click()
  await expect(field(editor, 'Skaitiklis', other)).toHaveValue('50')
  expect(cellOf(await ownForm(head), other.code).observed).toEqual(ratio('50', '60'))
})
