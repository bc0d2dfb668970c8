import type { CellAnswer, DecidedMeanwhile, SubmissionCell, SubmissionForm, SubmissionSummary } from '@rodykle/contracts'
import { useQuery, useQueryCache } from '@pinia/colada'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useErrorText } from '../../shared/error-text.ts'
import { useFormat } from '../../shared/format.ts'
import { ApiError } from '../../shared/http.ts'
import { useToasts } from '../../shared/ui/toasts.ts'
import { keepNewest, newerOf, showInLists } from '../../stores/cached-submissions.ts'
import { fetchSubmission, submissionKey } from '../reporting/index.ts'
import { acceptActual, acceptAll, returnActual } from './review-api.ts'
import { returnPhrasesKey } from './use-return-phrases.ts'

export const isWaiting = ({ standing }: SubmissionCell) => standing === 'submitted'
/** Waits, and nothing about it is odd. */
export const isInOrder = (cell: SubmissionCell) => isWaiting(cell) && cell.warnings.length === 0

/**
 * One submission under review. A decision shows at once and is taken back, with a notice, if the server refuses it;
 * a value that changed meanwhile is shown as it is now, undecided; of one that another reviewer has decided it is said who, and what.
 */
export function useReview(id: () => string) {
  const cache = useQueryCache()
  const { t } = useI18n()
  const errorText = useErrorText()
  const format = useFormat()
  const { notify } = useToasts()
  /** What is decided here and not answered yet, as it is shown. */
  const underWay = new Map<string, SubmissionCell>()
  const query = useQuery({
    key: () => submissionKey(id()),
    query: async ({ signal }) => {
      const came = await fetchSubmission(id(), signal)
      const form = keepNewest(came, current(came.submission.id))
      // One of the version that is being decided was read before the decision.
      return { ...form, cells: form.cells.map(cell => underWay.get(cell.id)?.version === cell.version ? underWay.get(cell.id)! : cell) }
    },
  })
  const form = computed(() => query.data.value ?? null)
  const isAccepting = ref(false)

  function current(submissionId: string): SubmissionForm | null {
    return cache.getQueryData<SubmissionForm>(submissionKey(submissionId)) ?? null
  }
  /** Writes to what is in the cache now: other decisions may have been answered meanwhile, and a form read anew may know more than an answer. */
  function put(submissionId: string, cells: readonly SubmissionCell[], submission?: SubmissionSummary): void {
    const shown = current(submissionId)
    if (shown === null)
      return
    const byId = new Map(cells.map(cell => [cell.id, cell]))
    cache.setQueryData(submissionKey(submissionId), { ...shown, submission: submission ?? shown.submission, cells: shown.cells.map(cell => newerOf(cell, byId.get(cell.id) ?? cell)) })
    if (submission)
      showInLists(cache, submission)
  }

  /** Shows what is being decided, until the server has answered. */
  async function meanwhile<Answer>(submissionId: string, decided: readonly SubmissionCell[], send: () => Promise<Answer>): Promise<Answer> {
    decided.forEach(cell => underWay.set(cell.id, cell))
    put(submissionId, decided)
    try {
      return await send()
    }
    finally {
      decided.filter(cell => underWay.get(cell.id) === cell).forEach(({ id }) => underWay.delete(id))
    }
  }

  const decidedText = ({ indicator: { name } }: SubmissionCell, { standing, by, at }: DecidedMeanwhile) => t(`review.decidedMeanwhile.${standing}`, { name, by, when: format.dateTime(at) })

  async function decide(cell: SubmissionCell, decided: Partial<SubmissionCell>, send: () => Promise<CellAnswer>): Promise<void> {
    const submissionId = id()
    try {
      const answer = await meanwhile(submissionId, [{ ...cell, ...decided }], send)
      put(submissionId, [answer.cell], answer.submission)
    }
    catch (failure) {
      const now = failure instanceof ApiError && failure.code === 'changed-meanwhile' ? failure.details.current as SubmissionCell | undefined : undefined
      const other = failure instanceof ApiError ? failure.details.decided as DecidedMeanwhile | null | undefined : null
      put(submissionId, [now ?? cell])
      notify(other ? decidedText(cell, other) : t(now ? 'review.changedMeanwhile' : 'review.notDecided', { name: cell.indicator.name, reason: errorText(failure) }), { kind: 'problem' })
    }
  }

  const accept = (cell: SubmissionCell) => decide(cell, { standing: 'accepted', returnReason: null }, () => acceptActual(cell.id, { version: cell.version }))
  async function giveBack(cell: SubmissionCell, reason: string): Promise<void> {
    await decide(cell, { standing: 'returned', returnReason: reason }, () => returnActual(cell.id, { version: cell.version, reason }))
    void cache.invalidateQueries({ key: returnPhrasesKey })
  }

  /** Everything that waits and that nothing speaks against, in one stroke. */
  async function acceptInOrder(): Promise<void> {
    const submissionId = id()
    const before = current(submissionId)
    if (before === null || isAccepting.value)
      return
    isAccepting.value = true
    const inOrder = before.cells.filter(isInOrder)
    try {
      const answer = await meanwhile(submissionId, inOrder.map(cell => ({ ...cell, standing: 'accepted' as const })), () => acceptAll(submissionId, { onlyWithoutWarnings: true }))
      put(submissionId, answer.cells, answer.submission)
    }
    catch (failure) {
      put(submissionId, inOrder)
      void query.refetch()
      notify(t('review.notAllDecided', { reason: errorText(failure) }), { kind: 'problem' })
    }
    finally {
      isAccepting.value = false
    }
  }

  return { query, form, isAccepting, accept, giveBack, acceptInOrder }
}
