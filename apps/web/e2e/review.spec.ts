import type { Page } from '@playwright/test'
import type { SubmissionCell, SubmissionForm } from '@rodykle/contracts'
import { giveBack, handIn } from './support/deeds.ts'
import { press, pressUntilFocused, type } from './support/keyboard.ts'
import { cellOf, read } from './support/readings.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, story } from './support/story.ts'
import { field, valueRow } from './support/value-rows.ts'

const words = 'Patikslinkite, ar įskaičiuoti abu tėvai.'

async function openReview(department: Page, { submission }: SubmissionForm): Promise<void> {
  await department.goto(`/perziura/${submission.id}`)
  await expect(department.getByRole('heading', { level: 1, name: submission.unit.name })).toBeVisible()
}

/** From wherever one is to a value, by arrows: down to the last one, then up. */
async function arriveAt(department: Page, cell: SubmissionCell): Promise<void> {
  const row = valueRow(department, cell)
  const whereFocusIs = () => department.evaluate(() => document.activeElement?.id)
  for (const key of ['ArrowDown', 'ArrowUp']) {
    for (let before: string | undefined = 'nowhere'; before !== await whereFocusIs();) {
      if (await row.evaluate(element => element === document.activeElement))
        return
      before = await whereFocusIs()
      await press(department, key)
    }
  }
  await expect(row).toBeFocused()
}

/** Returned with these words before: they are kept. */
async function returnOnce(department: Page, cell: SubmissionCell): Promise<void> {
  await press(department, 'g')
  const reason = department.getByLabel(`Priežastis: ${cell.indicator.name}`)
  await expect(reason).toBeFocused()
  await type(department, words)
  await department.keyboard.press('Control+Enter')
  await expect(valueRow(department, cell)).toContainText('grąžinta taisyti')
}

story('the department reviews by keyboard alone: returns with kept words, talks with the head, reopens, reads the history', async ({ openAs }) => {
  const [head, department] = [await openAs('head'), await openAs('department')]
  const form = await handIn(head)
  const [parents, other] = [cellOf(form, 'II.1.1-1'), cellOf(form, 'II.2.1-1')]
  await openReview(department, form)

  await story.step('returns one value, and another with the same words, offered again', async () => {
    await arriveAt(department, parents)
    await returnOnce(department, parents)
    await arriveAt(department, other)
    await press(department, 'g')
    const again = department.getByRole('button', { name: `Įrašyti: ${words}` })
    await expect(again).toBeVisible()
    await expectAccessible(department)
    await pressUntilFocused(department, 'Tab', again, 5)
    await press(department, 'Enter')
    const reason = department.getByLabel(`Priežastis: ${other.indicator.name}`)
    await expect(reason).toBeFocused()
    await expect(reason).toHaveValue(words)
    await department.keyboard.press('Control+Enter')
    await expect(valueRow(department, other)).toContainText('grąžinta taisyti')
  })

  await story.step('asks more beside the value, and Escape leads back to it', async () => {
    await arriveAt(department, parents)
    await press(department, 'p')
    const drawer = department.getByRole('dialog', { name: parents.indicator.name })
    await expect(drawer.getByRole('tab', { name: 'Pokalbis' })).toHaveAttribute('aria-selected', 'true')
    await expect(drawer.getByRole('listitem').filter({ hasText: words })).toContainText('Grąžinta taisyti')
    await pressUntilFocused(department, 'Tab', drawer.getByLabel('Jūsų žinutė'), 10)
    await type(department, 'Užtenka nurodyti, kiek šeimų.')
    await department.keyboard.press('Control+Enter')
    await expect(drawer.getByRole('listitem').filter({ hasText: 'Užtenka nurodyti, kiek šeimų.' })).toBeVisible()
    await expectAccessible(department)
    await press(department, 'Escape')
    await expect(drawer).toBeHidden()
    await expect(valueRow(department, parents)).toBeFocused()
    await expect(department.getByRole('button', { name: new RegExp(`^Pokalbis: ${parents.indicator.name}, žinučių: ?2$`) })).toBeVisible()
  })

  await story.step('the head opens the conversation by its address, answers, corrects and hands in again', async () => {
    await head.goto(`/pateikimas/${form.submission.id}?reiksme=${parents.id}&skiltis=pokalbis`)
    const drawer = head.getByRole('dialog', { name: parents.indicator.name })
    await expect(drawer.getByText('Užtenka nurodyti, kiek šeimų.')).toBeVisible()
    await drawer.getByLabel('Jūsų žinutė').fill('33 šeimos iš 41.')
    await drawer.getByRole('button', { name: 'Siųsti' }).click()
    await expect(drawer.getByRole('listitem').filter({ hasText: '33 šeimos iš 41.' })).toContainText('įstaiga')
    await expectAccessible(head)
    await head.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
    await valueRow(head, parents).getByRole('button', { name: 'Vis dėlto įvesti reikšmę' }).click()
    await field(head, 'Skaitiklis', parents).fill('33')
    await field(head, 'Vardiklis', parents).fill('41')
    for (const cell of [parents, other]) {
      await valueRow(head, cell).getByRole('button', { name: /^(?:Pridėti|Keisti) pastabą/ }).click()
      await valueRow(head, cell).getByRole('textbox', { name: /^Pastaba/ }).fill('Patikslinta.')
    }
    await expect(head.getByRole('status').filter({ hasText: /^Viskas išsaugota/ })).toBeVisible()
    await head.getByRole('button', { name: 'Pateikti skyriui…' }).click()
    await head.getByRole('dialog').getByRole('button', { name: 'Pateikti', exact: true }).click()
    await expect(head.getByRole('dialog', { name: 'Pateikta' })).toBeVisible()
  })

  await story.step('accepts, and reopens what was accepted with a reason', async () => {
    await openReview(department, form)
    await arriveAt(department, parents)
    await press(department, 'a')
    await expect(valueRow(department, parents)).toContainText('patvirtinta')
    await arriveAt(department, parents)
    await press(department, 'g')
    await expect(department.getByRole('button', { name: 'Atverti taisyti', exact: true })).toBeVisible()
    await type(department, 'Registras papildytas.')
    await department.keyboard.press('Control+Enter')
    await expect(valueRow(department, parents)).toContainText('grąžinta taisyti')
  })

  await story.step('reads what happened to it as sentences', async () => {
    await arriveAt(department, parents)
    await press(department, 'i')
    const drawer = department.getByRole('dialog', { name: parents.indicator.name })
    const told = drawer.getByRole('list', { name: 'Istorija' }).getByRole('listitem')
    for (const sentence of [/paskyra pateikė\./, /grąžino taisyti: „Patikslinkite, ar įskaičiuoti abu tėvai“\./, /pakeitė „nematuota: Matuosime pavasarį“ į 33 iš 41 \(80,5.%\)/, /paskyra patvirtino\./, /vėl atvėrė patvirtintą reikšmę: „Registras papildytas“\./])
      await expect(told.filter({ hasText: sentence }).first()).toBeVisible()
    await expectAccessible(department)
    await press(department, 'Escape')
    await expect(valueRow(department, parents)).toBeFocused()
  })
})

story('two reviewers never step on each other', async ({ openAs }) => {
  const [head, first, second] = [await openAs('head'), await openAs('department'), await openAs('department')]
  const form = await handIn(head)
  const cell = cellOf(form, 'II.1.1-1')
  await openReview(first, form)
  await openReview(second, form)
  // Whoever has been shown the other's decision already is not offered one any more: here it is taken in the same moment.
  await second.route('**/api/submissions/*', route => route.abort())
  await first.getByRole('button', { name: `Patvirtinti: ${cell.indicator.name}` }).click()
  await expect(valueRow(first, cell)).toContainText('patvirtinta')
  await second.getByRole('button', { name: `Patvirtinti: ${cell.indicator.name}` }).click()
  await expect(second.getByText(/jau patvirtino .*Jūsų sprendimas neįrašytas/)).toBeVisible()
  await expect(valueRow(second, cell)).toContainText('patvirtinta')
  const { cells } = await read<SubmissionForm>(first, `/submissions/${form.submission.id}`)
  expect(cells.find(({ id }) => id === cell.id)?.standing).toBe('accepted')
})

story('a head answers a returned value in its conversation on a phone', async ({ openAs }) => {
  const [head, department] = [await openAs('head', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }), await openAs('department')]
  const form = await handIn(head)
  const cell = cellOf(form, 'II.1.1-1')
  await giveBack(department, form, 'II.1.1-1', words)
  await head.goto(`/pateikimas/${form.submission.id}?reiksme=${cell.id}&skiltis=pokalbis`)
  const drawer = head.getByRole('dialog', { name: cell.indicator.name })
  await expect(drawer.getByText(words)).toBeVisible()
  await drawer.getByLabel('Jūsų žinutė').fill('Įskaičiuoti abu.')
  await drawer.getByRole('button', { name: 'Siųsti' }).tap()
  await expect(drawer.getByRole('listitem').filter({ hasText: 'Įskaičiuoti abu.' })).toBeVisible()
  for (const width of [320, 390]) {
    await head.setViewportSize({ width, height: 844 })
    await expectNoSidewaysScroll(head)
  }
  await expectAccessible(head)
  await drawer.getByRole('button', { name: 'Uždaryti' }).tap()
  await expect(drawer).toBeHidden()
  await expect(valueRow(head, cell)).toContainText(words)
})
