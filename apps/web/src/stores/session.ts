import type { SessionAnswer, SignIn } from '@rodykle/contracts'
import type { Action, Actor, Subject } from '@rodykle/domain'
import { useQueryCache } from '@pinia/colada'
import { can } from '@rodykle/domain'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { onUnauthenticated, request } from '../shared/http.ts'

/** Who is signed in and what they may do. The server decides again on each request; this only keeps what cannot be done out of sight. */
export const useSession = defineStore('session', () => {
  const answer = shallowRef<SessionAnswer | null>(null)
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

  async function fetchAnswer(): Promise<void> {
    answer.value = await request<SessionAnswer>('/session')
  }
  /** Asks once who is signed in; later calls wait for the same answer. A failure is asked again. */
  function load(): Promise<void> {
    if (answer.value)
      return Promise.resolve()
    loading ??= fetchAnswer().finally(() => loading = null)
    return loading
  }

  /** What was shown to one person is not for the next one at the same window. */
  function forgetAnswers(): void {
    const cache = useQueryCache()
    for (const entry of cache.getEntries()) {
      cache.cancel(entry)
      cache.setEntryState(entry, { status: 'pending', data: undefined, error: null })
      cache.invalidate(entry)
    }
  }
  /** Comes in by whatever the server answers with a new session. @throws ApiError as `open` does */
  async function enter(open: () => Promise<SessionAnswer>): Promise<void> {
    const signedIn = await open()
    forgetAnswers()
    answer.value = signedIn
  }
  /** @throws ApiError `wrong-credentials`, `too-many-requests` */
  function signIn(credentials: SignIn): Promise<void> {
    return enter(() => request<SessionAnswer>('/session', { method: 'POST', body: credentials }))
  }
  async function signOut(): Promise<void> {
    await request('/session', { method: 'DELETE' })
    forget()
  }
  function forget(): void {
    if (answer.value)
      answer.value = { ...answer.value, signedIn: null }
  }
  onUnauthenticated(forget)

  return { signedIn, demonstration, mainGrant, actor, may, load, reload: fetchAnswer, enter, signIn, signOut }
})
