import type { CellDraft } from './cell-draft.ts'
import type { CellModel } from './cell-model.ts'

/** One deed of a person: what it made of each value it touched. */
export interface UndoStep {
  readonly cells: Map<string, { before: CellDraft, after: CellDraft }>
}

/** What undoing or redoing came to: values changed, and those that are no longer what the step had left. */
export interface UndoOutcome {
  done: string[]
  kept: string[]
}

export interface UndoHistory {
  /** A value was changed by hand. Changes of the same value follow one another as one step, until `endStep`. */
  record: (cellId: string, before: CellDraft, after: CellDraft) => void
  /** Whatever comes next is another deed. */
  endStep: () => void
  /** All that `work` changes is one step. @returns it; null where nothing changed */
  asOneStep: (work: () => void) => UndoStep | null
  /** Takes back the last step, or the one given. Null where there is none. */
  undo: (step?: UndoStep) => UndoOutcome | null
  redo: () => UndoOutcome | null
  forget: () => void
}

const mostSteps = 100

/** A spelling in which drafts that say the same are the same text: what the server adds (ids, a known denominator) is nobody's doing. */
function spell({ value, absence, comment, denominatorReason = null }: CellDraft): string {
  return JSON.stringify([value, absence, comment, denominatorReason], (key, value: unknown) => key === 'id' || key === 'known' ? undefined : value)
}
const isSame = (one: CellDraft, other: CellDraft): boolean => spell(one) === spell(other)

/**
 * What a person did to a form, to be taken back step by step. It goes the way of everything typed, so it never writes over a newer value:
 * what is no longer as the step had left it, because somebody else changed it or it was locked, stays.
 */
export function createUndoHistory(modelOf: (cellId: string) => CellModel | undefined): UndoHistory {
  let undoable: UndoStep[] = []
  let redoable: UndoStep[] = []
  let isOpen = false
  let isGroup = false
  let isApplying = false

  function record(cellId: string, before: CellDraft, after: CellDraft): void {
    if (isApplying)
      return
    redoable = []
    const last = undoable.at(-1)
    const step = last !== undefined && isOpen && (isGroup || last.cells.has(cellId)) ? last : { cells: new Map() }
    if (step !== last)
      undoable = [...undoable, step].slice(-mostSteps)
    step.cells.set(cellId, { before: step.cells.get(cellId)?.before ?? before, after })
    isOpen = true
  }
  const endStep = () => void (isOpen = isGroup && isOpen)

  function asOneStep(work: () => void): UndoStep | null {
    isOpen = false
    isGroup = true
    work()
    isGroup = false
    const step = isOpen ? undoable.at(-1) : undefined
    isOpen = false
    return step ?? null
  }

  function apply({ cells }: UndoStep, from: 'before' | 'after', to: 'before' | 'after'): UndoOutcome {
    const outcome: UndoOutcome = { done: [], kept: [] }
    isApplying = true
    for (const [cellId, drafts] of cells) {
      const model = modelOf(cellId)
      if (model === undefined || !model.isEditable || !isSame(model.draft, drafts[from])) {
        outcome.kept.push(cellId)
      }
      else {
        model.restore(drafts[to])
        outcome.done.push(cellId)
      }
    }
    isApplying = false
    return outcome
  }

  /** Typed, and typed back: there is nothing to take back. */
  const isIdle = ({ cells }: UndoStep) => [...cells.values()].every(({ before, after }) => isSame(before, after))

  function undo(step = undoable.findLast(candidate => !isIdle(candidate))): UndoOutcome | null {
    isOpen = false
    if (step === undefined || !undoable.includes(step))
      return null
    undoable = undoable.filter(other => other !== step)
    redoable = [...redoable, step]
    return apply(step, 'after', 'before')
  }
  function redo(): UndoOutcome | null {
    const step = redoable.pop()
    if (step === undefined)
      return null
    undoable = [...undoable, step]
    isOpen = false
    return apply(step, 'before', 'after')
  }
  function forget(): void {
    undoable = []
    redoable = []
    isOpen = false
  }

  return { record, endStep, asOneStep, undo, redo, forget }
}
