import type { Evidence, EvidenceList } from '@rodykle/contracts'
import type { ComputedRef, InjectionKey } from 'vue'
import { useQuery } from '@pinia/colada'
import { computed, inject, provide } from 'vue'
import { fetchEvidence } from './evidence-api.ts'

export const evidenceKey = (submissionId: string) => ['evidence', submissionId]

interface FormEvidence {
  /** Of every value that has any. */
  byValue: ComputedRef<ReadonlyMap<string, Evidence[]>>
  /** Null until it is known. */
  room: ComputedRef<EvidenceList['room'] | null>
  error: ComputedRef<Error | null>
  refetch: () => void
}

const formEvidenceKey: InjectionKey<FormEvidence> = Symbol('evidence of the form')

/** Asks for all evidence of a form at once, for the page and everything in it. */
export function provideEvidence(submissionId: () => string): FormEvidence {
  const { data, error, refetch } = useQuery({
    key: () => evidenceKey(submissionId()),
    query: ({ signal }) => fetchEvidence(submissionId(), signal),
  })
  const evidence: FormEvidence = {
    byValue: computed(() => Map.groupBy(data.value?.evidence ?? [], ({ actualId }) => actualId)),
    room: computed(() => data.value?.room ?? null),
    error: computed(() => error.value),
    refetch: () => void refetch(),
  }
  provide(formEvidenceKey, evidence)
  return evidence
}

/** Null on a page that keeps none. */
export function useEvidence(): FormEvidence | null {
  return inject(formEvidenceKey, null)
}
