import type { Page } from '@playwright/test'
import type { Campaign } from '@rodykle/contracts'
import { handIn } from '../support/deeds.ts'
import { cellOf, openPeriod, ownForm, read } from '../support/readings.ts'
import { expect, story } from '../support/story.ts'
import { fillRatio, valueRow } from '../support/value-rows.ts'
import { desk, take } from './take.ts'

const school = 'Alytaus Jotvingių gimnazija'

async function choose(department: Page, act: string): Promise<void> {
  await department.getByRole('row', { name: school }).getByRole('button', { name: `Veiksmai: ${school}` }).click()
  await department.getByRole('menuitem', { name: act, exact: true }).click()
}

story('pictures: the department follows a period', async ({ openAs }) => {
  const department = await openAs('department', desk)
  await department.goto('/planas/laikotarpiai')
  await expect(department.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(department.getByRole('table')).toBeVisible()
  await take(department, 'skyrius-laikotarpiai', 420)

  await department.goto('/pateikimas/eiga')
  await expect(department.getByRole('row', { name: school })).toBeVisible()
  await take(department, 'skyrius-eiga', 720)

  await choose(department, 'Priminti')
  const nudge = department.getByRole('dialog', { name: `Priminti: ${school}` })
  await nudge.getByLabel('Jūsų žodžiai (nebūtina)').fill('Laukiame iki penktadienio.')
  await take(department, 'skyrius-priminti', nudge)
  await department.keyboard.press('Escape')

  await choose(department, 'Pratęsti terminą')
  const extend = department.getByRole('dialog', { name: 'Pratęsti terminą' })
  const { id: periodId } = await openPeriod(department)
  const { today } = await read<Campaign>(department, `/periods/${periodId}/campaign`)
  await extend.getByLabel('Pateikti iki').fill(new Date(Date.parse(today) + 21 * 86_400_000).toISOString().slice(0, 10))
  await extend.getByLabel('Priežastis').fill('Mokykla keičia e. dienyną.')
  await extend.getByRole('button', { name: 'Išsaugoti' }).click()
  const row = department.getByRole('row', { name: school })
  await expect(row).toContainText('Savas terminas: Mokykla keičia e. dienyną.')
  await expect(extend).toBeHidden()
  await department.getByRole('button', { name: 'Paslėpti pranešimą' }).click()
  await take(department, 'skyrius-pratesta', row, { above: 0 })
})

story('pictures: the department reviews', async ({ openAs }) => {
  const [head, department] = [await openAs('head', desk), await openAs('department', desk)]
  const cell = cellOf(await ownForm(head), 'II.1.1-1')
  await head.goto('/')
  await head.getByRole('link', { name: 'Pildyti reikšmes' }).click()
  await fillRatio(head, cell, '34', '41')
  await expect(valueRow(head, cell)).toContainText('įrašyta')
  const form = await handIn(head)
  const [first, second] = [cellOf(form, 'II.1.1-1'), cellOf(form, 'II.2.1-1')]
  await department.goto(`/perziura/${form.submission.id}`)
  await department.getByRole('button', { name: `Grąžinti: ${first.indicator.name}` }).click()
  await department.getByLabel(`Priežastis: ${first.indicator.name}`).fill('Patikslinkite, ar įskaičiuoti abu tėvai.')
  await department.getByRole('button', { name: 'Grąžinti taisyti' }).click()
  await expect(valueRow(department, first)).toContainText('grąžinta taisyti')
  await department.getByRole('button', { name: `Grąžinti: ${second.indicator.name}` }).click()
  await expect(department.getByRole('button', { name: /^Įrašyti: Patikslinkite/ })).toBeVisible()
  await department.setViewportSize({ width: 1280, height: 1040 })
  await department.evaluate(() => scrollTo(0, 0))
  await take(department, 'skyrius-perziura', department.locator('#turinys'))

  await department.getByRole('button', { name: 'Atšaukti' }).click()
  await valueRow(department, first).focus()
  await department.keyboard.press('i')
  const drawer = department.getByRole('dialog', { name: first.indicator.name })
  await expect(drawer.getByText(/grąžino taisyti/)).toBeVisible()
  await take(department, 'skyrius-istorija', drawer, { atMost: 410 })
})
