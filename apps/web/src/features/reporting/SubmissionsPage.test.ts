import type { Period, SubmissionSummary } from '@rodykle/contracts'
import type { Role } from '@rodykle/domain'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { learnTime } from '../../shared/server-clock.ts'
import { renderSignedIn } from '../../shared/testing/render-signed-in.ts'
import { summaryOf, testId } from '../../shared/testing/submission-fixture.ts'
import SubmissionsPage from './SubmissionsPage.vue'

const { period } = summaryOf()
const unit = (name: string, kind: SubmissionSummary['unit']['kind'] = 'institution') => ({ id: testId(), kind, code: name, name, shortName: name })
const submission = (name: string, change: Partial<SubmissionSummary> = {}, kind?: SubmissionSummary['unit']['kind']) => summaryOf({ period, unit: unit(name, kind), ...change })
const handedIn = { status: 'submitted', submittedAt: '2026-11-18T09:00:00.000Z' } as const

function open(role: Role, submissions: SubmissionSummary[], at = '/pateikimas', ownUnit: SubmissionSummary['unit'] | null = null, { periods = [period], ahead = [] }: { periods?: Period[], ahead?: string[] } = {}) {
  return renderSignedIn(SubmissionsPage, {
    session: { signedIn: { person: { id: testId(), email: 'asmuo@rodykle.example', name: 'Asmuo' }, grants: [{ role, unit: ownUnit }], mustChangePassword: false }, demonstration: null, version: '0' },
    answers: {
      '/api/plans': { plans: [{ id: period.planId, year: 2026, status: 'published', targetCount: 1, periods }], ahead },
      '/api/submissions': { submissions },
      '/api/institutions': { units: submissions.map(({ unit }) => ({ ...unit, type: unit.name.includes('gimnazija') ? 'gymnasium' : 'kindergarten' })) },
    },
    at,
    links: { submissions: '/pateikimas', submission: '/pateikimas/:submissionId' },
  })
}
/** Of the forms that are linked to. */
const names = () => screen.getAllByRole('link').filter(link => /^\/pateikimas\/(?!eiga)/.test(link.getAttribute('href') ?? '')).map(({ textContent }) => textContent)

beforeEach(() => void vi.setSystemTime('2026-11-21T10:00:00Z'))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('takes whoever has one submission straight to its form', async () => {
  const own = submission('Gimnazija')
  const { router } = await open('head', [own], '/pateikimas', own.unit)
  await waitFor(() => expect(router.currentRoute.value.params.submissionId).toBe(own.id))
})

it('takes whoever fills a form in before the others to it, though its period is still to open', async () => {
  const earlier = { ...period, id: testId(), label: '2026 m. I pusmetis', state: 'closed' } as const
  const coming = { ...period, state: 'upcoming' } as const
  const own = submission('Gimnazija', { period: coming })
  const { router, asked } = await open('head', [own], '/pateikimas', own.unit, { periods: [earlier, coming], ahead: [coming.id] })
  await waitFor(() => expect(router.currentRoute.value.params.submissionId).toBe(own.id))
  expect(asked.filter(({ address }) => address.startsWith('/api/submissions')).map(({ address }) => address)).toEqual([`/api/submissions?periodId=${coming.id}`])
})

it('takes a link to one unit to that unit\'s form', async () => {
  const [service, group] = [submission('Tarnyba'), submission('Būrelis', {}, 'methodical-group')]
  const { router } = await open('support', [service, group], `/pateikimas?unit=${group.unit.id}`, service.unit)
  await waitFor(() => expect(router.currentRoute.value.params.submissionId).toBe(group.id))
  expect(router.currentRoute.value.query.unit).toBeUndefined()
})

describe('for the department', () => {
  const all = [
    submission('Ąžuolo gimnazija', handedIn),
    submission('Miestas', {}, 'city'),
    submission('Saulutė', { dueOn: '2026-11-19' }),
    submission('Šaltinėlis', { status: 'returned', submittedAt: '2026-12-03T09:00:00.000Z', counts: { asked: 5, answered: 5, returned: 2, accepted: 3 } }),
  ]

  it('lists every unit in the order given, with the city\'s own apart, how far each is and who is late', async () => {
    await open('department', all)
    await screen.findByText('Teikia skyrius')
    expect(names()).toEqual(['Miestas', 'Ąžuolo gimnazija', 'Saulutė', 'Šaltinėlis'])
    const row = (name: string) => screen.getByRole('link', { name }).closest('tr, li')?.textContent ?? ''
    expect(row('Saulutė')).toContain('vėluojama 2 dienas')
    expect(row('Šaltinėlis')).toContain('pavėluota 2 dienas')
    expect(row('Šaltinėlis')).toContain('Grąžinta taisyti')
    expect(row('Ąžuolo gimnazija')).not.toMatch(/vėlu|pavėl/)
  })

  it.each(['2026-11-20T10:00:00Z', '2026-11-22T10:00:00Z'])('says who is late by the server\'s clock where the browser\'s says %s', async (browser) => {
    vi.setSystemTime(browser)
    await open('department', all)
    await screen.findByText('Teikia skyrius')
    const row = () => screen.getByRole('link', { name: 'Saulutė' }).closest('tr, li')?.textContent
    expect(row()).not.toContain('vėluojama 2 dienas')
    learnTime('Sat, 21 Nov 2026 10:00:00 GMT')
    onTestFinished(() => learnTime(new Date().toUTCString()))
    await waitFor(() => expect(row()).toContain('vėluojama 2 dienas'))
  })

  it('says how many have handed in, and names the silent', async () => {
    await open('department', all)
    const progress = await screen.findByRole('region', { name: 'Kiek pateikta' })
    expect(progress.textContent).toContain('2 iš 4')
    expect(progress.textContent).toMatch(/Nepateikė: Miestas, Saulutė/)
    expect(within(progress).getByRole('img', { name: 'Pateikė 2 iš 4' })).toBeTruthy()
  })

  it.each([
    ['?status=returned', ['Šaltinėlis']],
    ['?type=gymnasium', ['Ąžuolo gimnazija']],
    ['?type=city', ['Miestas']],
    ['?q=saltin', ['Šaltinėlis']],
  ])('shows the part that the address names: %s', async (query, shown) => {
    await open('department', all, `/pateikimas${query}`)
    await waitFor(() => expect(names()).toEqual(shown))
  })

  it('offers to show all again when nothing fits', async () => {
    const { router } = await open('department', all, '/pateikimas?q=zzz')
    await fireEvent.click(await screen.findByRole('button', { name: 'Rodyti visus' }))
    await waitFor(() => expect(router.currentRoute.value.query.q).toBeUndefined())
    expect(names()).toHaveLength(4)
  })
})

it('says what to do where nothing is asked', async () => {
  await open('head', [])
  expect(await screen.findByText('Nieko pateikti nereikia')).toBeTruthy()
})
