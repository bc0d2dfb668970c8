import type { CellAnswer, SaveActual, SubmissionCell } from '@rodykle/contracts'
import type { Judgement, Tolerance } from '@rodykle/domain'
import type { ApiError } from '../../shared/http.ts'
import type { CellDraft, ValueDraft } from './cell-draft.ts'
import type { PendingValues } from './pending-values.ts'
import type { FieldProblem, Reading } from './read-draft.ts'
import type { UndoHistory } from './undo-history.ts'
import type { CellSaverOptions, SaveState } from './use-cell-saver.ts'

export interface CellModelOptions {
  cell: SubmissionCell
  tolerance: Tolerance
  /** Whether this person may change the value as it stands now. */
  isOpen: (cell: SubmissionCell) => boolean
  pending: PendingValues
  send: (actualId: string, save: SaveActual) => Promise<CellAnswer>
  onAnswer: (answer: CellAnswer) => void
  onceAgain?: CellSaverOptions['onceAgain']
  /** Told of what is typed, so that it can be taken back. */
  history?: Pick<UndoHistory, 'record' | 'endStep'> | undefined
}

/** One value of the form: what the server has, what is typed, what that amounts to, and whether it is safe. */
export interface CellModel {
  readonly cell: SubmissionCell
  readonly draft: CellDraft
  readonly reading: Reading
  readonly judgement: Judgement
  /** Those a person should see now: nothing is called missing while they are still in the row. */
  readonly problems: readonly FieldProblem[]
  readonly isEditable: boolean
  /** Holds a value, or says why there is none. */
  readonly isAnswered: boolean
  /** Something typed is not with the server yet. */
  readonly isUnsaved: boolean
  readonly saveState: SaveState
  readonly saveError: ApiError | null
  readonly conflict: SubmissionCell | null
  /** Something of it was saved since the page was opened. */
  readonly wasSaved: boolean
  /** Somebody else changed it while the page was open, and nothing was typed here since. */
  readonly changedBy: { who: string | null, whoId: string | null, at: string } | null
  /** The person is in its row. */
  readonly isEntered: boolean
  enter: () => void
  /** Out of the row: what waits for a pause is sent. */
  leave: () => void
  editValue: (value: ValueDraft) => void
  editAbsence: (absence: CellDraft['absence']) => void
  editComment: (comment: string) => void
  /** Why another denominator than the known one; null goes back to the known one. */
  editDenominatorReason: (reason: string | null) => void
  clear: () => void
  flush: () => void
  retry: () => void
  keepMine: () => void
  keepTheirs: () => void
  /** The server's newer state; where something typed here would be lost by it, a person is asked. */
  refresh: (cell: SubmissionCell) => void
  /** What was typed before, typed again. */
  restore: (earlier: CellDraft) => void
}
