import type { Page } from '@playwright/test'
import type { SubmissionCell, SubmissionForm } from '@rodykle/contracts'
import { handIn } from './support/deeds.ts'
import { cellOf, ownForm } from './support/readings.ts'
import { expect, expectAccessible, story } from './support/story.ts'
import { field, fillRatio, valueRow } from './support/value-rows.ts'

/** The database tells twice a second, and a page looks once in one: within seconds, on a machine that has nothing else to do. */
const seconds = { timeout: 20_000 }

async function openForm(page: Page): Promise<SubmissionForm> {
  const form = await ownForm(page)
  await page.goto('/pateikimas')
  await expect(field(page, 'Skaitiklis', cellOf(form, 'II.1.1-1'))).toBeEditable()
  return form
}

async function expectRatio(page: Page, cell: SubmissionCell, numerator: string, denominator: string) {
  await expect(field(page, 'Skaitiklis', cell)).toHaveValue(numerator, seconds)
  await expect(field(page, 'Vardiklis', cell)).toHaveValue(denominator)
}

story('two people in one form see each other\'s values within seconds, and nobody\'s typing is disturbed', async ({ openAs }) => {
  const [head, editor] = [await openAs('head'), await openAs('editor')]
  const form = await openForm(head)
  const [first, second] = [cellOf(form, 'II.1.1-1'), cellOf(form, 'II.3.1-2')]
  await openForm(editor)

  await field(head, 'Skaitiklis', second).pressSequentially('1')
  await fillRatio(editor, first, '34', '41')
  await expectRatio(head, first, '34', '41')
  await expect(valueRow(head, first)).toContainText('Pakeitė Pavaduotojo demonstracinė paskyra, ką tik')
  await expect(field(head, 'Skaitiklis', second)).toBeFocused()
  await expect(field(head, 'Skaitiklis', second)).toHaveValue('1')
  await expectAccessible(head)

  await fillRatio(head, second, '12', '60')
  await expectRatio(editor, second, '12', '60')
  await expect(valueRow(editor, second)).toContainText('Pakeitė Vadovo demonstracinė paskyra, ką tik')
  await field(editor, 'Skaitiklis', second).fill('13')
  await expect(valueRow(editor, second)).not.toContainText('Pakeitė')
})

story('whoever is typing a value that another has just saved is told at once, sees both, and chooses', async ({ openAs }) => {
  const [head, editor] = [await openAs('head'), await openAs('editor')]
  const cell = cellOf(await openForm(head), 'II.1.1-1')
  await openForm(editor)
  // Begun, and not yet fit to be saved: nothing of it is on its way.
  await field(editor, 'Skaitiklis', cell).fill('30')
  await fillRatio(head, cell, '34', '41')

  const told = valueRow(editor, cell).getByRole('alert')
  await expect(told).toContainText('Kol pildėte, šią reikšmę pakeitė Vadovo demonstracinė paskyra', seconds)
  await expect(told).toContainText('34 iš 41')
  await expect(field(editor, 'Skaitiklis', cell)).toBeFocused()
  await field(editor, 'Vardiklis', cell).fill('41')
  await expect(told).toContainText('30 iš 41')
  await expectAccessible(editor)
  expect(cellOf(await ownForm(head), cell.code).observed).toMatchObject({ value: { numerator: '34' } })

  await told.getByRole('button', { name: 'Palikti mano' }).click()
  await expect(told).toBeHidden()
  await expectRatio(head, cell, '30', '41')
})

story('in two tabs of one person each shows what was typed in the other, and neither writes over it unasked', async ({ openAs }) => {
  const one = await openAs('head')
  const form = await openForm(one)
  const [first, second] = [cellOf(form, 'II.1.1-1'), cellOf(form, 'II.3.1-2')]
  const other = await one.context().newPage()
  await openForm(other)

  await fillRatio(one, first, '34', '41')
  await expectRatio(other, first, '34', '41')
  await expect(valueRow(other, first)).toContainText('Pakeitėte kitame lange, ką tik')

  await field(other, 'Skaitiklis', second).fill('30')
  await fillRatio(one, second, '50', '60')
  const told = valueRow(other, second).getByRole('alert')
  await expect(told).toContainText('Kol pildėte, šią reikšmę kitame lange pakeitėte Jūs', seconds)
  await expect(told).toContainText('50 iš 60')
  // What waits to be chosen is kept, though the tabs keep it in one place and the other has saved the same value.
  other.on('dialog', dialog => void dialog.accept())
  await other.reload()
  await expect(told).toContainText('50 iš 60')
  await expect(field(other, 'Skaitiklis', second)).toHaveValue('30')
  await field(other, 'Vardiklis', second).fill('60')
  await expect(told).toContainText('30 iš 60')
  await expectAccessible(other)
  expect(cellOf(await ownForm(one), second.code).observed).toMatchObject({ value: { numerator: '50' } })
  await expect(field(one, 'Skaitiklis', second)).toHaveValue('50')

  await told.getByRole('button', { name: 'Palikti mano' }).click()
  await expect(told).toBeHidden()
  await expectRatio(one, second, '30', '60')
  await expect(valueRow(one, second)).toContainText('Pakeitėte kitame lange, ką tik')
})

story('the department sees what arrives, and what a colleague has decided, without loading anything anew', async ({ openAs }) => {
  const [head, one, other] = [await openAs('head'), await openAs('department'), await openAs('department')]
  const { submission } = await ownForm(head)
  await one.goto('/perziura')
  await expect(one.getByRole('heading', { level: 1, name: 'Peržiūra' })).toBeVisible()
  await expect(one.getByRole('link', { name: submission.unit.shortName })).toHaveCount(0)
  const form = await handIn(head)
  await expect(one.getByRole('link', { name: submission.unit.shortName }).first()).toBeVisible(seconds)
  await expectAccessible(one)

  await Promise.all([one, other].map(page => page.goto(`/perziura/${form.submission.id}`)))
  const cell = cellOf(form, 'II.1.1-1')
  const standing = (page: Page) => page.locator(`[id="${cell.id}"]`)
  await expect(standing(other)).toBeVisible()
  const answer = await one.request.post(`/api/actuals/${cell.id}/accept`, { data: { version: cell.version } })
  expect(answer.ok()).toBe(true)
  await expect(standing(other)).toContainText(/patvirtinta/i, seconds)
})
