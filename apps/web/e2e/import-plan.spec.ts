import type { Page } from '@playwright/test'
import type { PlanDocument, PlanList } from '@rodykle/contracts'
import type { Workbook } from './support/workbook.ts'
import { read } from './support/readings.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, story } from './support/story.ts'
import { asFile, cellAt, put, readWorkbook } from './support/workbook.ts'

/** What a link or a menu of the page saves, as the person finds it in their downloads. */
async function downloaded(page: Page, press: () => Promise<void>, column: string): Promise<{ name: string, book: Workbook }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), book: await readWorkbook(await download.path(), column) }
}
const choose = async (page: Page, book: Workbook, name: string) => page.locator('input[type=file]').setInputFiles(await asFile(book, name))
const row = (page: Page, number: number) => page.getByRole('row', { name: new RegExp(`^${number} `) })

story('the plan comes in from Excel: three problems are named, mended in the file, and then everything is written at once', async ({ openAs }) => {
  const page = await openAs('department')
  const { plans: [plan] } = await read<PlanList>(page, '/plans')
  const year = plan?.year ?? 0
  const namesOf = (document: PlanDocument) => document.priorities.flatMap(({ tasks }) => tasks.flatMap(({ measures }) => measures.map(({ responsible }) => responsible.join('; '))))
  const before = namesOf(await read<PlanDocument>(page, `/plans/${year}`))

  await page.goto('/planas')
  await page.getByRole('button', { name: 'Daugiau plano veiksmų' }).click()
  await page.getByRole('menuitem', { name: 'Įkelti iš Excel…' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Įkelti planą iš lentelės' })).toBeVisible()
  await expectAccessible(page)
  const { name, book } = await downloaded(page, () => page.getByRole('link', { name: `Visas planas, ${year}: Excel` }).click(), 'Rodiklio kodas')
  expect(name).toMatch(/^rodykle-planas-\d{4}\.xlsx$/)

  /** Of a measure with one indicator: with several, each of its rows speaks of the same people. */
  const alone = book.rows.findIndex((_, line) => line > 3 && book.rows.filter((_, other) => cellAt(book, other, 'Priemonės kodas') === cellAt(book, line, 'Priemonės kodas')).length === 1)

  await story.step('three problems, each with its row, column and how to mend it; nothing can be written', async () => {
    const broken = structuredClone(book)
    put(broken, 0, 'Siektina reikšmė', 'daug')
    put(broken, 1, 'Palyginimas', 'apytiksliai')
    put(broken, 2, 'Miesto reikšmė', 'kaip nors')
    put(broken, alone, 'Atsakingi', 'Naujas atsakingas asmuo')
    await choose(page, broken, 'planas.xlsx')
    await expect(page.getByRole('tab', { name: 'Problemos 3' })).toBeVisible()
    await expect(row(page, 2)).toContainText('Siektina reikšmė')
    await expect(row(page, 3)).toContainText('Palyginimas')
    await expect(row(page, 4)).toContainText('Miesto reikšmė')
    await expect(row(page, 3)).toContainText('„apytiksliai“')
    await expect(page.getByRole('button', { name: /^Įrašyti/ })).toBeHidden()
    await expectAccessible(page)
    expect(namesOf(await read<PlanDocument>(page, `/plans/${year}`))).toEqual(before)
  })

  await story.step('the mended file has one change, which is shown old and new, and written once it is confirmed', async () => {
    put(book, alone, 'Atsakingi', 'Naujas atsakingas asmuo')
    await choose(page, book, 'planas pataisytas.xlsx')
    await expect(page.getByText('Problemų ir klausimų nėra.')).toBeVisible()
    await expect(page.getByRole('tab', { name: 'Keičiasi 1' })).toBeVisible()
    await expect(row(page, alone + 2).locator('ins')).toHaveText('Naujas atsakingas asmuo')
    await page.getByRole('button', { name: 'Įrašyti 1 pakeitimą' }).click()
    const dialog = page.getByRole('alertdialog', { name: 'Įrašyti 1 pakeitimą?' })
    await expect(dialog).toContainText('planas pataisytas.xlsx')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Įrašyti' }).click()
    await expect(page.getByRole('heading', { name: 'Įrašyta' })).toBeVisible()
    await expectAccessible(page)
  })

  const after = namesOf(await read<PlanDocument>(page, `/plans/${year}`))
  expect(after.filter((names, index) => names !== before[index])).toEqual(['Naujas atsakingas asmuo'])
  await page.getByRole('link', { name: 'Atidaryti planą' }).click()
  await expect(page.getByText('Naujas atsakingas asmuo').first()).toBeVisible()
  await expectNoSidewaysScroll(page)
})
