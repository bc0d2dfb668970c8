import type { Page } from '@playwright/test'
import type { SubmissionCell, SubmissionList } from '@rodykle/contracts'
import { expectFocusSeen, expectTrapped, press, pressUntilFocused, type } from './support/keyboard.ts'
import { cellOf, openPeriod, ownForm, read } from './support/readings.ts'
import { expect, expectAccessible, story } from './support/story.ts'
import { field, valueRow } from './support/value-rows.ts'

/** Past the navigation: the first stop on every page leads to its content. */
async function skipToContent(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Pereiti prie turinio' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await press(page, 'Enter')
  await expect(page.getByRole('main')).toBeFocused()
}

async function expectWordsInRow(page: Page, cell: SubmissionCell, ...words: string[]): Promise<void> {
  for (const word of words)
    await expect(valueRow(page, cell)).toContainText(word)
}

/** Escape and F2 as in a spreadsheet. */
async function editAndRevert(page: Page, cell: SubmissionCell): Promise<void> {
  const numerator = field(page, 'Skaitiklis', cell)
  await expect(numerator).toBeFocused()
  await type(page, '99')
  await expect(numerator).toHaveValue('99')
  await press(page, 'Escape')
  await expect(numerator).toHaveValue('34')
  await press(page, 'End', 'F2')
  expect(await numerator.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd])).toEqual([0, 2])
}

story('a head fills in, explains and submits by keyboard alone', async ({ openAs }) => {
  const page = await openAs('head')
  const form = await ownForm(page)
  const [parents, blank, opened, described] = ['II.1.1-1', 'II.3.1-2', 'II.8.6-2', 'II.8.2-2'].map(code => cellOf(form, code)) as [SubmissionCell, SubmissionCell, SubmissionCell, SubmissionCell]
  await page.goto('/')
  await skipToContent(page)
  await pressUntilFocused(page, 'Tab', page.getByRole('link', { name: 'Pildyti reikšmes' }))
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1, name: /duomenys$/ })).toBeFocused()

  await story.step('types 34 of 41, moving as in a spreadsheet', async () => {
    await pressUntilFocused(page, 'Tab', field(page, 'Skaitiklis', parents))
    await type(page, '34')
    await press(page, 'ArrowRight')
    await expect(field(page, 'Vardiklis', parents)).toBeFocused()
    await type(page, '41')
    await press(page, 'Enter')
    await expect(field(page, 'Vardiklis', cellOf(form, 'II.2.1-1'))).toBeFocused()
    await expectWordsInRow(page, parents, '82,9 %', '+2,9 proc. p.', 'pasiekta', 'įrašyta')
    await press(page, 'ArrowUp', 'ArrowLeft')
    await editAndRevert(page, parents)
  })

  await story.step('says why there is no value, from a menu', async () => {
    await pressUntilFocused(page, 'ArrowDown', field(page, 'Skaitiklis', blank))
    const offer = page.getByRole('button', { name: `Nematuota / netaikoma: ${blank.indicator.name}` })
    await pressUntilFocused(page, 'Tab', offer)
    await press(page, 'Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await press(page, 'ArrowDown', 'Escape')
    await expect(offer).toBeFocused()
    await press(page, 'Enter')
    await pressUntilFocused(page, 'ArrowDown', page.getByRole('menuitem', { name: /^Nematuota/ }), 5)
    await press(page, 'Enter')
    await expect(page.getByLabel(/^Kodėl nematuota/)).toBeFocused()
    await type(page, 'Apklausa vyks pavasarį.')
  })

  await story.step('writes, rates and answers', async () => {
    await pressUntilFocused(page, 'Tab', field(page, 'Aprašymas', described))
    await type(page, 'Mokytojai kas mėnesį stebi vieni kitų pamokas.')
    await press(page, 'Tab', 'Space', 'ArrowRight', 'ArrowRight')
    await expect(valueRow(page, described).getByRole('radio', { name: '3 – gerai' })).toBeChecked()
    await pressUntilFocused(page, 'Tab', valueRow(page, opened).getByRole('radio', { name: 'Taip' }))
    await press(page, 'Space', 'ArrowRight')
    await expect(valueRow(page, opened).getByRole('radio', { name: 'Ne', exact: true })).toBeChecked()
    await expectWordsInRow(page, opened, 'neatlikta', 'įrašyta')
  })

  await story.step('submits in a dialog that holds the focus and gives it back', async () => {
    const submit = page.getByRole('button', { name: 'Pateikti skyriui…' })
    await pressUntilFocused(page, 'Shift+Tab', submit)
    await press(page, 'Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await expectTrapped(page, dialog)
    await press(page, 'Escape')
    await expect(dialog).toBeHidden()
    await expect(submit).toBeFocused()
    await press(page, 'Enter')
    await pressUntilFocused(page, 'Tab', dialog.getByRole('button', { name: 'Pateikti', exact: true }))
    await press(page, 'Enter')
    await expect(page.getByRole('dialog', { name: 'Pateikta' })).toBeVisible()
    await expectFocusSeen(page)
    await expectTrapped(page, dialog)
    await press(page, 'Escape')
    await expect(dialog).toBeHidden()
    await expectFocusSeen(page)
  })
})

story('the department reviews by keyboard alone', async ({ openAs }) => {
  const page = await openAs('department')
  const { submissions: [first, second] } = await read<SubmissionList>(page, `/submissions?periodId=${(await openPeriod(page)).id}&status=submitted&order=arrival`)
  if (first === undefined || second === undefined)
    throw new Error('at least two submissions have to wait')
  await page.goto('/perziura')
  await skipToContent(page)
  await pressUntilFocused(page, 'Tab', page.getByRole('link', { name: first.unit.name }))
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1, name: first.unit.name })).toBeFocused()
  const decided = (what: string) => page.getByRole('rowgroup').filter({ hasText: what })

  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp', 'a')
  await expect(decided('patvirtinta')).toHaveCount(1)
  await press(page, 'g')
  const reason = page.getByRole('textbox', { name: /^Priežastis/ })
  await expect(reason).toBeFocused()
  await press(page, 'Escape')
  await expect(reason).toBeHidden()
  await press(page, 'g')
  await expect(reason).toBeFocused()
  // Keys that mean something to a row are letters in a field.
  await type(page, 'gana aišku, bet ar tikrai visi?')
  await expect(reason).toHaveValue('gana aišku, bet ar tikrai visi?')
  await expectAccessible(page)
  await press(page, 'Control+Enter')
  await expect(decided('grąžinta taisyti')).toHaveCount(1)
  for (let left = first.counts.asked - 2; left > 0; left--)
    await press(page, 'a')
  await expect(page.getByRole('region', { name: 'Peržiūrėta.' })).toBeFocused()
  await expect(page.getByText('1 reikšmė grąžinta taisyti.')).toBeVisible()
  await press(page, 'n')
  await expect(page.getByRole('heading', { level: 1, name: second.unit.name })).toBeFocused()
})

story('menus, search and panels of the frame give the focus back', async ({ openAs }) => {
  const page = await openAs('head')
  await page.goto('/pateikimas')
  await expect(page.getByRole('heading', { level: 1, name: /duomenys$/ })).toBeVisible()
  const person = page.getByRole('button', { name: /Vadovo demonstracinė paskyra/ })
  await pressUntilFocused(page, 'Shift+Tab', person)
  await press(page, 'Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(person).toBeFocused()

  await press(page, '/')
  const search = page.getByRole('combobox', { name: 'Paieška' })
  await expect(search).toBeFocused()
  await type(page, 'tevu')
  const found = page.getByRole('listbox', { name: 'Rasta' })
  await expect(found.getByRole('option').first()).toBeVisible()
  await expectAccessible(page)
  await press(page, 'Escape')
  await expect(found).toBeHidden()
  await expect(search).toBeFocused()

  const definition = page.getByRole('button', { name: /^Apibrėžtis: / }).first()
  await pressUntilFocused(page, 'Tab', definition)
  await press(page, 'Enter')
  const panel = page.getByRole('dialog')
  await expect(panel).toBeVisible()
  await expectAccessible(page)
  await expectTrapped(page, panel)
  await press(page, 'Escape')
  await expect(panel).toBeHidden()
  await expect(definition).toBeFocused()
})
