import { computed, onScopeDispose, ref } from 'vue'

export interface InlineEditOptions {
  /** The text as it is now. */
  value: () => string
  /** Rejects where the text could not be saved. */
  save: (text: string) => Promise<void>
  /** Why a text cannot be saved, in words; null where it can. */
  problemOf?: (text: string) => string | null
  /** Words a failure of `save`. */
  wordFailure: (failure: unknown) => string
}

/** How long "saved" is said, in ms. */
const acknowledged = 2500

/**
 * One text edited where it stands. `start` opens it, `commit` saves what was typed (nothing is sent where nothing changed), `revert`
 * gives it up. A text that is refused stays open with what was typed and the reason; while one is being saved, no second save begins.
 */
export function useInlineEdit({ value, save, problemOf = () => null, wordFailure }: InlineEditOptions) {
  const draft = ref<string | null>(null)
  const problem = ref<string | null>(null)
  const isSaving = ref(false)
  const wasSaved = ref(false)
  let quiet: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => clearTimeout(quiet))

  function start(): void {
    if (draft.value !== null)
      return
    draft.value = value()
    problem.value = null
    wasSaved.value = false
  }
  function write(text: string): void {
    draft.value = text
    problem.value = null
  }
  function revert(): void {
    if (isSaving.value)
      return
    draft.value = null
    problem.value = null
  }
  function acknowledge(): void {
    wasSaved.value = true
    clearTimeout(quiet)
    quiet = setTimeout(() => wasSaved.value = false, acknowledged)
  }

  /** @returns whether the text is closed again: saved, or unchanged. */
  async function commit(): Promise<boolean> {
    if (draft.value === null || isSaving.value)
      return false
    const text = draft.value.trim()
    if (text === value().trim()) {
      revert()
      return true
    }
    problem.value = problemOf(text)
    if (problem.value !== null)
      return false
    isSaving.value = true
    try {
      await save(text)
      draft.value = null
      acknowledge()
      return true
    }
    catch (failure) {
      problem.value = wordFailure(failure)
      return false
    }
    finally {
      isSaving.value = false
    }
  }

  return {
    draft: computed(() => draft.value ?? ''),
    isEditing: computed(() => draft.value !== null),
    problem,
    isSaving,
    wasSaved,
    start,
    write,
    revert,
    commit,
  }
}
