import type { useQueryCache } from '@pinia/colada'
import type { SubmissionCell, SubmissionForm, SubmissionList, SubmissionSummary } from '@rodykle/contracts'

type QueryCache = ReturnType<typeof useQueryCache>

/** Lists of submissions that are on the screen (the navigation's counts among them) follow a change at once, without asking the server again. */
export function showInLists(cache: QueryCache, submission: SubmissionSummary): void {
  for (const { key, state } of cache.getEntries({ key: ['submissions'] })) {
    const list = state.value.data as SubmissionList | undefined
    if (list?.submissions.some(({ id }) => id === submission.id))
      cache.setQueryData(key, { ...list, submissions: list.submissions.map(other => other.id === submission.id ? submission : other) })
  }
}

/** Of two states of one value the newer; of two of one version the one that came last. */
export function newerOf(known: SubmissionCell | undefined, came: SubmissionCell): SubmissionCell {
  return known !== undefined && known.version > came.version ? known : came
}

/**
 * A form read anew, with nothing in it older than what is known: a save or a decision can have been answered while it was under way.
 * @param known the form as the answers so far have made it
 */
export function keepNewest(came: SubmissionForm, known: SubmissionForm | null | undefined): SubmissionForm {
  if (!known || known.submission.id !== came.submission.id)
    return came
  const byId = new Map(known.cells.map(cell => [cell.id, cell]))
  const cells = came.cells.map(cell => newerOf(byId.get(cell.id), cell))
  const isOlder = cells.some((cell, index) => cell !== came.cells[index])
  return { ...came, cells, ...(isOlder && { submission: known.submission }) }
}
