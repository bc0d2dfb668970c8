import type { Page } from '@playwright/test'
import { closePeriod, giveBack, handIn } from './support/deeds.ts'
import { cellOf, ownForm } from './support/readings.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, story } from './support/story.ts'
import { field, fillRatio, valueRow } from './support/value-rows.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** On a phone and on the narrowest of phones. */
async function expectFits(page: Page): Promise<void> {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await expectNoSidewaysScroll(page)
  }
  await expectAccessible(page)
}

story('a head fills in a value on a phone and answers a returned one', async ({ openAs }) => {
  const [head, department] = [await openAs('head', phone), await openAs('department')]
  const cell = cellOf(await ownForm(head), 'II.1.1-1')
  const row = valueRow(head, cell)

  await story.step('fills in', async () => {
    await head.goto('/')
    await expect(head.getByRole('link', { name: 'Pildyti reikšmes' })).toBeVisible()
    await expectFits(head)
    await head.getByRole('link', { name: 'Pildyti reikšmes' }).tap()
    await fillRatio(head, cell, '34', '41')
    for (const words of ['82,9 %', '+2,9 proc. p.', 'pasiekta', 'įrašyta'])
      await expect(row).toContainText(words)
    await expectFits(head)
  })
  await story.step('writes a comment', async () => {
    await row.getByRole('button', { name: /^Pridėti pastabą/ }).tap()
    await row.getByRole('textbox', { name: /^Pastaba/ }).fill('Kartu su tėvų savaite.')
    await row.getByRole('button', { name: 'Suskleisti' }).tap()
    await expect(row.getByRole('button', { name: /^Keisti pastabą/ })).toContainText('Kartu su tėvų savaite.')
  })
  await story.step('sees what is blank before submitting', async () => {
    await head.getByRole('button', { name: 'Pateikti skyriui…' }).tap()
    await expect(head.getByRole('dialog', { name: 'Prieš pateikiant' }).getByRole('region', { name: 'Tuščia' })).toBeVisible()
    await expectFits(head)
    await head.getByRole('button', { name: 'Dar pildyti' }).tap()
  })
  await story.step('answers what was returned after the period was closed', async () => {
    const handedIn = await handIn(head)
    await closePeriod(department, handedIn)
    await giveBack(department, handedIn, 'II.1.1-1', 'Ar įskaičiuoti abu tėvai?')
    await head.goto('/')
    await expect(head.getByRole('heading', { level: 1, name: '1 reikšmė grąžinta taisyti, nors laikotarpis užbaigtas' })).toBeVisible()
    await expect(head.getByText('Ar įskaičiuoti abu tėvai?')).toBeVisible()
    await expectFits(head)
    await head.getByRole('link', { name: 'Atsakyti' }).tap()
    await expect(row).toContainText('Ar įskaičiuoti abu tėvai?')
    await expect(head.getByText('Laikotarpis užbaigtas, bet grąžintas reikšmes pataisyti galite.')).toBeVisible()
    await expect(field(head, 'Skaitiklis', cellOf(handedIn, 'II.2.1-1'))).toBeDisabled()
    await field(head, 'Skaitiklis', cell).fill('33')
    await expect(row).toContainText('+0,5 proc. p.')
    await expectFits(head)
    await head.getByRole('button', { name: 'Pateikti skyriui…' }).tap()
    await head.getByRole('dialog').getByRole('button', { name: 'Pateikti', exact: true }).tap()
    await expect(head.getByRole('dialog', { name: 'Pateikta' })).toBeVisible()
    await expectFits(head)
  })
})

story('the department sees its day on a phone, and gives a value back there', async ({ openAs }) => {
  const page = await openAs('department', phone)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: /jau pateikė duomenis/ })).toBeVisible()
  await expect(page.getByRole('table').or(page.getByRole('list')).first()).toBeVisible()
  await expectFits(page)
  await page.getByRole('button', { name: 'Atverti meniu' }).tap()
  const menu = page.getByRole('dialog', { name: 'Meniu' })
  await expect(menu).toBeVisible()
  await expectAccessible(page)
  await menu.getByRole('link', { name: 'Peržiūra' }).tap()
  await expect(menu).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'Peržiūra' })).toBeVisible()
  await expectFits(page)
  await page.getByRole('tabpanel').getByRole('link').first().tap()
  await page.getByRole('button', { name: /^Grąžinti: / }).first().tap()
  await page.getByLabel(/^Priežastis/).fill('Patikslinkite vardiklį.')
  await expectFits(page)
  await page.getByRole('button', { name: 'Grąžinti taisyti' }).tap()
  await expect(page.getByText('„Patikslinkite vardiklį.“')).toBeVisible()
})

story('a council member reads the city on a phone', async ({ openAs }) => {
  const page = await openAs('council', phone)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: /^Pasiekta/ })).toBeVisible()
  await expectFits(page)
  await page.getByRole('link', { name: /^Visi rodikliai/ }).tap()
  await expect(page.getByRole('heading', { level: 1, name: 'Rodikliai' })).toBeVisible()
  const indicator = page.getByRole('link', { name: 'Su mokykla bendradarbiaujančių tėvų dalis', exact: true })
  await expect(indicator).toBeVisible()
  await expectFits(page)
  await indicator.tap()
  await expect(page.getByRole('heading', { level: 2, name: 'Kaip keičiasi' })).toBeVisible()
  await expectFits(page)
  await page.getByRole('button', { name: 'Rodyti lentele' }).tap()
  await expectFits(page)
})
