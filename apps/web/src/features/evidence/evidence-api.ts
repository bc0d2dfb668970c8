import type { AddEvidenceLink, Evidence, EvidenceList } from '@rodykle/contracts'
import { request } from '../../shared/http.ts'

export function fetchEvidence(submissionId: string, signal: AbortSignal): Promise<EvidenceList> {
  return request(`/submissions/${submissionId}/evidence`, { signal })
}

/** @throws ApiError `value-locked`, `period-not-open` */
export function addLink(actualId: string, link: AddEvidenceLink): Promise<Evidence> {
  return request(`/actuals/${actualId}/evidence/links`, { method: 'POST', body: link })
}

/** @throws ApiError `value-locked`, `period-not-open`; `not-found` when it is gone already */
export function removeEvidence(id: string): Promise<void> {
  return request(`/evidence/${id}`, { method: 'DELETE' })
}

/** Where the file itself is. */
export function contentAddress(id: string): string {
  return `/api/evidence/${id}/content`
}
