import { cellOf, ownForm } from './support/readings.ts'
import { expect, expectAccessible, story } from './support/story.ts'
import { field, fillRatio } from './support/value-rows.ts'

story('what was done to a form is taken back step by step, and done again; a pasted block by one press', async ({ openAs }) => {
  const page = await openAs('head')
  const form = await ownForm(page)
  const [one, other] = [cellOf(form, 'II.1.1-1'), cellOf(form, 'II.3.1-2')]
  const saved = async () => cellOf(await ownForm(page), one.code).observed
  await page.goto('/pateikimas')
  await fillRatio(page, one, '34', '41')
  await field(page, 'Skaitiklis', other).focus()

  const status = page.getByRole('status')
  await page.keyboard.press('Control+z')
  await expect(field(page, 'Vardiklis', one)).toHaveValue('')
  await expect(status.filter({ hasText: `Pakeitimas atšauktas: ${one.indicator.name}.` })).toBeAttached()
  await page.keyboard.press('Control+Shift+Z')
  await expect(field(page, 'Vardiklis', one)).toHaveValue('41')
  await expect.poll(saved).toEqual({ state: 'reported', value: { kind: 'ratio', numerator: '34', denominator: '41' } })

  // In a field that is being typed in, its own text is taken back first.
  await field(page, 'Vardiklis', one).press('End')
  await page.keyboard.type('9')
  await page.keyboard.press('Control+z')
  await expect(field(page, 'Vardiklis', one)).toHaveValue('41')
  await expect(field(page, 'Skaitiklis', one)).toHaveValue('34')

  await field(page, 'Skaitiklis', one).focus()
  await field(page, 'Skaitiklis', one).evaluate((input) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '12\t60')
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(field(page, 'Skaitiklis', one)).toHaveValue('12')
  await expectAccessible(page)
  await page.getByRole('region', { name: 'Pranešimai' }).getByRole('button', { name: 'Atšaukti' }).click()
  await expect(field(page, 'Skaitiklis', one)).toHaveValue('34')
  await expect(field(page, 'Vardiklis', one)).toHaveValue('41')
  await expect.poll(saved).toEqual({ state: 'reported', value: { kind: 'ratio', numerator: '34', denominator: '41' } })
})
