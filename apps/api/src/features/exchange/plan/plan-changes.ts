import type { ImportChange, PlanFieldName } from '@rodykle/contracts'
import type { PlanCells } from './plan-cells.ts'

/** What a row does: it makes something, changes something, or says what is so already. */
export interface RowOutcome {
  isNew: boolean
  changes: ImportChange[]
}

export function noOutcome(): RowOutcome {
  return { isNew: false, changes: [] }
}

type Shown = string | null

/** Notes old and new, where they differ. */
export function noteChange(outcome: RowOutcome, cells: PlanCells, field: PlanFieldName, before: Shown, now: Shown): void {
  if (before !== now)
    outcome.changes.push({ field, column: cells.column(field), old: before || null, new: now || null })
}
