import type { CellAnswer, SubmissionCell, SubmissionForm } from '@rodykle/contracts'
import type { CellModel } from './use-cell-model.ts'
import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { computed, effectScope, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { askAnew } from '../../shared/ask-anew.ts'
import { isOpenValue } from '../../shared/open-value.ts'
import { keepNewest, newerOf, showInLists } from '../../stores/cached-submissions.ts'
import { useSession } from '../../stores/session.ts'
import { createPendingValues } from './pending-values.ts'
import { fetchSubmission, saveActual, submitSubmission } from './reporting-api.ts'
import { createUndoHistory } from './undo-history.ts'
import { useCellModel } from './use-cell-model.ts'

export const submissionKey = (id: string) => ['submission', id] as const

/** Its total stands in the same form: whether that is odd depends on this value. */
function isPartIn({ cells }: SubmissionForm, { indicator }: SubmissionCell): boolean {
  return cells.some(other => other.indicator.code === indicator.totalCode)
}

/**
 * One unit's form: loaded, typed into, saved by itself and submitted. `models` has one entry for each asked value, in the plan's order.
 * What the page shows is the models; the query's data is what the server last said.
 */
export function useSubmissionForm(id: () => string) {
  const cache = useQueryCache()
  const session = useSession()
  const pending = createPendingValues(session.signedIn?.person.id ?? '')
  const query = useQuery({
    key: () => submissionKey(id()),
    query: async ({ signal }) => {
      const came = await fetchSubmission(id(), signal)
      return keepNewest(came, cache.getQueryData<SubmissionForm>(submissionKey(came.submission.id)))
    },
  })
  const form = computed(() => query.data.value ?? null)
  const isOpen = (cell: SubmissionCell) => form.value !== null && isOpenValue(form.value, cell)

  const models = shallowRef<readonly CellModel[]>([])
  const lastSavedAt = ref<string | null>(null)
  const history = createUndoHistory(cellId => models.value.find(({ cell }) => cell.id === cellId))
  let scope = effectScope()
  let shownId: string | null = null

  function take({ cell, submission }: CellAnswer): void {
    lastSavedAt.value = cell.updatedAt
    const current = form.value
    if (current?.submission.id === submission.id)
      cache.setQueryData(submissionKey(submission.id), { ...current, submission, cells: current.cells.map(other => other.id === cell.id ? newerOf(other, cell) : other) })
    showInLists(cache, submission)
    if (current !== null && isPartIn(current, cell))
      void askAnew(cache, submissionKey(submission.id))
  }

  function build({ cells, tolerance }: SubmissionForm): void {
    scope.stop()
    scope = effectScope(true)
    models.value = scope.run(() => cells.map(cell => useCellModel({
      cell,
      tolerance,
      isOpen,
      pending,
      send: saveActual,
      onAnswer: take,
      onceAgain: session.onReturn,
      history,
    }))) ?? []
  }

  watch(form, (current) => {
    if (current === null)
      return
    const isSameForm = shownId === current.submission.id && current.cells.length === models.value.length
    if (shownId !== current.submission.id)
      history.forget()
    shownId = current.submission.id
    if (!isSameForm)
      return build(current)
    current.cells.forEach((cell, index) => models.value[index]?.refresh(cell))
  }, { immediate: true })

  const submission = useMutation({
    mutation: (submissionId: string) => submitSubmission(submissionId),
    onSuccess: (answer) => {
      cache.setQueryData(submissionKey(answer.submission.id), answer)
      showInLists(cache, answer.submission)
    },
  })

  onScopeDispose(() => {
    models.value.forEach(model => model.flush())
    scope.stop()
  })

  return { query, form, models, lastSavedAt, submission, history }
}
