import { useQuery } from '@pinia/colada'
import { screen, waitFor } from '@testing-library/vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { request } from '../shared/http.ts'
import { answerWith } from '../shared/testing/answer-with.ts'
import { sessionAs } from '../shared/testing/directory-fixture.ts'
import { renderPage } from '../shared/testing/render-page.ts'
import { useSession } from './session.ts'

const head = sessionAs('head')
const credentials = { email: 'head@rodykle.example', password: 'slaptas' }
let left: string[] = []

beforeEach(() => {
  left = []
  vi.spyOn(location, 'assign').mockImplementation(address => void left.push(String(address)))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  history.replaceState(null, '', '/')
})

/** A page that was signed in to, and signed out of. */
async function signedOut(answers: Record<string, unknown> = {}) {
  const asked = answerWith({ 'POST /api/session': head, 'DELETE /api/session': { status: 204 }, '/api/own': 'sava', ...answers })
  let session!: ReturnType<typeof useSession>
  const own = defineComponent(() => {
    const { data } = useQuery({ key: ['own'], query: () => request<string>('/own') })
    return () => h('p', data.value ?? 'laukiama')
  })
  await renderPage(defineComponent(() => {
    session = useSession()
    return () => session.signedIn ? h(own) : null
  }))
  await session.signIn(credentials)
  await screen.findByText('sava')
  await session.signOut()
  return { asked, session }
}

it('somebody who comes back to their own page goes on with it', async () => {
  const { session } = await signedOut()
  await session.signIn(credentials)
  expect(session.signedIn?.person.id).toBe(head.signedIn.person.id)
  await screen.findByText('sava')
  expect(left).toEqual([])
})

it.each([
  ['where they were going', '?next=%2Fpateikimas%3Fyear%3D2026', '/pateikimas?year=2026'],
  ['at their home, where that is nowhere', '', '/'],
  ['never at another\'s site', '?next=https%3A%2F%2Fkitur.example%2F', '/'],
  ['nor where a browser would read one out of it', '?next=%2F%5Ckitur.example', '/\\kitur.example'],
])('another person begins with a page of their own, %s, and sees nothing in this one', async (_, query, path) => {
  const { session } = await signedOut()
  answerWith({ 'POST /api/session': sessionAs('council') })
  history.replaceState(null, '', `/prisijungti${query}`)
  void session.signIn(credentials)
  await waitFor(() => expect(left).toEqual([location.origin + path]))
  expect(new URL(left[0] ?? '').origin).toBe(location.origin)
  expect(session.signedIn).toBeNull()
})

it('two who sign in one after the other without signing out are two all the same', async () => {
  const { session } = await signedOut()
  await session.signIn(credentials)
  answerWith({ 'POST /api/session': sessionAs('council') })
  void session.enter(() => request('/session', { method: 'POST', body: credentials }))
  await waitFor(() => expect(left).toHaveLength(1))
  expect(session.signedIn?.person.id).toBe(head.signedIn.person.id)
})
