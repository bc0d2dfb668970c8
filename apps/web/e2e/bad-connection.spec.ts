import type { Page } from '@playwright/test'
import type { SubmissionCell } from '@rodykle/contracts'
import { cellOf, ownForm } from './support/readings.ts'
import { expect, expectAccessible, story } from './support/story.ts'
import { field, fillRatio, valueRow } from './support/value-rows.ts'

story.use({ allowedErrors: /ERR_(?:INTERNET_DISCONNECTED|FAILED)/ })

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
