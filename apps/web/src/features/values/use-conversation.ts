import type { Conversation, Turn } from '@rodykle/contracts'
import type { ComputedRef, InjectionKey } from 'vue'
import { useQuery, useQueryCache } from '@pinia/colada'
import { computed, inject, provide } from 'vue'
import { addRemark, fetchConversation } from './values-api.ts'

/** Below the form's own key: whatever makes the form out of date does so to what is said in it. */
const conversationKey = (submissionId: string) => ['submission', submissionId, 'remarks'] as const

/** What is said of the values of one form. */
export function useConversation(submissionId: () => string) {
  const cache = useQueryCache()
  const query = useQuery({ key: () => conversationKey(submissionId()), query: ({ signal }) => fetchConversation(submissionId(), signal) })
  const turns = computed(() => query.data.value?.turns ?? [])

  /** @throws ApiError where it could not be said */
  async function say(actualId: string, body: string): Promise<Turn> {
    const id = submissionId()
    const turn = await addRemark(actualId, body)
    const shown = cache.getQueryData<Conversation>(conversationKey(id))?.turns ?? []
    if (!shown.some(other => other.id === turn.id))
      cache.setQueryData(conversationKey(id), { turns: [...shown, turn] })
    return turn
  }

  return { query, turns, say }
}

type TurnCounts = ComputedRef<ReadonlyMap<string, number>>
const turnCountsKey: InjectionKey<TurnCounts> = Symbol('turns')

/** Lets every row of a page say how much was said of its value. */
export function provideTurnCounts(submissionId: () => string): void {
  const { turns } = useConversation(submissionId)
  provide(turnCountsKey, computed(() => new Map([...Map.groupBy(turns.value, ({ actualId }) => actualId)].map(([id, said]) => [id, said.length]))))
}

/** Null on a page that keeps no conversation. */
export function useTurnCounts(): TurnCounts | null {
  return inject(turnCountsKey, null)
}
