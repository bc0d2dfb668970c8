import { giveBack, handIn } from '../support/deeds.ts'
import { pdfFile, pngFile } from '../support/evidence-files.ts'
import { cellOf, ownForm } from '../support/readings.ts'
import { expect, story } from '../support/story.ts'
import { field, fillRatio, valueRow } from '../support/value-rows.ts'
import { desk, phone, take } from './take.ts'

const parents = 'II.1.1-1'

story('pictures: the head fills in, shows evidence and hands in', async ({ openAs }) => {
  const head = await openAs('head', desk)
  const form = await ownForm(head)
  const cell = cellOf(form, parents)
  await head.goto('/')
  await expect(head.getByRole('link', { name: 'Pildyti reikšmes' })).toBeVisible()
  await head.getByRole('link', { name: 'Pildyti reikšmes' }).click()
  await fillRatio(head, cell, '34', '41')
  await expect(valueRow(head, cell)).toContainText('įrašyta')
  await take(head, 'vadovas-forma', 470)

  const pasted = cellOf(form, 'II.2.1-1')
  await field(head, 'Skaitiklis', pasted).focus()
  await head.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '430\t651')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(head.getByText('Įklijuotos 2 reikšmės.')).toBeVisible()
  await expect(valueRow(head, pasted).getByText('Paaiškinkite pastaboje')).toBeVisible()
  await take(head, 'vadovas-paaiskinimas', valueRow(head, pasted), { above: 0 })
  await head.getByRole('button', { name: 'Atšaukti', exact: true }).click()

  await valueRow(head, cell).getByRole('button', { name: /^Pridėti ar žiūrėti įrodymus/ }).click()
  const drawer = head.getByRole('dialog', { name: cell.indicator.name })
  await drawer.getByLabel('Pasirinkti failus').last().setInputFiles([pdfFile('susirinkimų suvestinė.pdf', 2), pngFile('skelbimų lenta.png', 320, 200)])
  await expect(drawer.getByRole('list', { name: 'Įrodymai' }).getByRole('listitem')).toHaveCount(2)
  await take(head, 'vadovas-irodymai', drawer, { atMost: 404 })
  await head.keyboard.press('Escape')

  await head.getByRole('button', { name: 'Pateikti skyriui…' }).click()
  const dialog = head.getByRole('dialog', { name: 'Prieš pateikiant' })
  await expect(dialog.getByRole('region', { name: 'Tuščia' })).toBeVisible()
  await take(head, 'vadovas-pries-pateikiant', dialog)
  await head.keyboard.press('Escape')

  await handIn(head)
  await head.reload()
  await head.getByRole('button', { name: 'Pateikimo kvitas' }).click()
  await take(head, 'vadovas-kvitas', head.getByRole('dialog', { name: 'Pateikta' }))
})

story('pictures: the head answers on a phone', async ({ openAs }) => {
  const [head, department] = [await openAs('head', phone), await openAs('department', desk)]
  const cell = cellOf(await ownForm(head), parents)
  await head.goto('/')
  await head.getByRole('link', { name: 'Pildyti reikšmes' }).tap()
  await fillRatio(head, cell, '34', '41')
  await expect(valueRow(head, cell)).toContainText('įrašyta')
  const form = await handIn(head)
  await giveBack(department, form, parents, 'Ar įskaičiuoti ir tėvai, dalyvavę tik bendrame susirinkime?')
  await head.goto(`/pateikimas/${form.submission.id}#${cell.id}`)
  await head.reload()
  await expect(valueRow(head, cell).getByText(/bendrame susirinkime/)).toBeVisible()
  await take(head, 'vadovas-telefonas', valueRow(head, cell), { above: 4 })
})

story.use({ allowedErrors: /ERR_FAILED/ })

story('pictures: two people in one form', async ({ openAs }) => {
  const [head, deputy] = [await openAs('head', desk), await openAs('editor', desk)]
  const form = await ownForm(head)
  const cell = cellOf(form, parents)
  await head.goto(`/pateikimas/${form.submission.id}`)
  await deputy.goto(`/pateikimas/${form.submission.id}`)
  await expect(field(deputy, 'Skaitiklis', cell)).toBeEditable()
  await head.route('**/api/actuals/**', route => route.abort())
  await fillRatio(head, cell, '33', '41')
  await fillRatio(deputy, cell, '34', '41')
  await expect(valueRow(deputy, cell)).toContainText('įrašyta')
  await expect(valueRow(head, cell)).toContainText('bandysime dar kartą')
  await head.unroute('**/api/actuals/**')
  await expect(valueRow(head, cell).getByRole('button', { name: 'Palikti mano' })).toBeVisible({ timeout: 60_000 })
  await take(head, 'vadovas-dviese', valueRow(head, cell), { above: 0 })
})
