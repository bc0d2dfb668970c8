import type { NoticePage } from '@rodykle/contracts'
import { useQueryCache } from '@pinia/colada'
import { noticesFor } from '@rodykle/domain'
import { defineStore } from 'pinia'
import { computed, onScopeDispose } from 'vue'
import { askAnew } from '../shared/ask-anew.ts'
import { request } from '../shared/http.ts'
import { useSession } from './session.ts'
import { useStoreQuery } from './use-store-query.ts'

/** Below this lies everything the person is told; whoever hears that there is more makes it stale. */
export const noticesKey = ['notices'] as const

/** How long a new notice may go unseen where nobody tells the page of it. */
const askAgainMilliseconds = 60_000

/** How much the person has been told and has not read. */
export const useUnreadNotices = defineStore('unread-notices', () => {
  const session = useSession()
  const cache = useQueryCache()
  /** Some roles are never told anything. */
  const isTold = computed(() => session.actor !== null && noticesFor(session.actor).length > 0)

  const query = useStoreQuery({
    key: [...noticesKey, 'unread'],
    query: ({ signal }) => request<NoticePage>('/notices', { query: { limit: 1 }, signal }),
    enabled: () => isTold.value,
    refetchOnWindowFocus: 'always',
  })
  const count = computed(() => query.data.value?.unread ?? null)

  const timer = setInterval(() => {
    if (isTold.value && document.visibilityState === 'visible')
      void query.refetch()
  }, askAgainMilliseconds)
  onScopeDispose(() => clearInterval(timer))

  /** Something was read or told: everything of it that is on the screen is asked for again. */
  function askAgain(): Promise<unknown> {
    return askAnew(cache, noticesKey)
  }
  return { isTold, count, askAgain }
})
