import type { AuditPage, GapTable, PeopleList, SelfCheckList, SubmissionForm, SubmissionList, UnitList } from '@rodykle/contracts'
import type { FigureBasis } from '@rodykle/domain'
import { useQuery } from '@pinia/colada'
import { request } from '../../shared/http.ts'

export function useGaps(periodId: () => string | null, basis: FigureBasis) {
  return useQuery({
    key: () => ['gaps', { periodId: periodId(), basis, unitId: null }],
    query: ({ signal }) => request<GapTable>('/gaps', { query: { periodId: periodId(), basis }, signal }),
    enabled: () => periodId() !== null,
  })
}

export function useSubmissions(periodId: () => string | null) {
  return useQuery({
    key: () => ['submissions', { periodId: periodId() }],
    query: ({ signal }) => request<SubmissionList>('/submissions', { query: { periodId: periodId() }, signal }),
    enabled: () => periodId() !== null,
  })
}

export function useForm(submissionId: () => string | null) {
  return useQuery({
    key: () => ['submission', submissionId()],
    query: ({ signal }) => request<SubmissionForm>(`/submissions/${submissionId()}`, { signal }),
    enabled: () => submissionId() !== null,
  })
}

export function useUnits() {
  return useQuery({ key: ['institutions'], query: ({ signal }) => request<UnitList>('/institutions', { signal }) })
}

export function usePeople() {
  return useQuery({ key: ['people'], query: ({ signal }) => request<PeopleList>('/people', { signal }) })
}

export function useLatestAudit(limit: number) {
  return useQuery({ key: ['audit', { limit }], query: ({ signal }) => request<AuditPage>('/audit', { query: { limit }, signal }) })
}

export function useSelfChecks() {
  return useQuery({ key: ['self-checks'], query: ({ signal }) => request<SelfCheckList>('/self-checks', { signal }) })
}
