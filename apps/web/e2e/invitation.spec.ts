import type { Page } from '@playwright/test'
import type { LetterBox } from '../../api/test/letter-box.ts'
import { openLetterBox } from '../../api/test/letter-box.ts'
import { startProduct } from './support/product.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, story } from './support/story.ts'

/** A city whose mails go to a real mail server on this machine. */
const mailedStory = story.extend<{ box: LetterBox }>({
  box: async ({}, use) => {
    const box = await openLetterBox()
    await use(box)
    await box.close()
  },
  product: async ({ box }, use) => {
    const product = await startProduct('demo_today', { SMTP_URL: box.url, MAIL_FROM: 'Rodyklė <rodykle@alytus.example>' })
    await use(product)
    await product.stop()
  },
})

async function linkTo(box: LetterBox, address: string): Promise<string> {
  await expect.poll(() => box.letters.findLast(({ to }) => to.includes(address))?.text, { timeout: 90_000 }).toContain('/naujas-slaptazodis#')
  return box.letters.findLast(({ to }) => to.includes(address))?.text.match(/https?:\S+naujas-slaptazodis#\S+/)?.[0] ?? ''
}

async function choosePassword(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Naujas slaptažodis', { exact: true }).fill('trumpas')
  await page.getByRole('button', { name: 'Išsaugoti ir prisijungti' }).press('Enter')
  await expect(page.getByRole('alert').first()).toHaveText('Reikia bent 10 ženklų.')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByLabel('Naujas slaptažodis', { exact: true }).fill(password)
  await page.getByLabel('Pakartokite naują slaptažodį').fill(password)
  await page.keyboard.press('Enter')
}

mailedStory('a head invites a deputy, who chooses a password from the mail and fills in; the right is taken back', async ({ openAs, box }) => {
  const email = 'pavaduotoja@mokykla.example'
  const head = await openAs('head')
  await head.goto('/')
  await head.getByRole('link', { name: 'Pavaduotojai' }).click()
  await expect(head.getByRole('heading', { level: 1, name: 'Pavaduotojai' })).toBeVisible()
  await head.getByRole('button', { name: 'Pakviesti' }).click()
  await expect(head.getByRole('alert').first()).toBeVisible()
  await head.getByLabel('Vardas ir pavardė').fill('Nauja Pavaduotoja')
  await head.getByLabel('El. paštas').fill(email)
  await head.keyboard.press('Enter')
  await expect(head.getByText(`Kvietimas išsiųstas: ${email}.`)).toBeVisible()
  await expect(head.getByRole('listitem').filter({ hasText: 'Nauja Pavaduotoja' })).toContainText('pakviesta, dar neprisijungė')
  await expectAccessible(head)

  const link = await linkTo(box, email)
  const phone = await openAs(null, { viewport: { width: 390, height: 800 } })
  await choosePassword(phone, link, 'ramus-ežeras-42')
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(/Užpildyta .* reikšm/)
  await phone.goto('/pateikimas')
  await expect(phone.getByRole('heading', { level: 1 })).toBeVisible()

  const second = await openAs(null)
  await second.goto(link)
  await expect(second.getByRole('heading', { level: 1, name: 'Nuoroda nebegalioja' })).toBeVisible()
  await expectAccessible(second)

  await head.getByRole('button', { name: 'Atšaukti teisę: Nauja Pavaduotoja' }).click()
  await head.getByRole('alertdialog').getByRole('button', { name: 'Atšaukti teisę' }).click()
  await expect(head.getByText('Teisė atšaukta: Nauja Pavaduotoja.')).toBeVisible()
  await expect(head.getByRole('listitem').filter({ hasText: 'Nauja Pavaduotoja' })).toHaveCount(0)

  const administrator = await openAs('administrator')
  await administrator.goto('/administravimas/laiskai')
  await expect(administrator.getByRole('listitem').filter({ hasText: email })).toContainText('išsiųstas')
  await expect(administrator.getByRole('listitem').filter({ hasText: email })).toContainText('Tekstas su asmenine nuoroda ištrintas')
  await expectAccessible(administrator)
})

mailedStory('whoever forgot their password gets a link, and a stranger is told the same', async ({ page, box }) => {
  const asked = async (email: string) => {
    await page.goto('/prisijungti')
    await page.getByRole('link', { name: 'Pamiršote slaptažodį?' }).click()
    // The page one comes from has a field of the same name.
    await expect(page.getByRole('button', { name: 'Siųsti nuorodą' })).toBeVisible()
    await page.getByLabel('El. paštas').fill(email)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status')).toContainText('nuoroda jau keliauja')
    return (await page.getByRole('status').textContent())?.replace(email, '')
  }
  await page.goto('/pamirsau-slaptazodi')
  await page.getByRole('button', { name: 'Siųsti nuorodą' }).press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Įrašykite el. pašto adresą.')
  expect(await asked('niekas@rodykle.example')).toBe(await asked('taryba@rodykle.example'))
  await expectAccessible(page)
  await choosePassword(page, await linkTo(box, 'taryba@rodykle.example'), 'ramus-ežeras-42')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Pasiekta .* rodikli/)
  expect(box.letters.flatMap(({ to }) => to)).toEqual(['taryba@rodykle.example'])
})
