import { ref } from 'vue'

interface InlineEditOptions {
  /** The text as it is now. */
  value: () => string
  /** Rejects where the text could not be saved. */
  save: (text: string) => Promise<void>
  /** Why a text cannot be saved, in words; null where it can. */
  problemOf?: (text: string) => string | null
  /** Words a failure of `save`. */
  wordFailure: (failure: unknown) => string
}

/** `saved` the server has it · `unchanged` there was nothing to save · `open` it was refused, or a save is still on its way. */
type EditOutcome = 'saved' | 'unchanged' | 'open'

/**
 * One text being edited where it stands. `commit` saves what was typed; nothing is sent where nothing changed. A text that is refused
 * stays as it was typed, with the reason; while one is being saved, no second save begins.
 */
export function useInlineEdit({ value, save, problemOf = () => null, wordFailure }: InlineEditOptions) {
  const draft = ref(value())
  const problem = ref<string | null>(null)
  const isSaving = ref(false)

  function write(text: string): void {
    draft.value = text
    problem.value = null
  }

  async function commit(): Promise<EditOutcome> {
    if (isSaving.value)
      return 'open'
    const text = draft.value.trim()
    if (text === value().trim())
      return 'unchanged'
    problem.value = problemOf(text)
    if (problem.value !== null)
      return 'open'
    isSaving.value = true
    try {
      await save(text)
      return 'saved'
    }
    catch (failure) {
      problem.value = wordFailure(failure)
      return 'open'
    }
    finally {
      isSaving.value = false
    }
  }

  return { draft, problem, isSaving, write, commit }
}
