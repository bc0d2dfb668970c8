import type { Page } from '@playwright/test'
import { cellOf, ownForm } from './support/readings.ts'
import { expect, expectAccessible, signInAs, story } from './support/story.ts'
import { field, fillRatio, valueRow } from './support/value-rows.ts'

const ratio = (numerator: string, denominator: string) => ({ state: 'reported', value: { kind: 'ratio', numerator, denominator } })

async function openForm(page: Page) {
  const cell = cellOf(await ownForm(page), 'II.1.1-1')
  await page.goto('/pateikimas')
  await expect(field(page, 'Skaitiklis', cell)).toBeEditable()
  return cell
}

story('a session that ends while one types is begun anew in place, and nothing typed is lost', async ({ openAs }) => {
  const page = await openAs('head')
  const cell = await openForm(page)
  await fillRatio(page, cell, '34', '41')
  await expect(valueRow(page, cell)).toContainText('įrašyta')
  // The browser keeps its cookie; the session behind it is no more.
  const { cookies } = await page.context().storageState()
  await page.request.delete('/api/session')
  await page.context().addCookies(cookies)

  await fillRatio(page, cell, '35', '41')
  const dialog = page.getByRole('dialog', { name: 'Prisijunkite iš naujo' })
  await expect(dialog).toContainText('niekas nedingo')
  await expect(dialog.getByLabel('El. paštas')).toHaveValue('vadovas@rodykle.example')
  await expect(dialog.getByLabel('El. paštas')).not.toBeEditable()
  await expect(dialog.getByLabel('Slaptažodis')).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type('neteisingas')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('netinka')
  await dialog.getByLabel('Slaptažodis').fill('rodykle-demo')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()

  await expect(field(page, 'Skaitiklis', cell)).toHaveValue('35')
  await expect(field(page, 'Vardiklis', cell)).toBeFocused()
  await expect.poll(async () => cellOf(await ownForm(page), cell.code).observed).toEqual(ratio('35', '41'))
  await expect(valueRow(page, cell)).toContainText('įrašyta')
  await expect(page).toHaveURL(/\/pateikimas\//)
})

story('when another person signs in in the same browser, what the first one typed is not saved in their name, and waits', async ({ openAs }) => {
  const page = await openAs('head')
  const cell = await openForm(page)
  await signInAs(page, 'editor')
  await fillRatio(page, cell, '34', '41')
  const dialog = page.getByRole('dialog', { name: 'Šioje naršyklėje prisijungė kitas žmogus' })
  await expect(dialog).toContainText('kai Vadovo demonstracinė paskyra vėl prisijungs')
  await expectAccessible(page)
  expect(cellOf(await ownForm(page), cell.code).observed).toEqual({ state: 'not-reported' })

  await dialog.getByRole('button', { name: 'Atverti puslapį iš naujo' }).click()
  await expect(field(page, 'Skaitiklis', cell)).toHaveValue('')
  await signInAs(page, 'head')
  await page.goto('/pateikimas')
  await expect(field(page, 'Skaitiklis', cell)).toHaveValue('34')
  await expect.poll(async () => cellOf(await ownForm(page), cell.code).observed).toEqual(ratio('34', '41'))
})
