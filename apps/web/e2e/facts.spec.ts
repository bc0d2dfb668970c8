import type { Locator, Page } from '@playwright/test'
import type { GapRow, GapTable, SubmissionForm } from '@rodykle/contracts'
import { handIn } from './support/deeds.ts'
import { cellOf, cityFigure, openPeriod, ownForm, read } from './support/readings.ts'
import { expect, expectAccessible, story } from './support/story.ts'
import { field, valueRow } from './support/value-rows.ts'

const desk = { viewport: { width: 1440, height: 900 } }

async function rowOf(page: Page, code: string): Promise<GapRow> {
  const { rows } = await read<GapTable>(page, `/gaps?periodId=${(await openPeriod(page)).id}&basis=working`)
  const row = rows.find(row => row.code === code)
  if (row === undefined)
    throw new Error(`${code} is not asked`)
  return row
}

/** "4 iš 5 dalių" and the like, where the page of an indicator shows it large. */
const shownLarge = (page: Page, { indicator }: GapRow): Locator => page.getByRole('button', { name: new RegExp(`^Kaip gautas skaičius: .*, ${indicator.name}$`) }).first()

story('the chair of a group enters a meeting with its date and a note, and it counts', async ({ openAs }) => {
  const [chair, department] = [await openAs('group-chair', desk), await openAs('department', desk)]
  const form = await ownForm(chair)
  const cell = cellOf(form, 'II.8.1-2')
  const row = valueRow(chair, cell)
  const meeting = { date: form.submission.period.startsOn, title: 'Stebėtų pamokų aptarimas', note: 'Aptartos trys atviros pamokos.' }
  const meetsBefore = (await rowOf(department, cell.code)).assessment.achieved

  await story.step('enters it', async () => {
    await chair.goto('/pateikimas')
    await row.getByRole('button', { name: 'Pridėti', exact: true }).click()
    await field(chair, 'Data (1)', cell).fill(meeting.date)
    await field(chair, 'Pavadinimas (1)', cell).fill(meeting.title)
    await field(chair, 'Pastaba (1)', cell).fill(meeting.note)
    await field(chair, 'Pastaba (1)', cell).press('Tab')
    await expect(row).toContainText('pasiekta')
    await expect(row).toContainText('įrašyta')
    await expectAccessible(chair)
    await expect.poll(async () => cellOf(await ownForm(chair), cell.code).observed).toMatchObject({ state: 'reported', value: { kind: 'events', events: [meeting] } })
  })
  const handedIn = await story.step('hands it in', () => handIn(chair))
  await story.step('the department reads date, title and note, and the city has one group more', async () => {
    await department.goto(`/perziura/${handedIn.submission.id}`)
    for (const words of Object.values(meeting))
      await expect(valueRow(department, cell)).toContainText(words)
    await expectAccessible(department)
    const meetsAfter = (await rowOf(department, cell.code)).assessment.achieved
    if (meetsBefore.kind !== 'share' || meetsAfter.kind !== 'share')
      throw new Error('a share of groups was expected')
    expect([meetsAfter.numerator, meetsAfter.denominator].map(Number)).toEqual([Number(meetsBefore.numerator) + 1, Number(meetsBefore.denominator) + 1])
    await department.goto(`/rodikliai/${cell.targetId}`)
    await expect(department.getByRole('complementary', { name: 'Kaip gautas šis skaičius?' })).toContainText(`${meetsAfter.numerator} iš ${meetsAfter.denominator} `)
  })
})

async function giveDenominator(department: Page, { submission }: SubmissionForm, targetId: string): Promise<void> {
  const { name } = submission.unit
  await department.goto(`/rodikliai/${targetId}`)
  await department.getByRole('link', { name: 'Žinomi vardikliai' }).click()
  await expect(department.getByRole('heading', { level: 1, name: 'Žinomi vardikliai' })).toBeVisible()
  await department.getByLabel(`Vardiklis: ${name}`, { exact: true }).fill('60')
  await department.getByLabel(`Šaltinis: ${name}`, { exact: true }).fill('Mokinių registras')
  await expect(department.getByText('Neišsaugotas 1 pakeitimas.')).toBeVisible()
  await expectAccessible(department)
  await department.getByRole('button', { name: 'Išsaugoti', exact: true }).click()
  await expect(department.getByText('Išsaugotas 1 vardiklis.')).toBeVisible()
}

story('a denominator that the department knows is there already; another one asks why, and the reviewer reads it', async ({ openAs }) => {
  const [department, head] = [await openAs('department', desk), await openAs('head', desk)]
  const form = await ownForm(head)
  const cell = cellOf(form, 'II.1.1-1')
  const row = valueRow(head, cell)
  await story.step('the department gives it, and says where it is from', () => giveDenominator(department, form, cell.targetId))

  await story.step('the head finds it filled in, and only types the numerator', async () => {
    await head.goto('/pateikimas')
    await expect(field(head, 'Vardiklis', cell)).toHaveValue('60')
    await expect(field(head, 'Vardiklis', cell)).not.toBeEditable()
    await expect(row).toContainText('Mokinių registras')
    await field(head, 'Skaitiklis', cell).fill('34')
    await expect(row).toContainText('56,7 %')
    await expect(row).toContainText('įrašyta')
  })
  await story.step('the head counts of another number, and is asked why', async () => {
    await head.getByRole('button', { name: `Keisti žinomą vardiklį: ${cell.indicator.name}` }).click()
    await field(head, 'Vardiklis', cell).fill('41')
    await expect(row).toContainText('Žinomas vardiklis – 60 (Mokinių registras). Kodėl skaičiuojate nuo kito skaičiaus?')
    await expectAccessible(head)
    await field(head, 'Kodėl kitas vardiklis', cell).fill('Dalis šeimų išvyko.')
    await field(head, 'Kodėl kitas vardiklis', cell).press('Tab')
    await expect(row).toContainText('82,9 %')
    await expect.poll(async () => cellOf(await ownForm(head), cell.code)).toMatchObject({ observed: { value: { numerator: '34', denominator: '41' } }, expectedDenominator: '60', denominatorReason: 'Dalis šeimų išvyko.' })
  })
  await story.step('the reviewer sees both numbers and the reason', async () => {
    const handedIn = await handIn(head)
    await department.goto(`/perziura/${handedIn.submission.id}`)
    await expect(valueRow(department, cell)).toContainText('Vardiklis 41 skiriasi nuo žinomo 60 (Mokinių registras). Priežastis: „Dalis šeimų išvyko.“')
    await expectAccessible(department)
  })
})

story('an average of Lithuania is corrected, and what was held to it is judged anew', async ({ openAs }) => {
  const page = await openAs('department', desk)
  const row = await rowOf(page, 'II.6.1-6')
  const { achieved, parts } = row.assessment
  const short = parts.find(({ status }) => status !== 'met')
  const { card } = await cityFigure(page, row.targetId, 'working')
  const part = card.parts.find(({ code }) => code === short?.part)
  if (achieved.kind !== 'k-of-n' || part === undefined || short?.achieved === undefined)
    throw new Error('a score below its reference is needed')
  const { met, of } = achieved
  await page.goto(`/rodikliai/${row.targetId}`)
  await expect(shownLarge(page, row)).toHaveText(`${met} iš ${of} dalių`)

  await page.getByRole('link', { name: 'Palyginamosios reikšmės' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Palyginamosios reikšmės' })).toBeVisible()
  const sheet = page.getByRole('region', { name: row.indicator.name })
  const reference = sheet.getByLabel(`Lietuvos vidurkis: ${part.subject}, ${part.grade} kl.`, { exact: true })
  await reference.fill('daug')
  await expect(reference).toHaveAttribute('aria-invalid', 'true')
  await expect(sheet.getByText('1 skaičius netinka: jis pažymėtas.')).toBeVisible()
  await expectAccessible(page)
  await reference.fill(String(short.achieved).replace('.', ','))
  await sheet.getByLabel(`Šaltinis: ${part.subject}, ${part.grade} kl.`, { exact: true }).fill('Patikslinta ataskaita')
  await sheet.getByRole('button', { name: `Išsaugoti: ${row.indicator.name}` }).click()
  await expect(page.getByText('Išsaugota 1 reikšmė. Iš naujo įvertinta 1 pateikta reikšmė.')).toBeVisible()
  await expectAccessible(page)

  await sheet.getByRole('link', { name: row.indicator.name }).click()
  await expect(shownLarge(page, row)).toHaveText(`${met + 1} iš ${of} dalių`)
  const howMade = page.getByRole('complementary', { name: 'Kaip gautas šis skaičius?' })
  await expect(howMade).toContainText(`Palyginamąją reikšmę pasiekė ${met + 1} iš ${of} dalių.`)
  await expect(howMade).toContainText('Šaltinis: Patikslinta ataskaita.')
  expect((await rowOf(page, row.code)).assessment).toMatchObject({ achieved: { met: met + 1, of }, status: met + 1 === of ? 'met' : row.assessment.status })
})
