import type { useQueryCache } from '@pinia/colada'
import type { SubmissionList, SubmissionSummary } from '@rodykle/contracts'

type QueryCache = ReturnType<typeof useQueryCache>

/** Lists of submissions that are on the screen (the navigation's counts among them) follow a change at once, without asking the server again. */
export function showInLists(cache: QueryCache, submission: SubmissionSummary): void {
  for (const { key, state } of cache.getEntries({ key: ['submissions'] })) {
    const list = state.value.data as SubmissionList | undefined
    if (list?.submissions.some(({ id }) => id === submission.id))
      cache.setQueryData(key, { ...list, submissions: list.submissions.map(other => other.id === submission.id ? submission : other) })
  }
}
