import type { SubmissionCell } from '@rodykle/contracts'
import { ref } from 'vue'
import { rowId } from '../reporting/index.ts'
import { isWaiting } from './use-review.ts'

/** Which value the person is at; the focus goes along, so that a screen reader reads what is decided. */
export function useReviewCursor(cells: () => readonly SubmissionCell[]) {
  const currentId = ref<string | null>(null)

  function focus(id: string): void {
    currentId.value = id
    const row = document.getElementById(rowId(id))
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }

  /** One value up or down; from nowhere to the first that waits. */
  function move(step: 1 | -1): void {
    const all = cells()
    const at = all.findIndex(({ id }) => id === currentId.value)
    const target = at === -1 ? all.find(isWaiting) ?? all[0] : all[at + step]
    if (target)
      focus(target.id)
  }

  /** The next value that waits after the one just decided, or the first of those passed over. @returns false when none waits. */
  function toNextWaiting(decidedId: string): boolean {
    const all = cells()
    const at = all.findIndex(({ id }) => id === decidedId)
    const target = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].find(isWaiting)
    if (target)
      focus(target.id)
    return target !== undefined
  }

  return { currentId, focus, move, toNextWaiting }
}
