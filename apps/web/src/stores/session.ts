import type { SessionAnswer, SignIn } from '@rodykle/contracts'
import type { Action, Actor, Subject } from '@rodykle/domain'
import { useQueryCache } from '@pinia/colada'
import { can } from '@rodykle/domain'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { askAnew } from '../shared/ask-anew.ts'
import { onUnauthenticated, request, speakFor } from '../shared/http.ts'
import { tabsOfSession } from '../shared/tabs-of-session.ts'

/** Who is signed in and what they may do. The server decides again on each request; this only keeps what cannot be done out of sight. */
export const useSession = defineStore('session', () => {
  const answer = shallowRef<SessionAnswer | null>(null)
  let lastPersonId: string | null = null
  let loading: Promise<void> | null = null

  const signedIn = computed(() => answer.value?.signedIn ?? null)
  const demonstration = computed(() => answer.value?.demonstration ?? null)
  /** The role that decides the home page. */
  const mainGrant = computed(() => signedIn.value?.grants[0] ?? null)
  const actor = computed((): Actor | null => signedIn.value && {
    personId: signedIn.value.person.id,
    grants: signedIn.value.grants.map(grant => ({ role: grant.role, unitId: grant.unit?.id ?? null })),
  })

  function may(action: Action, subject?: Subject): boolean {
    return actor.value !== null && can(actor.value, action, subject)
  }

  /** Why nothing can be asked in this person's name for now: their session is over, or somebody else has signed in in another tab. */
  const lapse = ref<'over' | 'other' | null>(null)
  const tabs = tabsOfSession(personId => hearOf(personId))
  const returnListeners = new Set<() => void>()

  function take(next: SessionAnswer): void {
    answer.value = next
    lapse.value = null
    if (next.signedIn) {
      lastPersonId = next.signedIn.person.id
      speakFor(lastPersonId)
    }
  }
  async function fetchAnswer(): Promise<void> {
    take(await request<SessionAnswer>('/session'))
  }
  /** Asks once who is signed in; later calls wait for the same answer. A failure is asked again. */
  function load(): Promise<void> {
    if (answer.value)
      return Promise.resolve()
    loading ??= fetchAnswer().finally(() => loading = null)
    return loading
  }

  /**
   * Another person begins with a page of their own, where they were going: then nothing that a store, a timer or the cache still holds of one
   * person can reach the next. Ends with this page.
   */
  function beginAnew(): Promise<never> {
    const next = new URLSearchParams(location.search).get('next') ?? '/'
    location.assign(location.origin + (next.startsWith('/') ? next : '/'))
    return new Promise(() => {})
  }
  /** Comes in by whatever the server answers with a new session. @throws ApiError as `open` does */
  async function enter(open: () => Promise<SessionAnswer>): Promise<void> {
    const entered = await open()
    const personId = entered.signedIn?.person.id ?? null
    tabs.tell(personId)
    if (lastPersonId !== null && lastPersonId !== personId)
      return beginAnew()
    take(entered)
  }
  /** @throws ApiError `wrong-credentials`, `too-many-requests` */
  function signIn(credentials: SignIn): Promise<void> {
    return enter(() => request<SessionAnswer>('/session', { method: 'POST', body: credentials }))
  }
  /**
   * The same person comes in again where their session ended: what is on the page stays, and what waited is told to go on.
   * @throws ApiError as `signIn` does
   */
  async function signInAgain(password: string): Promise<void> {
    const email = signedIn.value?.person.email ?? ''
    const entered = await request<SessionAnswer>('/session', { method: 'POST', body: { email, password } satisfies SignIn })
    take(entered)
    tabs.tell(entered.signedIn?.person.id ?? null)
    goOn()
  }
  function goOn(): void {
    lapse.value = null
    returnListeners.forEach(listener => listener())
    // What comes of it is the pages' to show; one that is overtaken by the next is called off.
    void askAnew(useQueryCache())
  }
  /** Told when the person is in again after a lapse. @returns a function that stops listening */
  function onReturn(listener: () => void): () => void {
    returnListeners.add(listener)
    return () => returnListeners.delete(listener)
  }
  async function signOut(): Promise<void> {
    await request('/session', { method: 'DELETE' })
    tabs.tell(null)
    forget()
  }
  function forget(): void {
    lapse.value = null
    if (answer.value)
      answer.value = { ...answer.value, signedIn: null }
  }
  function endLapsed(code: string): void {
    if (signedIn.value)
      lapse.value = code === 'signed-in-as-another' ? 'other' : 'over'
  }
  /** Who is signed in now, as another tab of the browser says. */
  function hearOf(personId: string | null): void {
    if (!signedIn.value)
      return
    if (personId !== signedIn.value.person.id)
      lapse.value = personId === null ? 'over' : 'other'
    else if (lapse.value)
      goOn()
  }
  onUnauthenticated(endLapsed)

  return { signedIn, demonstration, mainGrant, actor, lapse, may, load, reload: fetchAnswer, enter, signIn, signInAgain, onReturn, endLapsed, signOut, forget }
})
