import { ref } from 'vue'
import { useErrorText } from './error-text.ts'

/** What a form or a dialog is there to do: whether it is under way, and in words why it was refused the last time. */
export function useAttempt() {
  const errorText = useErrorText()
  const busy = ref(false)
  const refusal = ref<string | null>(null)

  /** What follows where it succeeds belongs to the deed. */
  async function attempt(deed: () => Promise<void>): Promise<void> {
    busy.value = true
    refusal.value = null
    try {
      await deed()
    }
    catch (failure) {
      refusal.value = errorText(failure)
    }
    finally {
      busy.value = false
    }
  }

  return { busy, refusal, attempt }
}
