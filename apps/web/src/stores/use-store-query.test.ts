import type { PlanList } from '@rodykle/contracts'
import { useQueryCache } from '@pinia/colada'
import { screen, waitFor } from '@testing-library/vue'
import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { askAnew } from '../shared/ask-anew.ts'
import { answerByHand } from '../shared/testing/answer-by-hand.ts'
import { sessionAs } from '../shared/testing/directory-fixture.ts'
import { renderPage } from '../shared/testing/render-page.ts'
import { useContext } from './context.ts'
import { useLiveChanges } from './live-changes.ts'
import { useSession } from './session.ts'

afterEach(() => vi.unstubAllGlobals())

const plansOf = (year: number) => ({ plans: [{ year, status: 'published', periods: [] }] }) as unknown as PlanList

type World = Awaited<ReturnType<typeof signedIn>>

/** A frame that is there while somebody is signed in, and is the first to look at the plans. */
async function signedIn() {
  const asked = answerByHand()
  const head = sessionAs('head')
  const plansAsked = () => asked.filter(({ path }) => path === '/api/plans')
  const frame = defineComponent(() => {
    const context = useContext()
    return () => h('p', context.year === null ? 'laukiama' : `planas ${context.year}`)
  })
  let hold!: { session: ReturnType<typeof useSession>, takeChange: ReturnType<typeof useLiveChanges>, askForAll: () => void }
  await renderPage(defineComponent(() => {
    const session = useSession()
    const cache = useQueryCache()
    hold = { session, takeChange: useLiveChanges(), askForAll: () => void askAnew(cache) }
    return () => session.signedIn ? h(frame) : h('p', 'prisijungimas')
  }))

  async function signIn(): Promise<void> {
    const entering = hold.session.signIn({ email: 'a@rodykle.example', password: 'slaptas' })
    asked.at(-1)?.answer(head)
    await entering
    await screen.findByText(/laukiama|planas/)
  }
  async function signOut(): Promise<void> {
    const leaving = hold.session.signOut()
    asked.at(-1)?.answer(null)
    await leaving
    await screen.findByText('prisijungimas')
  }
  await signIn()
  return { ...hold, asked, plansAsked, signIn, signOut }
}

it.each([
  ['by a look at all that may have changed', ({ takeChange }: World) => takeChange({ kind: 'look-again' })],
  ['as everything is after a session was begun anew', ({ askForAll }: World) => askForAll()],
])('what is called stale before it is first answered is asked for again, also when its first user has gone: %s', async (_, callStale) => {
  const world = await signedIn()
  const { plansAsked, signIn, signOut } = world
  plansAsked()[0]?.refuse('not-found')
  await signOut()
  await signIn()
  await waitFor(() => expect(plansAsked()).toHaveLength(2))
  callStale(world)
  plansAsked()[1]?.answer(plansOf(2026))
  await waitFor(() => expect(plansAsked()).toHaveLength(3))
  plansAsked()[2]?.answer(plansOf(2027))
  await screen.findByText('planas 2027')
})
