import type { Locator, Page } from '@playwright/test'
import type { PlanDocument, PlanList, TargetNode } from '@rodykle/contracts'
import { expectFocusKept, press, pressUntilFocused } from './support/keyboard.ts'
import { read } from './support/readings.ts'
import { expect, expectAccessible, story } from './support/story.ts'

const desk = { viewport: { width: 1440, height: 900 } }
const planOf = (page: Page, year: number) => read<PlanDocument>(page, `/plans/${year}`)

function measuresOf(plan: PlanDocument) {
  return plan.priorities.flatMap(({ tasks }) => tasks).flatMap(({ measures }) => measures)
}
function targetsOf(plan: PlanDocument): TargetNode[] {
  return measuresOf(plan).flatMap(({ targets }) => targets)
}
function targetOf(plan: PlanDocument, code: string): TargetNode {
  const target = targetsOf(plan).find(target => target.code === code)
  if (target === undefined)
    throw new Error(`${code} is not in the plan`)
  return target
}
async function newestYear(page: Page): Promise<number> {
  const { plans } = await read<PlanList>(page, '/plans')
  return plans[0]?.year ?? Number.NaN
}

/** The line of the plan that a target stands in. */
function lineOf(page: Page, { indicator }: TargetNode): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('link', { name: indicator.name, exact: true }) })
}

async function copyPlan(page: Page, year: number): Promise<void> {
  await page.goto('/planas')
  await expect(page.getByRole('heading', { level: 1, name: `${year} metų veiklos planas` })).toBeVisible()
  await page.getByRole('button', { name: 'Daugiau plano veiksmų' }).click()
  await page.getByRole('menuitem', { name: 'Naujų metų planas…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Naujas planas' })
  await expect(dialog.getByLabel('Metai')).toHaveValue(String(year + 1))
  await expectAccessible(page)
  await dialog.getByLabel('Pradėti nuo').selectOption(`${year} metų plano kopijos`)
  await dialog.getByRole('button', { name: 'Sukurti' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${year + 1} metų veiklos planas` })).toBeVisible()
  await expect(page.getByText('Juodraštis', { exact: true })).toBeVisible()

  const [source, copy] = [await planOf(page, year), await planOf(page, year + 1)]
  expect(targetsOf(copy).map(({ code }) => code)).toEqual(targetsOf(source).map(({ code }) => code))
  // What was planned and what came of it stands beside what is asked anew.
  await expect(lineOf(page, targetOf(copy, 'II.1.1-1'))).toContainText(`${year} m.`)
  await expectAccessible(page)
}

async function renameMeasure(page: Page, year: number, code: string): Promise<void> {
  const pencil = page.getByRole('button', { name: `Taisyti: ${code} pavadinimas` })
  const editor = page.getByRole('textbox', { name: `${code} pavadinimas` })
  const before = measuresOf(await planOf(page, year)).find(measure => measure.code === code)?.title ?? ''
  await pencil.click()
  await expect(editor).toHaveValue(before)
  await editor.fill('Ne taip')
  await editor.press('Escape')
  await expect(page.getByRole('heading', { level: 4, name: before })).toBeVisible()
  await pencil.click()
  await editor.fill('')
  await editor.press('Enter')
  await expect(page.getByText('Šio lauko tuščio palikti negalima.')).toBeVisible()
  await expectAccessible(page)
  await editor.fill('Tėvai – ugdymo partneriai')
  await editor.press('Enter')
  await expect(page.getByRole('heading', { level: 4, name: 'Tėvai – ugdymo partneriai' })).toBeVisible()
  await expect(pencil).toBeFocused()
  expect(measuresOf(await planOf(page, year)).find(measure => measure.code === code)?.title).toBe('Tėvai – ugdymo partneriai')
}

async function addTarget(page: Page, year: number, code: string): Promise<void> {
  await page.getByRole('button', { name: `Pridėti rodiklį prie ${code}` }).click()
  const drawer = page.getByRole('dialog', { name: 'Naujas rodiklis plane' })
  await drawer.getByRole('radio', { name: 'Naujas' }).check()
  await drawer.getByRole('button', { name: 'Pridėti rodiklį' }).click()
  await expect(drawer.getByRole('alert').filter({ hasText: 'Įrašykite pavadinimą.' })).toBeVisible()
  await expectAccessible(page)
  await drawer.getByLabel('Pavadinimas').fill('Susirinkimuose dalyvavusių tėvų dalis')
  await drawer.getByLabel('Procentai nuo').selectOption('tėvai (globėjai)')
  await drawer.getByLabel('Skaitiklis').fill('Susirinkimuose dalyvavusių tėvų skaičius')
  await drawer.getByLabel('Vardiklis').fill('Visų tėvų skaičius')
  await drawer.getByRole('group', { name: 'Miesto siektina reikšmė' }).getByLabel('Reikšmė').fill('70')
  await drawer.getByRole('button', { name: 'Pridėti rodiklį' }).click()
  await expect(drawer).toBeHidden()
  await expect(page.getByRole('link', { name: 'Susirinkimuose dalyvavusių tėvų dalis' })).toBeVisible()
  await expectFocusKept(page)
  const added = targetsOf(await planOf(page, year)).find(({ indicator }) => indicator.name === 'Susirinkimuose dalyvavusių tėvų dalis')
  expect(added?.current.rule).toMatchObject({ kind: 'at-least', planned: '70' })
}

/** The menu of a measure moves it, without a mouse. */
async function moveDown(page: Page, year: number, code: string): Promise<void> {
  const codesBeside = async () => (await planOf(page, year)).priorities.flatMap(({ tasks }) => tasks).find(({ measures }) => measures.some(measure => measure.code === code))?.measures.map(measure => measure.code) ?? []
  const before = await codesBeside()
  const menu = page.getByRole('button', { name: `${code}: veiksmai` })
  await page.getByRole('button', { name: `Taisyti: ${code} kodas` }).focus()
  await pressUntilFocused(page, 'Tab', menu, 10)
  await press(page, 'Enter')
  await pressUntilFocused(page, 'ArrowDown', page.getByRole('menuitem', { name: 'Nuleisti' }), 6)
  await press(page, 'Enter')
  await expect(page.getByRole('status').filter({ hasText: `${code} perkelta: ${before.indexOf(code) + 2} vieta iš ${before.length}` })).toBeAttached()
  await expect(menu).toBeFocused()
  await expect.poll(codesBeside).toEqual(before.toSpliced(before.indexOf(code), 2, before[before.indexOf(code) + 1] ?? '', code))
}

async function publish(page: Page, year: number): Promise<void> {
  await page.getByRole('button', { name: 'Paskelbti…' }).click()
  const dialog = page.getByRole('dialog', { name: `Paskelbti ${year} metų planą?` })
  await expect(dialog.getByText(/^Paskelbtą planą matys visi/)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Paskelbti', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Paskelbtas/).first()).toBeVisible()
  await expectFocusKept(page)
}

story('the department drafts next year\'s plan from this one and publishes it', async ({ openAs }) => {
  const [page, head] = [await openAs('department', desk), await openAs('head')]
  const year = await newestYear(page)
  await story.step('as a copy', () => copyPlan(page, year))
  expect(await newestYear(head), 'nobody else sees a draft').toBe(year)
  await story.step('renames a measure where it stands', () => renameMeasure(page, year + 1, 'II.1.1'))
  await story.step('asks for something new', () => addTarget(page, year + 1, 'II.1.1'))
  await story.step('moves a measure by keyboard', () => moveDown(page, year + 1, 'II.7.1'))
  await story.step('publishes', () => publish(page, year + 1))
  expect(await newestYear(head)).toBe(year + 1)
})

story('what a published plan asks is never edited, only asked anew, with a reason that everybody can read', async ({ openAs }) => {
  const [page, head] = [await openAs('department', desk), await openAs('head')]
  const year = await newestYear(page)
  const target = targetOf(await planOf(page, year), 'II.1.1-1')
  await page.goto('/planas')
  await page.getByRole('link', { name: target.indicator.name, exact: true }).click()
  const drawer = page.getByRole('dialog', { name: target.indicator.name })
  await expect(drawer.getByRole('heading', { name: 'Siektinos reikšmės versijos' })).toBeVisible()
  await expectAccessible(page)
  await drawer.getByRole('button', { name: 'Keisti, ko prašoma' }).click()
  await drawer.getByRole('group', { name: 'Miesto siektina reikšmė' }).getByLabel('Reikšmė').fill('85')
  await drawer.getByRole('button', { name: 'Išsaugoti' }).click()
  await expect(drawer.getByText('Nurodykite priežastį.')).toBeVisible()
  await expectAccessible(page)
  await drawer.getByLabel('Keitimo priežastis').fill('Tarybos sprendimu siekis padidintas.')
  await drawer.getByRole('button', { name: 'Išsaugoti' }).click()

  const versions = drawer.getByRole('list').filter({ hasText: 'versija, nuo' }).getByRole('listitem')
  await expect(versions).toHaveCount(target.versions.length + 1)
  await expect(versions.first()).toContainText('bent 85 %')
  await expect(versions.first()).toContainText('Priežastis: Tarybos sprendimu siekis padidintas.')
  await expect(versions.last()).toContainText('bent 80 %')
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expectFocusKept(page)
  await expect(lineOf(page, target)).toContainText('bent 85 %')

  await head.goto(`/planas?rodiklis=${target.id}`)
  await expect(head.getByRole('dialog').getByText('Priežastis: Tarybos sprendimu siekis padidintas.')).toBeVisible()
  await expect(head.getByRole('button', { name: 'Keisti, ko prašoma' })).toHaveCount(0)
})

story('comparators that were only assumed are confirmed one after another', async ({ openAs }) => {
  const page = await openAs('department', desk)
  const year = await newestYear(page)
  const assumed = targetsOf(await planOf(page, year)).filter(({ current }) => current.rule.assumed || current.unitRule.assumed)
  const [first, second] = assumed
  if (first === undefined || second === undefined)
    throw new Error('two assumed comparators are needed')
  await page.goto('/')
  await page.getByRole('link', { name: /^Patikslinti/ }).click()
  const confirmations = page.getByRole('button', { name: /^Patvirtinti palyginimą: / })
  await expect(confirmations).toHaveCount(assumed.length)
  await expectAccessible(page)
  await page.getByRole('button', { name: `Patvirtinti palyginimą: ${first.code}`, exact: true }).click()
  await expect(confirmations).toHaveCount(assumed.length - 1)
  await expect(page.getByRole('button', { name: `Patvirtinti palyginimą: ${second.code}`, exact: true })).toBeFocused()
  const after = targetOf(await planOf(page, year), first.code)
  expect(after.current.rule.assumed || after.current.unitRule.assumed).toBe(false)
  expect(after.versions[0]?.reason).not.toBeNull()
})
