import type { SubmissionForm } from '@rodykle/contracts'
import { ownForm } from './support/readings.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, story } from './support/story.ts'

story('a newcomer signs in with one press as each demonstration role, and out again', async ({ page }) => {
  const homes = [
    ['Administratorius', /paskyr.*įstaig/],
    ['Skyriaus specialistas', /įstaig.* jau pateikė duomenis/],
    ['Įstaigos vadovas', /Užpildyta .* reikšm/],
    ['Pavaduotojas', /Užpildyta .* reikšm/],
    ['Tarybos narys', /Pasiekta .* rodikli/],
    ['PPT specialistas', /būrel.* šį mėnesį dar neįrašė susitikimo/],
    ['Būrelio pirmininkas', /Užpildyta|pateikti|Patvirtin|grąžin/],
  ] as const
  for (const [role, headline] of homes) {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1, name: 'Prisijungimas' })).toBeVisible()
    await expect(page.getByText('Demonstraciniai duomenys')).toBeVisible()
    await page.getByRole('button', { name: role }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
    await expectAccessible(page)
    await page.getByRole('button', { name: /demonstracinė paskyra/i }).click()
    await page.getByRole('menuitem', { name: 'Atsijungti' }).click()
  }
})

story('a wrong password says so beside the field and gives nothing away', async ({ page }) => {
  await page.goto('/prisijungti')
  await page.getByLabel('El. paštas').fill('nera@rodykle.example')
  await page.getByLabel('Slaptažodis').fill('neteisingas')
  await page.getByRole('button', { name: 'Prisijungti' }).click()
  await expect(page.getByRole('alert')).toHaveText('El. paštas arba slaptažodis netinka.')
  await expectAccessible(page)
})

story('the sign-in page fits a phone and the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/prisijungti')
    await expect(page.getByRole('button', { name: 'Prisijungti' })).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  }
})

story('what one person was shown is gone when another signs in at the same window', async ({ page, openAs }) => {
  const handedIn = (form: SubmissionForm) => `${form.submission.counts.answered}/${form.submission.counts.asked}`
  const own = handedIn(await ownForm(await openAs('head')))
  const submissions = page.getByRole('navigation', { name: 'Pagrindinis' }).getByRole('link', { name: /^Pateikimas/ })
  await page.goto('/')
  await page.getByRole('button', { name: 'Skyriaus specialistas' }).click()
  await expect(submissions).toContainText(/\d+\/\d+/)
  await expect(submissions).not.toContainText(own)
  await page.getByRole('button', { name: /demonstracinė paskyra/i }).click()
  await page.getByRole('menuitem', { name: 'Atsijungti' }).click()
  await page.getByRole('button', { name: 'Įstaigos vadovas' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Užpildyta/ })).toBeVisible()
  await expect(submissions).toContainText(own)
})
