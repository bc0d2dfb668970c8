import type { Page } from '@playwright/test'
import type { SubmissionForm } from '@rodykle/contracts'
import { press, pressUntilFocused } from './support/keyboard.ts'
import { cellOf, ownForm } from './support/readings.ts'
import { expect, expectAccessible, story } from './support/story.ts'
import { asFile, cellAt, put, readWorkbook } from './support/workbook.ts'

const valuesOf = ({ cells }: SubmissionForm) => new Map(cells.map(({ code, observed }) => [code, JSON.stringify(observed)]))

/** The values of the head's institution, as the page of imports gives them. */
async function ownValues(page: Page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^Visos metų reikšmės.*: Excel$/ }).click()])
  return readWorkbook(await download.path(), 'Rodiklio kodas')
}

story('values are exported, two are changed in the file, and exactly those two change', async ({ openAs }) => {
  const page = await openAs('head')
  const form = await ownForm(page)
  const before = valuesOf(form)
  await page.goto('/pateikimas')
  await page.getByRole('link', { name: 'Įkelti iš Excel' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Įkelti reikšmes iš lentelės' })).toBeVisible()
  await expect(page.getByText('Įkelti galima tik savo įstaigos reikšmes')).toBeVisible()
  await expect(page.getByLabel('Iš karto patvirtinti')).toBeHidden()
  const book = await ownValues(page)
  const lineOf = (code: string) => book.rows.findIndex((_, row) => cellAt(book, row, 'Rodiklio kodas') === code && cellAt(book, row, 'Laikotarpis') === form.submission.period.label)

  await story.step('the file as it was changes nothing', async () => {
    await page.locator('input[type=file]').setInputFiles(await asFile(book, 'reiksmes.xlsx'))
    await expect(page.getByText('Failas sutampa su tuo, kas jau įrašyta: rašyti nėra ko.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Įrašyti/ })).toBeHidden()
  })

  await story.step('two cells changed in the file are two changes', async () => {
    put(book, lineOf('II.2.1-1'), 'Skaitiklis', { number: '640' })
    put(book, lineOf('II.1.1-1'), 'Skaitiklis', { number: '34' })
    put(book, lineOf('II.1.1-1'), 'Vardiklis', '41')
    put(book, lineOf('II.1.1-1'), 'Būsena', 'pateikta')
    await page.locator('input[type=file]').setInputFiles(await asFile(book, 'reiksmes.xlsx'))
    await expect(page.getByRole('tab', { name: 'Keičiasi 1' })).toBeVisible()
    await expect(page.getByRole('tab', { name: 'Nauja 1' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Įrašyti 2 pakeitimus' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Įrašyti' }).click()
    await expect(page.getByRole('heading', { name: 'Įrašyta' })).toBeVisible()
  })

  const after = await ownForm(page)
  expect([...valuesOf(after)].filter(([code, value]) => before.get(code) !== value).map(([code]) => code)).toEqual(['II.1.1-1', 'II.2.1-1'])
  expect(cellOf(after, 'II.1.1-1').observed).toEqual({ state: 'reported', value: { kind: 'ratio', numerator: '34', denominator: '41' } })
  await page.getByRole('link', { name: 'Atidaryti pateikimus' }).click()
  await expect(page.getByText('82,9 %').first()).toBeVisible()
})

story('a table of values is brought in by keyboard alone', async ({ openAs }) => {
  const page = await openAs('head')
  const form = await ownForm(page)
  await page.goto('/ikelimas/reiksmes')
  const chooser = page.getByRole('button', { name: 'Pasirinkti failą' })
  await pressUntilFocused(page, 'Tab', page.getByRole('link', { name: 'Parsisiųsti šabloną' }))
  await pressUntilFocused(page, 'Tab', page.getByRole('link', { name: /: Excel$/ }))
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  const book = await readWorkbook(await download.path(), 'Rodiklio kodas')
  const line = book.rows.findIndex((_, row) => cellAt(book, row, 'Rodiklio kodas') === 'II.1.1-1' && cellAt(book, row, 'Laikotarpis') === form.submission.period.label)
  put(book, line, 'Skaitiklis', { number: '34' })
  put(book, line, 'Vardiklis', { number: '41' })
  put(book, line, 'Būsena', 'pateikta')

  await pressUntilFocused(page, 'Shift+Tab', chooser)
  const [files] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  await files.setFiles(await asFile(book, 'reiksmes.xlsx'))
  const write = page.getByRole('button', { name: 'Įrašyti 1 pakeitimą' })
  await write.waitFor()
  await pressUntilFocused(page, 'Tab', page.getByRole('tab', { name: /^Nauja/ }))
  await press(page, 'ArrowRight', 'ArrowLeft')
  await pressUntilFocused(page, 'Tab', write)
  await press(page, 'Enter')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByRole('button', { name: 'Atšaukti' })).toBeFocused()
  await pressUntilFocused(page, 'Tab', dialog.getByRole('button', { name: 'Įrašyti' }))
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: 'Įrašyta' })).toBeVisible()
  await pressUntilFocused(page, 'Tab', page.getByRole('link', { name: 'Atidaryti pateikimus' }))
})
