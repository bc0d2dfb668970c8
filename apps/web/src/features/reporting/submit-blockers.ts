import type { SubmitProblem } from '@rodykle/contracts'
import type { CellModel } from './use-cell-model.ts'
import { ApiError } from '../../shared/http.ts'

/** `unsaved`: typed, but not with the server; the rest are the server's own words for what it would refuse. */
export type BlockerKind = 'unsaved' | SubmitProblem

export interface Blocker {
  kind: BlockerKind
  model: CellModel
}

const order: readonly BlockerKind[] = ['unsaved', 'returned-unchanged', 'denominator-unexplained', 'blank-without-reason', 'warning-without-comment']

function blockersOf(model: CellModel): BlockerKind[] {
  if (!model.isEditable)
    return []
  if (model.reading.problems.some(({ field }) => field === 'denominatorReason'))
    return ['denominator-unexplained']
  const isMoving = model.saveState === 'typing' || model.saveState === 'saving'
  if (model.isUnsaved && !isMoving)
    return ['unsaved']
  if (!model.isAnswered)
    return ['blank-without-reason']
  return model.cell.warnings.length > 0 && model.draft.comment.trim() === '' ? ['warning-without-comment'] : []
}

/** What the server named when it refused to take the submission. Only it knows whether a returned value was changed since. */
export function refusedCells(failure: unknown): { actualId: string, problem: SubmitProblem }[] {
  if (!(failure instanceof ApiError) || failure.code !== 'submission-incomplete' || !Array.isArray(failure.details.cells))
    return []
  return failure.details.cells as { actualId: string, problem: SubmitProblem }[]
}

/** Everything that stands in the way of submitting, the most urgent kind first, each kind in the plan's order. */
export function submitBlockers(models: readonly CellModel[], failure: unknown = null): Blocker[] {
  const unchanged = new Set(refusedCells(failure).flatMap(({ actualId, problem }) => problem === 'returned-unchanged' ? [actualId] : []))
  const blockers = models.flatMap(model => [
    ...blockersOf(model).map(kind => ({ kind, model })),
    // Saved since the refusal: no longer unchanged.
    ...(unchanged.has(model.cell.id) && !model.wasSaved ? [{ kind: 'returned-unchanged', model } as const] : []),
  ])
  return blockers.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
}
