import type { SessionAnswer } from '@rodykle/contracts'
import type { Role } from '@rodykle/domain'
import type { RouteRecordRaw } from 'vue-router'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp } from 'vue'
import { createRouter } from './router.ts'
import { answerWith } from './shared/testing/answer-with.ts'

const page = { render: () => null }
const routes: RouteRecordRaw[] = [
  { path: '/a', component: page, meta: { title: 'frame.nav.plan' } },
  { path: '/b', component: page, meta: { title: 'frame.nav.gaps' } },
  { path: '/for-reviewers', component: page, meta: { title: 'frame.nav.review', action: 'submission:review' } },
]

function sessionOf(role: Role | null, mustChangePassword = false): SessionAnswer {
  const person = { id: '1', email: 'a@rodykle.example', name: 'A' }
  return { signedIn: role && { person, grants: [{ role, unit: null }], mustChangePassword }, demonstration: null, version: '0' }
}
async function go(who: Role | null | SessionAnswer, ...addresses: string[]) {
  answerWith({ '/api/session': who === null || typeof who === 'string' ? sessionOf(who) : who })
  const pinia = createPinia()
  const router = createRouter(routes)
  createApp(page).use(pinia).use(router)
  setActivePinia(pinia)
  for (const address of addresses)
    await router.push(address)
  return router.currentRoute.value
}
beforeEach(() => history.replaceState(null, '', '/'))
afterEach(() => vi.unstubAllGlobals())

describe('moving between pages', () => {
  it('asks whoever is not signed in to do so, and remembers where they were going', async () => {
    expect(await go(null, '/a?year=2026')).toMatchObject({ path: '/prisijungti', query: { next: '/a?year=2026' } })
  })

  it.each([['department', '/for-reviewers', undefined], ['council', '/for-reviewers', 'not-found'], ['head', '/for-reviewers', 'not-found']] as const)('lets %s to a page for reviewers only if they may review', async (role, address, name) => {
    expect(await go(role, address)).toMatchObject({ path: address, name })
  })

  it('leads whoever came with a one-time password to their own first, wherever they are going', async () => {
    expect(await go(sessionOf('head', true), '/a?year=2026')).toMatchObject({ path: '/slaptazodis', query: { next: '/a?year=2026' } })
  })

  it('says "not found" at an address that leads nowhere', async () => {
    expect((await go('department', '/niekur')).name).toBe('not-found')
  })

  it('takes the year and period along to the next page', async () => {
    expect((await go('department', '/a?year=2020&period=p1', '/b?q=tevai')).query).toEqual({ q: 'tevai', year: '2020', period: 'p1' })
  })

  it('takes nothing along where the next address names its own year', async () => {
    expect((await go('department', '/a?year=2020&period=p1', '/b?year=2026')).query).toEqual({ year: '2026' })
  })
})
