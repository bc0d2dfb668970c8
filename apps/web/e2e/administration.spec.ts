import type { Page } from '@playwright/test'
import type { AuditPage, PeopleList } from '@rodykle/contracts'
import { cellOf, ownForm, read } from './support/readings.ts'
import { expect, expectAccessible, story } from './support/story.ts'
import { fillRatio, valueRow } from './support/value-rows.ts'

const newcomer = { name: 'Naujos pavaduotojos paskyra', email: 'nauja@rodykle.example', unit: 'Alytaus Jotvingių gimnazija' }
const ownPassword = 'lietus beldžia į palangę'

/** @returns the one-time password, which is shown this once. */
async function addPerson(administrator: Page): Promise<string> {
  await administrator.goto('/administravimas')
  await expect(administrator.getByRole('heading', { level: 1, name: 'Žmonės' })).toBeVisible()
  await administrator.getByRole('button', { name: 'Pridėti žmogų' }).click()
  const form = administrator.getByRole('dialog', { name: 'Nauja paskyra' })
  await form.getByLabel('Vienkartinis slaptažodis').check()
  await form.getByRole('button', { name: 'Sukurti paskyrą' }).click()
  await expect(form.getByRole('alert')).toHaveText(['Įrašykite vardą ir pavardę.', 'Įrašykite el. pašto adresą.', 'Pasirinkite vaidmenį.'])
  await expectAccessible(administrator)
  await form.getByLabel('Vardas ir pavardė').fill(newcomer.name)
  await form.getByLabel('El. paštas').fill(newcomer.email)
  await form.getByLabel('Vaidmuo').selectOption('Pildantis darbuotojas')
  await form.getByLabel('Įstaiga').selectOption(newcomer.unit)
  await form.getByRole('button', { name: 'Sukurti paskyrą' }).click()

  const given = administrator.getByRole('dialog', { name: 'Vienkartinis slaptažodis' })
  await expect(given).toBeVisible()
  await expectAccessible(administrator)
  const oneTimePassword = await given.getByLabel('Slaptažodis').inputValue()
  // Not copied yet: the only chance to see it is not taken away by one press.
  await given.getByRole('button', { name: 'Perdaviau, uždaryti' }).click()
  await expect(given.getByRole('alert')).toContainText('Slaptažodis dar nenukopijuotas.')
  await given.getByRole('button', { name: 'Kopijuoti' }).click()
  await expect(given.getByText('Nukopijuota.')).toBeVisible()
  expect(await administrator.evaluate(() => navigator.clipboard.readText())).toBe(oneTimePassword)
  await given.getByRole('button', { name: 'Perdaviau, uždaryti' }).click()
  await expect(given).toBeHidden()
  await expect(administrator.getByRole('row', { name: newcomer.name })).toContainText('su vienkartiniu slaptažodžiu')
  return oneTimePassword
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('El. paštas').fill(newcomer.email)
  await page.getByLabel('Slaptažodis').fill(password)
  await page.getByRole('button', { name: 'Prisijungti' }).click()
}

/** With a one-time password there is no way to anything else. */
async function chooseOwnPassword(page: Page, oneTimePassword: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: 'Keisti slaptažodį' })
  await expect(heading).toBeVisible()
  await expect(page.getByText('Prisijungėte vienkartiniu slaptažodžiu.')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/pateikimas')
  await expect(heading).toBeVisible()

  const submit = page.getByRole('button', { name: 'Pakeisti slaptažodį' })
  await page.getByLabel('Dabartinis slaptažodis').fill(oneTimePassword)
  await page.getByLabel('Naujas slaptažodis', { exact: true }).fill('trumpas')
  await submit.click()
  await expect(page.getByRole('alert')).toHaveText(['Reikia bent 10 ženklų.', 'Slaptažodžiai nesutampa.'])
  await page.getByLabel('Naujas slaptažodis', { exact: true }).fill(ownPassword)
  await page.getByLabel('Pakartokite naują slaptažodį').fill(ownPassword)
  await submit.click()
}

async function work(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: /duomenys$/ })).toBeVisible()
  const cell = cellOf(await ownForm(page), 'II.1.1-1')
  await fillRatio(page, cell, '34', '41')
  await expect(valueRow(page, cell)).toContainText('įrašyta')
  await expect(page.getByText('Pateikia vadovas')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Pateikti skyriui…' })).toHaveCount(0)
}

async function deactivate(administrator: Page): Promise<void> {
  await administrator.getByRole('button', { name: `Veiksmai: ${newcomer.name}` }).click()
  await administrator.getByRole('menuitem', { name: 'Išjungti paskyrą' }).click()
  const question = administrator.getByRole('alertdialog', { name: `Išjungti paskyrą „${newcomer.name}“?` })
  await expect(question.getByRole('button', { name: 'Atšaukti' })).toBeFocused()
  await expectAccessible(administrator)
  await question.getByRole('button', { name: 'Išjungti paskyrą' }).click()
  await expect(administrator.getByRole('row', { name: newcomer.name })).toContainText('išjungta')
}

async function expectTrail(administrator: Page, indicator: string): Promise<void> {
  await administrator.getByRole('navigation', { name: 'Administravimas' }).getByRole('link', { name: 'Keitimų žurnalas' }).click()
  await expect(administrator.getByRole('heading', { level: 1, name: 'Keitimų žurnalas' })).toBeVisible()
  const lines = administrator.getByRole('main').getByRole('listitem').getByRole('button')
  for (const sentence of [
    `Administratoriaus demonstracinė paskyra sukūrė paskyrą „${newcomer.name}“`,
    `${newcomer.name} pasikeitė slaptažodį`,
    `${newcomer.name} įrašė reikšmę „${indicator}“ – ${newcomer.unit}`,
    `Administratoriaus demonstracinė paskyra pakeitė paskyrą „${newcomer.name}“`,
  ])
    await expect(lines.filter({ hasText: sentence }).first()).toBeVisible()

  await lines.filter({ hasText: `pakeitė paskyrą „${newcomer.name}“` }).first().click()
  await expect(administrator.getByRole('row', { name: /^Paskyra veikia/ })).toContainText(/taip.*ne/)
  await expectAccessible(administrator)
  // Every action has words; none shows its code.
  const { entries } = await read<AuditPage>(administrator, '/audit?limit=50')
  const text = await administrator.getByRole('main').textContent() ?? ''
  expect(entries.map(({ action }) => action).filter(action => text.includes(action))).toEqual([])
}

story('somebody new gets an account, works, and loses it again; the trail tells all of it', async ({ openAs }) => {
  const administrator = await openAs('administrator', { permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1440, height: 900 } })
  const page = await openAs(null)
  const oneTimePassword = await story.step('the administrator adds a person', () => addPerson(administrator))

  await story.step('the person signs in, has to choose a password, and works', async () => {
    await page.goto('/pateikimas')
    await signIn(page, oneTimePassword)
    await chooseOwnPassword(page, oneTimePassword)
    await work(page)
    const { people } = await read<PeopleList>(administrator, '/people')
    expect(people.find(({ email }) => email === newcomer.email)).toMatchObject({ isActive: true, mustChangePassword: false })
    const again = await page.request.post('/api/session', { data: { email: newcomer.email, password: oneTimePassword } })
    expect(again.status(), 'the one-time password opens nothing any more').toBe(401)
  })
  const form = await ownForm(page)
  await story.step('the account is shut, and the next thing its holder does ends at the sign-in', async () => {
    await deactivate(administrator)
    await fillRatio(page, cellOf(form, 'II.3.1-2'), '5', '10')
    const again = page.getByRole('dialog', { name: 'Prisijunkite iš naujo' })
    await again.getByLabel('Slaptažodis').fill(ownPassword)
    await page.keyboard.press('Enter')
    await expect(again.getByRole('alert')).toHaveText('El. paštas arba slaptažodis netinka.')
    await expectAccessible(page)
    await again.getByRole('button', { name: 'Į prisijungimo puslapį' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Prisijungimas' })).toBeVisible()
    await signIn(page, ownPassword)
    await expect(page.getByRole('alert')).toHaveText('El. paštas arba slaptažodis netinka.')
  })
  await story.step('the trail tells it in sentences', () => expectTrail(administrator, cellOf(form, 'II.1.1-1').indicator.name))
})
