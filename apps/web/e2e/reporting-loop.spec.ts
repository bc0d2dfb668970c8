import type { Locator, Page } from '@playwright/test'
import type { GapTable, SubmissionCell, SubmissionForm, UnitList } from '@rodykle/contracts'
import { cellOf, cityFigure, openPeriod, ownForm, read } from './support/readings.ts'
import { expect, expectAccessible, story } from './support/story.ts'
import { field, fillRatio, valueRow } from './support/value-rows.ts'

const parents = 'II.1.1-1'
const reason = 'Ar įskaičiuoti ir tėvai, dalyvavę tik bendrame susirinkime?'

/** 3487 of 3942 as "88,5 %". */
function percentText(numerator: number, denominator: number): string {
  return new Intl.NumberFormat('lt', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(numerator / denominator)
}

interface CityFigure {
  numerator: number
  denominator: number
  counted: number
  applicable: number
}

async function approvedFigure(page: Page, { targetId }: SubmissionCell): Promise<CityFigure> {
  const { row: { assessment: { achieved, coverage } } } = await cityFigure(page, targetId)
  if (achieved.kind !== 'share')
    throw new Error(`a share was expected, not ${achieved.kind}`)
  return { numerator: Number(achieved.numerator), denominator: Number(achieved.denominator), counted: coverage.counted, applicable: coverage.applicable }
}

/** The indicator's page as the council sees it: the figure, how it was made, on how many it stands, and where its line ends. */
async function expectFigure(page: Page, { targetId, indicator }: SubmissionCell, { numerator, denominator, counted, applicable }: CityFigure): Promise<void> {
  await page.goto(`/rodikliai/${targetId}?rodyti=patvirtinti`)
  await expect(page.getByRole('heading', { level: 1, name: indicator.name })).toBeVisible()
  const howMade = page.getByRole('complementary', { name: 'Kaip gautas šis skaičius?' })
  const shown = percentText(numerator, denominator)
  for (const part of [numerator, denominator])
    await expect(howMade.getByText(new Intl.NumberFormat('lt').format(part), { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: `Kaip gautas skaičius: ${shown}, ${indicator.name}` })).toBeVisible()
  await expect(howMade.getByText(new RegExp(`^Įskaityta ${counted} iš ${applicable} `))).toBeVisible()

  await page.getByRole('button', { name: 'Rodyti lentele' }).click()
  const line = page.getByRole('table', { name: `${indicator.name} pagal laikotarpius` })
  await expect(line.getByRole('row').last().getByRole('cell', { name: shown })).toBeVisible()
}

async function startFilling(head: Page, form: SubmissionForm): Promise<void> {
  await head.goto('/')
  await expect(head.getByRole('heading', { level: 1 })).toContainText(`${form.submission.counts.answered} iš ${form.submission.counts.asked}`)
  await expectAccessible(head)
  await head.getByRole('link', { name: 'Pildyti reikšmes' }).click()
  await expect(field(head, 'Skaitiklis', cellOf(form, parents))).toBeEditable()
}

async function fillAndExplain(head: Page, form: SubmissionForm): Promise<void> {
  const [opened, described] = [cellOf(form, 'II.8.6-2'), cellOf(form, 'II.8.2-2')]
  await valueRow(head, opened).getByRole('radio', { name: 'Taip' }).check()
  await valueRow(head, opened).getByLabel(/^Atlikimo data/).fill(form.submission.period.startsOn)
  await field(head, 'Aprašymas', described).fill('Mokytojai kas mėnesį stebi vieni kitų pamokas ir jas aptaria.')
  await valueRow(head, described).getByRole('radio', { name: '3 – gerai' }).check()
  await expect(head.getByRole('status').filter({ hasText: /^Viskas išsaugota/ })).toBeVisible()
}

/** Submitting shows what is blank first, lets it be explained, and ends in a receipt. */
async function submitExplainingBlank(head: Page, blank: SubmissionCell): Promise<void> {
  await head.getByRole('button', { name: 'Pateikti skyriui…' }).click()
  const dialog = head.getByRole('dialog', { name: 'Prieš pateikiant' })
  await expect(dialog.getByRole('region', { name: 'Tuščia' }).getByRole('listitem')).toHaveText([new RegExp(blank.indicator.name)])
  await expect(dialog.getByRole('button', { name: 'Pateikti', exact: true })).toBeDisabled()
  await expectAccessible(head)
  await dialog.getByLabel(`Kodėl nėra reikšmės: ${blank.indicator.name}`).selectOption('nematuota')
  await dialog.getByLabel(`Priežastis: ${blank.indicator.name}`).fill('Apklausa vyks pavasarį.')
  await dialog.getByRole('button', { name: `Įrašyti: ${blank.indicator.name}` }).click()
  await submit(head)
}

async function submit(head: Page): Promise<void> {
  await head.getByRole('dialog').getByRole('button', { name: 'Pateikti', exact: true }).click()
  const receipt = head.getByRole('dialog', { name: 'Pateikta' })
  await expect(receipt.getByText('Vadovo demonstracinė paskyra')).toBeVisible()
  await expectAccessible(head)
  await receipt.getByRole('button', { name: 'Uždaryti' }).last().click()
  await expect(head.getByText(/^Pateikta .* Skyrius peržiūri/)).toBeVisible()
}

function submissionLink(department: Page, { submission }: SubmissionForm): Locator {
  return department.getByRole('link', { name: submission.unit.name })
}

async function reviewReturningOne(department: Page, form: SubmissionForm): Promise<void> {
  const cell = cellOf(form, parents)
  await department.goto('/')
  await department.getByRole('navigation', { name: 'Pagrindinis' }).getByRole('link', { name: 'Peržiūra' }).click()
  await expect(submissionLink(department, form)).toBeVisible()
  await expectAccessible(department)
  await submissionLink(department, form).click()
  await expect(department.getByRole('heading', { level: 1, name: form.submission.unit.name })).toBeVisible()
  await expect(valueRow(department, cell)).toContainText('82,9 %')
  await expectAccessible(department)

  await department.getByRole('button', { name: `Grąžinti: ${cell.indicator.name}` }).click()
  const giveBack = department.getByRole('button', { name: 'Grąžinti taisyti' })
  await giveBack.click()
  await expect(department.getByText('Parašykite priežastį.')).toBeVisible()
  await department.getByLabel(`Priežastis: ${cell.indicator.name}`).fill(reason)
  await expectAccessible(department)
  await giveBack.click()
  await expect(valueRow(department, cell)).toContainText('grąžinta taisyti')
  await acceptTheRest(department)
}

/** Those in order in one stroke, the odd ones one by one. */
async function acceptTheRest(department: Page): Promise<void> {
  const inOrder = department.getByRole('button', { name: /^Patvirtinti visas be pastabų/ })
  if (await inOrder.isVisible())
    await inOrder.click()
  await expect(inOrder).toBeHidden()
  const odd = department.getByRole('button', { name: /^Patvirtinti: / })
  const done = department.getByRole('region', { name: 'Peržiūrėta.' })
  for (;;) {
    await expect(odd.or(done).first()).toBeVisible()
    const left = await odd.count()
    if (left === 0)
      break
    await odd.first().click()
    await expect(odd).not.toHaveCount(left)
  }
  await expect(done).toBeVisible()
}

async function correct(head: Page, form: SubmissionForm): Promise<void> {
  const cell = cellOf(form, parents)
  await head.goto('/')
  await expect(head.getByRole('heading', { level: 1 })).toContainText('1 reikšmė grąžinta taisyti')
  await expect(head.getByText(reason)).toBeVisible()
  await expectAccessible(head)
  await head.getByRole('link', { name: 'Atsakyti' }).click()
  await expect(valueRow(head, cell)).toContainText(reason)
  await expectAccessible(head)
  await field(head, 'Skaitiklis', cell).fill('33')
  await expect(valueRow(head, cell)).toContainText('+0,5 proc. p.')
  // Only what was returned is open.
  await expect(field(head, 'Skaitiklis', cellOf(form, 'II.2.1-1'))).toBeDisabled()
  await head.getByRole('button', { name: 'Pateikti skyriui…' }).click()
  await submit(head)
}

/** The council sees the city and types of institutions: no institution by name, and none of their values by the API either. */
async function expectNoInstitution(council: Page, { submission }: SubmissionForm, { units }: UnitList): Promise<void> {
  const text = await council.evaluate(() => document.body.textContent)
  const named = units.filter(({ kind }) => kind === 'institution').filter(({ name, shortName }) => text.includes(name) || text.includes(shortName))
  expect(named.map(({ shortName }) => shortName)).toEqual([])
  const { id: periodId } = await openPeriod(council)
  for (const path of [`/gaps?periodId=${periodId}&unitId=${submission.unit.id}`, `/gaps/grid?periodId=${periodId}`, `/submissions/${submission.id}`, `/submissions?periodId=${periodId}`])
    expect([403, 404], path).toContain((await council.request.get(`/api${path}`)).status())
}

story('a value goes from a head to the council: filled, returned, corrected, accepted, counted', async ({ openAs }) => {
  const [head, department, council] = [await openAs('head'), await openAs('department'), await openAs('council')]
  const form = await ownForm(head)
  const cell = cellOf(form, parents)
  const before = await approvedFigure(department, cell)

  await story.step('the city figure before', () => expectFigure(council, cell, before))
  await story.step('the head types 34 of 41 and sees at once how it stands', async () => {
    await startFilling(head, form)
    await fillRatio(head, cell, '34', '41')
    for (const words of ['82,9 %', '+2,9 proc. p.', 'pasiekta', 'įrašyta'])
      await expect(valueRow(head, cell)).toContainText(words)
    await expectAccessible(head)
    expect(cellOf(await ownForm(head), parents).observed).toEqual({ state: 'reported', value: { kind: 'ratio', numerator: '34', denominator: '41' } })
  })
  await story.step('the head fills in the rest, explains what is blank and submits', async () => {
    await fillAndExplain(head, form)
    await submitExplainingBlank(head, cellOf(form, 'II.3.1-2'))
  })
  await story.step('the department returns one value with a reason and accepts the others', () => reviewReturningOne(department, form))
  await story.step('nothing of a value that is not accepted is published', () => expectFigure(council, cell, before))
  await story.step('the head sees why, corrects and submits again', () => correct(head, form))
  await story.step('the department accepts', async () => {
    await department.goto('/perziura')
    await submissionLink(department, form).click()
    await department.getByRole('button', { name: `Patvirtinti: ${cell.indicator.name}` }).click()
    await expect(department.getByText('Visos reikšmės patvirtintos.')).toBeVisible()
  })
  const after = { ...before, numerator: before.numerator + 33, denominator: before.denominator + 41, counted: before.counted + 1 }
  await story.step('the city figure, its coverage and the end of its line have changed', async () => {
    await expect.poll(() => approvedFigure(department, cell)).toEqual(after)
    await expectFigure(department, cell, after)
    await expectAccessible(department)
  })
  await story.step('a council member sees it, and no institution', async () => {
    const units = await read<UnitList>(department, '/institutions')
    await council.goto('/')
    await expect(council.getByRole('heading', { level: 1, name: /^Pasiekta/ })).toBeVisible()
    await expectNoInstitution(council, form, units)
    await council.getByRole('navigation', { name: 'Pagrindinis' }).getByRole('link', { name: 'Rodikliai' }).click()
    const { rows } = await read<GapTable>(council, `/gaps?periodId=${form.submission.period.id}`)
    await expect(council.getByRole('link', { name: cell.indicator.name, exact: true })).toBeVisible()
    expect(rows.find(({ targetId }) => targetId === cell.targetId)?.assessment.coverage.counted).toBe(after.counted)
    await expectNoInstitution(council, form, units)
    await expectAccessible(council)
    await expectFigure(council, cell, after)
    await expectNoInstitution(council, form, units)
    await expect(council.getByRole('row').or(council.getByRole('listitem')).filter({ hasText: /^\s*Gimnazijos/ })).toContainText('paslėpta (maža grupė)')
    await expectAccessible(council)
  })
})
