import type { SubmissionCell } from '@rodykle/contracts'
import type { CellDraft, ValueDraft } from './cell-draft.ts'
import type { CellModel, CellModelOptions } from './cell-model.ts'
import type { CellContent, FieldProblemCode } from './read-draft.ts'
import { computed, reactive, ref, shallowRef } from 'vue'
import { draftOf, emptyValue } from './cell-draft.ts'
import { judgeReading } from './judge-draft.ts'
import { backToKnown, withIdsOf, withKnown } from './keep-draft.ts'
import { isBlank, readDraft } from './read-draft.ts'
import { isSameContent } from './same-content.ts'
import { sendOver } from './send-over.ts'
import { useCellSaver } from './use-cell-saver.ts'

export type { CellModel } from './cell-model.ts'

/** What is only unfinished while someone is at it. */
const whileEntered: readonly FieldProblemCode[] = ['missing', 'reason-missing', 'date-missing']

export function useCellModel({ cell: loaded, tolerance, isOpen, pending, send, onAnswer, onceAgain, history }: CellModelOptions): CellModel {
  const cell = shallowRef(loaded)
  const draft = shallowRef(draftOf(loaded))
  /** As it was shown before anybody typed: what was saved may ask for something (a reason) that was not asked then, and is not unsaved for it. */
  const shown = shallowRef(draft.value)
  const isEntered = ref(false)
  const wasSaved = ref(false)
  const changedBy = shallowRef<CellModel['changedBy']>(null)
  const reading = computed(() => readDraft(draft.value, cell.value.indicator))
  const isOpenHere = computed(() => isOpen(cell.value))
  /** What was kept from before was typed over an older version than the one that is here, until a person has chosen. */
  let keptOver: number | null = null

  const saver = useCellSaver({
    version: loaded.version,
    send: sendOver({ send, seen: () => cell.value, onMoved: takeSurroundings }),
    onSaved: (answer, isLatest) => {
      settle(answer.cell, isLatest)
      onAnswer(answer)
    },
    onAlreadyThere: settle,
    onceAgain,
  })
  const isUnsaved = computed(() => saver.state.value !== 'saved' || (reading.value.content === null && draft.value !== shown.value))

  function remember(): void {
    pending.put(cell.value.id, { version: (saver.conflict.value && keptOver) ?? cell.value.version, draft: draft.value })
  }

  function settle(saved: SubmissionCell, isLatest: boolean): void {
    cell.value = saved
    wasSaved.value = true
    draft.value = withKnown(withIdsOf(draft.value, saved), saved)
    if (isLatest && reading.value.content !== null)
      pending.remove(saved.id)
    else
      remember()
  }

  function takeSurroundings(current: SubmissionCell): CellContent | null {
    cell.value = current
    draft.value = withKnown(draft.value, current)
    return reading.value.content
  }

  function edit(change: Partial<CellDraft>): void {
    const before = draft.value
    draft.value = { ...before, ...change }
    history?.record(cell.value.id, before, draft.value)
    changedBy.value = null
    remember()
    const { content } = reading.value
    if (content === null)
      return saver.hold()
    // While a save is under way or its answer was lost, nobody knows what the server has: then what is typed always goes.
    if (['saved', 'typing', 'refused'].includes(saver.state.value) && isSameContent(cell.value, content)) {
      pending.remove(cell.value.id)
      return saver.hold()
    }
    saver.schedule(content)
  }

  function show(current: SubmissionCell): void {
    cell.value = current
    draft.value = draftOf(current)
    shown.value = draft.value
    pending.remove(current.id)
  }

  /** Somebody else's value comes while another is typed here. One that is on its way, or may be, is told of by its own answer. */
  function meet(current: SubmissionCell): void {
    if (saver.state.value === 'saving' || saver.state.value === 'retrying')
      return
    const { content } = reading.value
    if (!isSameContent(current, cell.value) && !(content !== null && isSameContent(current, content))) {
      saver.dispute(current, isOpenHere.value ? content : null)
      // The person's other tab may have saved this value, and with it forgotten what both keep in one place.
      return remember()
    }
    saver.adopt(current.version)
    takeSurroundings(current)
    if (content !== null && isSameContent(current, content)) {
      pending.remove(current.id)
      saver.hold()
    }
    else {
      remember()
    }
  }

  /** The same value: only what is odd about it can be new, as a total's parts can have changed. */
  function takeWarnings({ warnings }: SubmissionCell): void {
    if (JSON.stringify(warnings) !== JSON.stringify(cell.value.warnings))
      cell.value = { ...cell.value, warnings }
  }

  function refresh(current: SubmissionCell): void {
    if (current.version === cell.value.version)
      return takeWarnings(current)
    // An answer can be older than what a save has told meanwhile.
    if (current.version < cell.value.version)
      return
    if (isUnsaved.value)
      return meet(current)
    saver.adopt(current.version)
    if (!isSameContent(current, cell.value))
      changedBy.value = { who: current.updatedBy, whoId: current.updatedById, at: current.updatedAt }
    const { content } = reading.value
    // What is typed the same way stays as it is typed: "34,0" is not rewritten under the caret.
    if (content !== null && isSameContent(current, content))
      takeSurroundings(current)
    else
      show(current)
  }

  function restore(): void {
    const kept = pending.get(loaded.id)
    if (kept === null)
      return
    draft.value = withKnown(kept.draft, loaded)
    const { content } = reading.value
    if (content !== null && isSameContent(loaded, content)) {
      show(loaded)
    }
    else if (kept.version !== loaded.version || !isOpenHere.value) {
      keptOver = kept.version
      saver.dispute(loaded, isOpenHere.value ? content : null)
    }
    else if (content !== null) {
      saver.schedule(content)
    }
  }
  restore()

  function flush(): void {
    history?.endStep()
    saver.flush()
  }

  return reactive({
    cell,
    draft,
    reading,
    judgement: computed(() => judgeReading(reading.value, cell.value, tolerance)),
    problems: computed(() => reading.value.problems.filter(({ code }) => !isEntered.value || !whileEntered.includes(code))),
    isEditable: isOpenHere,
    isAnswered: computed(() => (reading.value.content ?? reading.value.observed ?? null) !== null && (draft.value.absence !== null || !isBlank(draft.value.value))),
    isUnsaved,
    saveState: saver.state,
    saveError: saver.error,
    conflict: saver.conflict,
    wasSaved,
    changedBy,
    isEntered,
    enter: () => void (isEntered.value = true),
    leave: () => {
      isEntered.value = false
      flush()
    },
    editValue: (value: ValueDraft) => edit({ value, absence: null }),
    editAbsence: (absence: CellDraft['absence']) => edit({ absence }),
    editComment: (comment: string) => edit({ comment }),
    editDenominatorReason: (denominatorReason: string | null) => edit(denominatorReason === null ? backToKnown(draft.value) : { denominatorReason }),
    clear: () => edit({ value: emptyValue(cell.value.indicator, cell.value.expectedDenominator), absence: null, denominatorReason: null }),
    flush,
    retry: saver.retry,
    keepMine: saver.keepMine,
    keepTheirs: () => {
      const theirs = saver.keepTheirs()
      if (theirs)
        show(theirs)
    },
    refresh,
    restore: (earlier: CellDraft) => edit({ denominatorReason: null, ...withKnown(earlier, cell.value) }),
  }) as CellModel
}
