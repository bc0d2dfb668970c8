import type { Locator, Page } from '@playwright/test'
import type { GapRow, GapTable, IndicatorDetail, UnitList } from '@rodykle/contracts'
import { expectFocusKept, expectTrapped, press, pressUntilFocused } from './support/keyboard.ts'
import { cellOf, cityFigure, openPeriod, ownForm, read } from './support/readings.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, readingStory } from './support/story.ts'

const desk = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const panelOf = (page: Page) => page.getByRole('dialog', { name: 'Kaip gautas šis skaičius?' })
/** The achieved figure and, where there is one, the gap: both open the same; the first is the one that the keyboard reaches. */
const figureOf = (within: Page | Locator, name: string) => within.getByRole('button', { name: new RegExp(`^Kaip gautas skaičius: .*, ${name}$`) }).first()

const sum = (numbers: readonly string[]) => numbers.reduce((total, number) => total + Number(number), 0)
const number = (value: number) => new Intl.NumberFormat('lt').format(value)
const percent = (value: number, decimals = 2) => new Intl.NumberFormat('lt', { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value)

async function rowOf(page: Page, code: string, basis: 'approved' | 'working'): Promise<GapRow> {
  const { rows } = await read<GapTable>(page, `/gaps?periodId=${(await openPeriod(page)).id}&basis=${basis}`)
  const row = rows.find(row => row.code === code)
  if (row === undefined)
    throw new Error(`${code} is not asked`)
  return row
}

/** The sums that a share stands on, added here from the units' own answers. */
function sumsOf({ units, basis }: IndicatorDetail): { numerator: number, denominator: number, counted: number } {
  const shares = (units ?? []).flatMap(({ judgement, standing }) => judgement?.achieved.kind === 'share' && (basis === 'working' || standing === 'accepted') ? [judgement.achieved] : [])
  return { numerator: sum(shares.map(({ numerator }) => numerator)), denominator: sum(shares.map(({ denominator }) => denominator)), counted: shares.length }
}

async function expectText(panel: Locator, ...texts: (string | RegExp)[]): Promise<void> {
  for (const text of texts)
    await expect(panel).toContainText(text)
}

/** Everything that a city's figure has to say for itself. */
async function expectWholeExplanation(page: Page, row: GapRow): Promise<void> {
  const panel = panelOf(page)
  const { numerator, denominator, counted } = sumsOf(await cityFigure(page, row.targetId, 'working'))
  const { applicable } = row.assessment.coverage
  for (const heading of ['Kaip suskaičiuota', 'Kas įskaityta', 'Su kuo lyginama', 'Kiek tuo galima remtis'])
    await expect(panel.getByRole('heading', { name: heading })).toBeVisible()
  await expectText(panel, 'Visų įskaitytų teikėjų skaitikliai sudėti ir padalyti iš jų vardiklių sumos.', `${number(numerator)} ÷ ${number(denominator)} × 100 ≈ ${percent(numerator / denominator)}`, `Įskaityta ${counted} iš ${applicable} įstaigų`)
  await expectText(panel, 'Siektina miesto reikšmė: bent 80 %. Taip galioja nuo ', /Patvirtinta reikšmių: \d+/)

  // Quotation marks do not part those named in them from the rest.
  const names = (await panel.getByRole('rowheader').allTextContents()).map(name => name.replaceAll(/[„“]/g, '').trim())
  expect(names.length).toBeGreaterThanOrEqual(applicable)
  expect(names).toEqual(names.toSorted(new Intl.Collator('lt').compare))
  await expect(panel.getByRole('row').filter({ hasText: 'įskaityta' })).toHaveCount(counted)
  await expect(panel.getByRole('row', { name: /Jotvingių gimnazija/ })).toContainText('nepateikta')
}

readingStory('the department asks a city figure of the table how it was made, copies the answer and hands on the address', async ({ openAs }) => {
  const page = await openAs('department', { ...desk, permissions: ['clipboard-read', 'clipboard-write'] })
  const row = await rowOf(page, 'II.1.1-1', 'working')
  const { name } = row.indicator
  await page.goto('/rodikliai')
  await figureOf(page, name).click()
  const panel = panelOf(page)
  await readingStory.step('one press, and everything is said', async () => {
    await expectWholeExplanation(page, row)
    await expectAccessible(page)
  })
  await readingStory.step('the copy says the same', async () => {
    await panel.getByRole('button', { name: 'Kopijuoti paaiškinimą' }).click()
    await expect(page.getByText('Paaiškinimas nukopijuotas')).toBeVisible()
    const copied = (await page.evaluate(() => navigator.clipboard.readText())).replaceAll(/\s/g, ' ')
    for (const text of [name, 'Visų įskaitytų teikėjų skaitikliai sudėti', 'Siektina miesto reikšmė: bent 80 %', 'Teikėjai abėcėlės tvarka', 'Alytaus Jotvingių gimnazija – nepateikta'])
      expect(copied).toContain(text)
  })
  const address = page.url()
  await readingStory.step('Escape leads back to the figure', async () => {
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(figureOf(page, name)).toBeFocused()
    expect(page.url()).not.toContain('explain')
  })
  await readingStory.step('the address opens the same for a colleague, who closes it and stays in the table', async () => {
    const colleague = await openAs('department', desk)
    await colleague.goto(address)
    await expectWholeExplanation(colleague, row)
    await colleague.keyboard.press('Escape')
    await expect(panelOf(colleague)).toBeHidden()
    await expect(figureOf(colleague, name)).toBeVisible()
    expect(colleague.url()).not.toContain('explain')
    await expectFocusKept(colleague)
  })
})

readingStory('how a figure was made is reached, read and left by keyboard alone: in the table and in the grid', async ({ openAs }) => {
  const page = await openAs('department', desk)
  const row = await rowOf(page, 'II.1.1-1', 'working')
  await page.goto('/rodikliai')
  const figure = figureOf(page, row.indicator.name)
  await pressUntilFocused(page, 'Tab', figure)
  await press(page, 'Enter')
  const panel = panelOf(page)
  await expect(panel.getByRole('heading', { name: 'Kaip suskaičiuota' })).toBeVisible()
  await expectTrapped(page, panel)
  await press(page, 'Escape')
  await expect(panel).toBeHidden()
  await expect(figure).toBeFocused()

  await page.goto('/rodikliai/tinklelis')
  const grid = page.getByRole('table')
  const stop = grid.getByRole('button').first()
  await pressUntilFocused(page, 'Tab', stop)
  await press(page, 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown')
  const asked = await page.locator(':focus').getAttribute('title') ?? ''
  const mark = grid.getByTitle(asked, { exact: true })
  await press(page, 'Enter')
  await expect(panel.getByRole('heading', { name: 'Kas įskaityta' }).or(panel.getByRole('heading', { name: 'Kiek tuo galima remtis' })).first()).toBeVisible()
  await expectText(panel, row.indicator.name)
  expect(asked).toContain(row.indicator.name)
  await expectAccessible(page)
  await press(page, 'Escape')
  await expect(panel).toBeHidden()
  await expect(mark).toBeFocused()
})

readingStory('the figure of one unit says what was entered and who approved it', async ({ openAs }) => {
  const page = await openAs('department', desk)
  const row = await rowOf(page, 'II.1.1-1', 'working')
  const { units } = await cityFigure(page, row.targetId, 'working')
  const accepted = units?.find(({ standing, judgement }) => standing === 'accepted' && judgement?.achieved.kind === 'share')
  if (accepted?.judgement?.achieved.kind !== 'share')
    throw new Error('an accepted share is needed')
  const { achieved } = accepted.judgement
  await page.goto(`/rodikliai/${row.targetId}`)
  await page.getByText('Teikėjai ir jų reikšmės', { exact: true }).first().click()
  const figure = figureOf(page, `${row.indicator.name}, ${accepted.unit.name}`)
  await figure.click()
  const panel = panelOf(page)
  await expectText(panel, accepted.unit.name, `${number(Number(achieved.numerator))} ÷ ${number(Number(achieved.denominator))} × 100`, 'Siektina teikėjo reikšmė', 'Švietimo ir sporto skyrius patvirtino ')
  await expect(panel.getByRole('rowheader')).toHaveCount(0)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(figure).toBeFocused()
})

readingStory('a head sees how their own figure and the city\'s were made, on a phone', async ({ openAs }) => {
  const page = await openAs('head', phone)
  const form = await ownForm(page)
  const cell = cellOf(form, 'II.2.1-1')
  const panel = panelOf(page)
  await page.goto(`/rodikliai/${cell.targetId}`)
  await figureOf(page.getByRole('region', { name: form.submission.unit.name }), cell.indicator.name).tap()
  await expectText(panel, form.submission.unit.name, '633 ÷ 651 × 100 ≈ 97,24 %', 'Siektina teikėjo reikšmė: lygiai 100 %', 'Dar nepateikta')
  await expect(panel.getByRole('rowheader')).toHaveCount(0)
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await expectNoSidewaysScroll(page)
    expect(await panel.evaluate(element => element.getBoundingClientRect().width), 'the panel fits').toBeLessThanOrEqual(width)
  }
  await expectAccessible(page)
  await panel.getByRole('button', { name: 'Uždaryti' }).tap()
  await expect(panel).toBeHidden()

  await page.goto('/rodikliai')
  await figureOf(page, cell.indicator.name).tap()
  await expectText(panel, 'Viso miesto reikšmė.', 'Skaičiuojamos tik patvirtintos reikšmės.')
  await expect(panel.getByRole('rowheader'), 'other institutions are not for a head to see').toHaveCount(0)
})

readingStory('a council member learns how the city\'s figure was made, and nothing of any institution', async ({ openAs }) => {
  const [council, department] = [await openAs('council', desk), await openAs('department')]
  const { units } = await read<UnitList>(department, '/institutions')
  const institutions = units.filter(({ kind }) => kind === 'institution')
  const row = await rowOf(council, 'II.1.1-1', 'approved')
  const { numerator, denominator, counted } = sumsOf(await cityFigure(department, row.targetId, 'approved'))
  const panel = panelOf(council)
  async function expectNoInstitution(): Promise<void> {
    const text = await council.evaluate(() => document.body.textContent)
    expect(institutions.filter(({ name, shortName }) => text.includes(name) || text.includes(shortName)).map(({ name }) => name)).toEqual([])
  }

  await council.goto('/rodikliai')
  await figureOf(council, row.indicator.name).click()
  await expectText(panel, `${number(numerator)} ÷ ${number(denominator)} × 100`, `Įskaityta ${counted} iš ${row.assessment.coverage.applicable} įstaigų`, 'Skaičiuojamos tik patvirtintos reikšmės.')
  await expect(panel.getByRole('rowheader')).toHaveCount(0)
  await expectNoInstitution()
  await expectAccessible(council)
  await council.keyboard.press('Escape')

  await readingStory.step('what is hidden is said to be hidden, and why, without its number', async () => {
    await council.goto(`/rodikliai/${row.targetId}`)
    await figureOf(council, `${row.indicator.name}, Progimnazijos`).click()
    await expectText(panel, 'paslėpta (maža grupė)', /Ši reikšmė paslėpta: iš jos/)
    const ofType = (await cityFigure(department, row.targetId, 'approved')).byType.find(({ type }) => type === 'progymnasium')?.assessment.achieved
    expect(ofType?.kind).toBe('share')
    const text = await panel.textContent() ?? ''
    expect(text).not.toMatch(/÷|×|\d\s*%\s*\(/)
    if (ofType?.kind === 'share')
      expect(text).not.toContain(number(Number(ofType.numerator)))
    await expectNoInstitution()
    await expectAccessible(council)
  })
  const explanation = await council.request.get(`/api/gaps/explanation?targetId=${row.targetId}&periodId=${(await openPeriod(council)).id}&basis=approved&unitId=${institutions[0]?.id}&language=lt`)
  expect([403, 404]).toContain(explanation.status())
})
