import type { SubmissionForm } from '@rodykle/contracts'
import type { Ref } from 'vue'
import { useQueryCache } from '@pinia/colada'
import { watch } from 'vue'
import { showInLists } from '../../stores/cached-submissions.ts'
import { openSubmission } from './reporting-api.ts'

/** Lets the department know that the unit has begun: the first time somebody who fills the form in has it before them. */
export function useOpenedMark(form: Readonly<Ref<SubmissionForm | null>>): void {
  const cache = useQueryCache()
  watch(() => form.value?.canFill && form.value.submission.openedAt === null ? form.value.submission.id : null, async (id) => {
    if (id !== null)
      // Nobody waits for it, and it is said again the next time.
      await openSubmission(id).then(submission => showInLists(cache, submission), () => undefined)
  }, { immediate: true })
}
