import { giveBack, handIn } from './support/deeds.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, story } from './support/story.ts'

story('a head is told that values came back, lands at the very cell, and chooses what comes by mail', async ({ openAs }) => {
  const head = await openAs('head')
  const department = await openAs('department')
  const form = await handIn(head)
  const [first, second] = form.cells
  await department.goto('/')
  await expect(department.getByRole('link', { name: /^Pranešimai, \d+ neskaityt/ })).toBeVisible()

  await head.goto('/')
  await expect(head.getByRole('link', { name: 'Pranešimai', exact: true })).toBeVisible()
  await giveBack(department, form, first!.code, 'Kiek tėvų dalyvavo?')
  await giveBack(department, form, second!.code, 'Patikslinkite vardiklį.')
  await head.reload()
  await head.getByRole('link', { name: 'Pranešimai, 1 neskaitytas' }).click()
  await expect(head.getByRole('heading', { level: 1, name: 'Pranešimai' })).toBeVisible()
  await expect(head.getByRole('heading', { level: 2, name: 'Šiandien' })).toBeVisible()
  const returned = head.getByRole('listitem').filter({ hasText: /grąžino 2 reikšmes/ })
  await expect(returned).toContainText('Patikslinkite vardiklį.')
  await expectAccessible(head)
  await head.setViewportSize({ width: 390, height: 800 })
  await expect(head.getByRole('link', { name: 'Pranešimai, 1 neskaitytas' })).toBeVisible()
  await expectNoSidewaysScroll(head)
  await returned.getByRole('link').press('Enter')

  await expect(head).toHaveURL(new RegExp(`/pateikimas/${form.submission.id}[^#]*#(?:${first!.id}|${second!.id})$`))
  const cellId = new URL(head.url()).hash
  await expect(head.locator(`[id="${cellId.slice(1)}"]`)).toBeInViewport()
  await expect(head.getByRole('link', { name: 'Pranešimai', exact: true })).toBeVisible()

  await head.getByRole('link', { name: 'Pranešimai', exact: true }).click()
  await head.getByRole('link', { name: 'Ką gauti laišku' }).click()
  const choice = head.getByRole('checkbox', { name: 'grąžinama reikšmė' })
  await expect(choice).toBeChecked()
  await choice.press('Space')
  await expect(head.getByText('Pasirinkimas išsaugotas.')).toBeVisible()
  await expectAccessible(head)
  await expectNoSidewaysScroll(head)
  await head.reload()
  await expect(choice).not.toBeChecked()
  await expect(head.getByRole('checkbox', { name: 'atėjo paskutinė termino diena' })).toBeChecked()
})

story('all notices are read with one press; whoever is told nothing sees no bell', async ({ openAs }) => {
  const [head, department, council] = [await openAs('head'), await openAs('department'), await openAs('council')]
  const form = await handIn(head)
  await giveBack(department, form, form.cells[0]!.code, 'Patikslinkite.')
  await head.goto('/pranesimai')
  await head.getByRole('button', { name: 'Pažymėti visus skaitytais' }).click()
  await expect(head.getByRole('button', { name: 'Pažymėti visus skaitytais' })).toHaveCount(0)
  await expect(head.getByRole('link', { name: 'Pranešimai', exact: true })).toBeVisible()
  await council.goto('/pranesimai')
  await expect(council.getByText('Pranešimų dar nėra')).toBeVisible()
  await expect(council.getByRole('link', { name: /^Pranešimai/ })).toHaveCount(0)
})
