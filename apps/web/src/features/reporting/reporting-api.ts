import type { CellAnswer, SaveActual, SubmissionForm, SubmissionList, SubmissionSummary, UnitList } from '@rodykle/contracts'
import { request } from '../../shared/http.ts'

export const fetchSubmissions = (periodId: string, signal?: AbortSignal) => request<SubmissionList>('/submissions', { query: { periodId }, signal })

export const fetchSubmission = (id: string, signal?: AbortSignal) => request<SubmissionForm>(`/submissions/${id}`, { signal })

/** That somebody of the unit has looked into the form. */
export const openSubmission = (id: string) => request<SubmissionSummary>(`/submissions/${id}/open`, { method: 'POST' })

export const saveActual = (id: string, body: SaveActual) => request<CellAnswer>(`/actuals/${id}`, { method: 'PATCH', body })

export const submitSubmission = (id: string) => request<SubmissionForm>(`/submissions/${id}/submit`, { method: 'POST' })

export const fetchUnits = (signal?: AbortSignal) => request<UnitList>('/institutions', { signal })
