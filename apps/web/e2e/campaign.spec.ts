import type { Locator, Page } from '@playwright/test'
import type { Campaign, NoticePage, SubmissionForm } from '@rodykle/contracts'
import { openPeriod, ownForm, read } from './support/readings.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, story } from './support/story.ts'

const school = 'Alytaus Jotvingių gimnazija'

async function openCampaign(department: Page): Promise<Locator> {
  await department.goto('/pateikimas')
  await department.getByRole('link', { name: 'Pateikimo eiga' }).click()
  await expect(department.getByRole('heading', { level: 1, name: /^Pateikimo eiga: / })).toBeVisible()
  return department.getByRole('row', { name: school })
}

async function choose(row: Locator, act: string): Promise<void> {
  await row.getByRole('button', { name: `Veiksmai: ${school}` }).press('Enter')
  await row.page().getByRole('menuitem', { name: act, exact: true }).press('Enter')
}

story('the department sees how reporting goes, reminds a school, gives it more time, and closes and opens its form', async ({ openAs }) => {
  const [department, head] = [await openAs('department'), await openAs('head')]
  await head.goto('/pateikimas')
  const { submission: { id } } = await ownForm(head) as SubmissionForm
  const row = await openCampaign(department)
  await expect(row).toContainText('21 iš 25')
  await expectAccessible(department)

  await choose(row, 'Priminti')
  const nudge = department.getByRole('dialog', { name: `Priminti: ${school}` })
  await nudge.getByLabel('Jūsų žodžiai (nebūtina)').fill('Laukiame iki penktadienio.')
  await expectAccessible(department)
  await nudge.getByRole('button', { name: 'Priminti' }).press('Enter')
  await expect(department.getByText('Priminta: 1 teikėjas, 2 žmonės.')).toBeVisible()
  const { notices } = await read<NoticePage>(head, '/notices')
  expect(notices[0]).toMatchObject({ kind: 'nudged', words: 'Laukiame iki penktadienio.' })

  const { id: periodId } = await openPeriod(department)
  const { today } = await read<Campaign>(department, `/periods/${periodId}/campaign`)
  const later = new Date(Date.parse(today) + 60 * 86_400_000).toISOString().slice(0, 10)
  await choose(row, 'Pratęsti terminą')
  const extend = department.getByRole('dialog', { name: 'Pratęsti terminą' })
  await extend.getByLabel('Pateikti iki').fill(later)
  await extend.getByLabel('Priežastis').fill('Vadovas serga.')
  await expectAccessible(department)
  await extend.getByRole('button', { name: 'Išsaugoti' }).press('Enter')
  await expect(row).toContainText(later)
  await expect(row).toContainText('Savas terminas: Vadovas serga.')
  expect((await read<SubmissionForm>(head, `/submissions/${id}`)).submission.dueOn).toBe(later)

  await choose(row, 'Užbaigti šiam teikėjui')
  const shut = department.getByRole('dialog', { name: /Užbaigti kai kuriems/ })
  await shut.getByLabel('Priežastis').fill('Mokykla jungiama prie kitos.')
  await expectAccessible(department)
  await shut.getByRole('button', { name: 'Užbaigti' }).press('Enter')
  await expect(row).toContainText('Užbaigta: Vadovas serga. Mokykla jungiama prie kitos.')
  expect((await read<SubmissionForm>(head, `/submissions/${id}`)).lock).toBe('period-closed')
  await choose(row, 'Vėl atidaryti')
  const again = department.getByRole('dialog', { name: /Atidaryti kai kuriems/ })
  await again.getByLabel('Priežastis').fill('Nebejungiama.')
  await again.getByRole('button', { name: 'Atidaryti' }).press('Enter')
  await expect(row).not.toContainText('Užbaigta')
  expect((await read<SubmissionForm>(head, `/submissions/${id}`)).lock).toBeNull()
})

story('on a phone, and by indicator', async ({ openAs }) => {
  const department = await openAs('department', { viewport: { width: 390, height: 844 } })
  await department.goto('/pateikimas/eiga')
  await expect(department.getByText(school)).toBeVisible()
  await expectAccessible(department)
  await expectNoSidewaysScroll(department)
  await department.getByRole('tab', { name: /^Pagal rodiklius/ }).press('Enter')
  await expect(department.getByText('II.1.1-1', { exact: true })).toBeVisible()
  await expectAccessible(department)
  await expectNoSidewaysScroll(department)
})
