import type { SubmissionList } from '@rodykle/contracts'
import type { NavEntry } from '../shared/frame/nav.ts'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { request } from '../shared/http.ts'
import { useContext } from './context.ts'
import { useSession } from './session.ts'
import { useStoreQuery } from './use-store-query.ts'

/** The key under which a period's submissions are kept; a saved or reviewed value makes it stale. */
export const submissionsKey = (periodId: string | null) => ['submissions', { periodId }] as const

/** What waits behind each entry of the navigation: for one's own unit "11/14" answered, for the department "28/34" handed in and "5" to review. */
export const useNavCounts = defineStore('nav-counts', () => {
  const session = useSession()
  const context = useContext()
  const periodId = computed(() => context.period?.id ?? null)

  const submissionsQuery = useStoreQuery({
    key: () => submissionsKey(periodId.value),
    query: ({ signal }) => request<SubmissionList>('/submissions', { query: { periodId: periodId.value }, signal }),
    enabled: () => periodId.value !== null && session.may('submission:read'),
  })

  const texts = computed((): Partial<Record<NavEntry, string>> => {
    const submissions = submissionsQuery.data.value?.submissions ?? []
    if (submissions.length === 0)
      return {}
    if (session.may('submission:review')) {
      const handedIn = submissions.filter(({ status }) => status !== 'draft').length
      const waiting = submissions.filter(({ status }) => status === 'submitted').length
      return { submissions: `${handedIn}/${submissions.length}`, ...(waiting > 0 && { review: String(waiting) }) }
    }
    const own = submissions.length === 1 ? submissions[0] : undefined
    return own ? { submissions: `${own.counts.answered}/${own.counts.asked}` } : { submissions: String(submissions.length) }
  })

  return { texts }
})
