import type { Locator, Page } from '@playwright/test'
import type { SubmissionCell } from '@rodykle/contracts'
import type { GivenFile } from './support/evidence-files.ts'
import { handIn } from './support/deeds.ts'
import { docxFile, pdfFile, pngFile, programCalled } from './support/evidence-files.ts'
import { cellOf, ownForm } from './support/readings.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, story } from './support/story.ts'
import { valueRow } from './support/value-rows.ts'

const parents = 'II.1.1-1'

/** As a hand drops files from the desktop. */
async function drop(zone: Locator, files: readonly GivenFile[]): Promise<void> {
  const dataTransfer = await zone.page().evaluateHandle((given) => {
    const transfer = new DataTransfer()
    for (const { name, mimeType, base64 } of given)
      transfer.items.add(new File([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))], name, { type: mimeType }))
    return transfer
  }, files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') })))
  await zone.dispatchEvent('dragover', { dataTransfer })
  await zone.dispatchEvent('drop', { dataTransfer })
}

function kept(drawer: Locator): Locator {
  return drawer.getByRole('list', { name: 'Įrodymai' }).getByRole('listitem')
}

async function openEvidence(page: Page, cell: SubmissionCell, count?: number): Promise<Locator> {
  const name = count === undefined ? `Pridėti ar žiūrėti įrodymus: ${cell.indicator.name}` : `Įrodymai: ${count}. ${cell.indicator.name}`
  await valueRow(page, cell).getByRole('button', { name, exact: true }).click()
  const drawer = page.getByRole('dialog', { name: cell.indicator.name })
  await expect(drawer.getByRole('tab', { name: 'Įrodymai', selected: true })).toBeVisible()
  return drawer
}

/** Both kinds that can be looked at, and back to the drawer. */
async function previewBoth(page: Page, place: Locator): Promise<void> {
  await place.getByRole('button', { name: 'Peržiūrėti: suvestinė.pdf' }).click()
  const pdf = page.getByRole('dialog', { name: 'suvestinė.pdf' })
  await expect(pdf.getByText('1 iš 2 psl.')).toBeVisible()
  await pdf.getByRole('button', { name: 'Kitas puslapis' }).click()
  const paper = pdf.getByRole('img', { name: 'suvestinė.pdf, 2 puslapis iš 2' })
  // Something dark is drawn on the white.
  await expect.poll(() => paper.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    return data.some((value, index) => index % 4 === 0 && value < 100 && data[index + 3] === 255)
  })).toBe(true)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await place.getByRole('button', { name: 'Peržiūrėti: nuotrauka.png' }).click()
  const picture = page.getByRole('dialog', { name: 'nuotrauka.png' }).getByRole('img', { name: 'nuotrauka.png' })
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'nuotrauka.png' })).toBeHidden()
}

story('evidence is dropped beside a value, looked at, refused in words, taken away, and reviewed without leaving', async ({ openAs }) => {
  const head = await openAs('head')
  const form = await ownForm(head)
  const cell = cellOf(form, parents)
  await head.goto(`/pateikimas/${form.submission.id}`)
  const drawer = await openEvidence(head, cell)
  await expect(drawer.getByText(/Nekelkite failų su mokinių vardais/)).toBeVisible()

  await drop(drawer.getByRole('group', { name: /Vieta failams/ }), [pdfFile('suvestinė.pdf', 2), pngFile('nuotrauka.png', 320, 200)])
  await expect(kept(drawer)).toHaveCount(2)
  await drawer.getByLabel('Pasirinkti failus').last().setInputFiles(docxFile('../../protokolas.docx'))
  await expect(kept(drawer)).toHaveCount(3)
  await expect(kept(drawer).last()).toContainText('protokolas.docx')

  await drawer.getByRole('button', { name: 'Pridėti nuorodą' }).click()
  await drawer.getByLabel('Tinklalapio adresas').fill('mokykla.example/naujienos')
  await drawer.getByLabel('Kaip pavadinti').fill('Renginio aprašymas')
  await drawer.getByRole('button', { name: 'Pridėti', exact: true }).click()
  await expect(drawer.getByRole('link', { name: /^Renginio aprašymas/ })).toHaveAttribute('href', 'https://mokykla.example/naujienos')
  await expectAccessible(head)
  await previewBoth(head, drawer)

  await drop(drawer.getByRole('group', { name: /Vieta failams/ }), [programCalled('ataskaita.docx')])
  await expect(drawer.getByRole('alert')).toHaveText(/nei PDF, nei „Office“ dokumentas/)
  await expectAccessible(head)
  await drawer.getByRole('button', { name: 'Paslėpti: ataskaita.docx' }).click()

  await kept(drawer).filter({ hasText: 'protokolas.docx' }).getByRole('button', { name: 'Pašalinti: protokolas.docx' }).click()
  await head.getByRole('alertdialog', { name: 'Pašalinti įrodymą?' }).getByRole('button', { name: 'Pašalinti' }).click()
  await expect(kept(drawer)).toHaveCount(3)
  await head.keyboard.press('Escape')
  await expect(valueRow(head, cell).getByRole('button', { name: `Įrodymai: 3. ${cell.indicator.name}` })).toBeVisible()

  await handIn(head)
  const reviewer = await openAs('department')
  await reviewer.goto(`/perziura/${form.submission.id}`)
  const chips = valueRow(reviewer, cell).getByRole('list', { name: `Įrodymai: ${cell.indicator.name}` })
  await expect(chips.getByRole('listitem')).toHaveCount(3)
  await previewBoth(reviewer, chips)
  await expectAccessible(reviewer)

  await head.reload()
  const locked = await openEvidence(head, cell, 3)
  await expect(kept(locked)).toHaveCount(3)
  await expect(locked.getByRole('button', { name: /^Pašalinti/ })).toHaveCount(0)
  await expect(locked.getByRole('group', { name: /Vieta failams/ })).toHaveCount(0)
})

story.use({ allowedErrors: /status of 503/ })

story('a file of two gigabytes is refused before it is sent, and one that breaks off is sent again', async ({ openAs }) => {
  const head = await openAs('head', { viewport: { width: 390, height: 844 } })
  const form = await ownForm(head)
  const cell = cellOf(form, parents)
  await head.goto(`/pateikimas/${form.submission.id}`)
  const drawer = await openEvidence(head, cell)
  const sent: string[] = []
  head.on('request', request => request.method() === 'POST' && sent.push(request.url()))
  const zone = drawer.getByRole('group', { name: /Vieta failams/ })
  const huge = await head.evaluateHandle(() => {
    const transfer = new DataTransfer()
    const file = new File(['x'], 'filmas.pdf', { type: 'application/pdf' })
    // A browser reports the size of a file on the disk without reading it.
    Object.defineProperty(file, 'size', { value: 2 * 1024 ** 3 })
    Object.defineProperty(transfer, 'files', { value: [file] })
    return transfer
  })
  await zone.evaluate((element, dataTransfer) => {
    const event = new Event('drop', { bubbles: true, cancelable: true })
    Object.defineProperty(event, 'dataTransfer', { value: dataTransfer })
    element.dispatchEvent(event)
  }, huge)
  await expect(drawer.getByRole('alert')).toHaveText(/^Failas per didelis: vienas failas gali būti iki 20 MB/)
  expect(sent).toEqual([])
  await expectNoSidewaysScroll(head)
  await drawer.getByRole('button', { name: 'Paslėpti: filmas.pdf' }).click()

  await head.route('**/evidence?name=*', route => route.fulfill({ status: 503, json: { error: { code: 'file-store-unavailable', requestId: 'x' } } }), { times: 1 })
  await drop(zone, [pdfFile('suvestinė.pdf', 1)])
  await expect(drawer.getByRole('alert')).toHaveText(/^Failų saugykla laikinai nepasiekiama/)
  await drawer.getByRole('button', { name: 'Bandyti dar kartą: suvestinė.pdf' }).click()
  await expect(kept(drawer)).toHaveCount(1)
  await expectAccessible(head)
})
