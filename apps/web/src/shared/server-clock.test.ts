import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { computed } from 'vue'
import { lateness } from '../features/reporting/lateness.ts'
import { daysLeft, today } from './format.ts'
import { request } from './http.ts'
import { learnTime, serverNow } from './server-clock.ts'

const atServer = '2026-11-21T10:00:00.000Z'
const draft = { status: 'draft', dueOn: '2026-11-19', submittedAt: null } as const

beforeEach(() => void vi.useFakeTimers({ now: new Date(atServer) }))
afterEach(() => {
  learnTime(new Date().toUTCString())
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function answerAt(date: string | null): void {
  vi.stubGlobal('fetch', async () => new Response('{}', { headers: date === null ? {} : { date: new Date(date).toUTCString() } }))
}

it.each([
  ['a day behind', '2026-11-20T10:00:00Z'],
  ['a day ahead', '2026-11-22T10:00:00Z'],
  ['years behind', '2001-01-01T00:00:00Z'],
  ['right', atServer],
])('a browser whose clock is %s counts the days as the server does, once it has answered', async (_, browser) => {
  vi.setSystemTime(browser)
  const shown = computed(() => [today(), daysLeft('2026-12-01'), lateness(draft)?.days])
  void shown.value
  answerAt(atServer)
  await request('/session')
  expect(shown.value).toEqual(['2026-11-21', 10, 2])
  expect(serverNow().toISOString()).toBe(atServer)
})

it('learns anew when a clock is set while the page is open, also from a refusal', async () => {
  answerAt(atServer)
  await request('/session')
  vi.setSystemTime('2026-11-25T10:00:00Z')
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 404, headers: { date: new Date(atServer).toUTCString() } }))
  await request('/session').catch(() => {})
  expect(today()).toBe('2026-11-21')
})

it.each([[null], ['ne data'], [new Date(Date.parse(atServer) - 4000).toUTCString()]])('takes the browser\'s clock as it is where the answer says "%s"', (date) => {
  learnTime(date)
  expect(serverNow().toISOString()).toBe(atServer)
})
