import type { AcceptAll, CellAnswer, ReturnActual, ReturnPhraseList, ReviewActual, SubmissionForm } from '@rodykle/contracts'
import { request } from '../../shared/http.ts'

export const acceptActual = (id: string, body: ReviewActual) => request<CellAnswer>(`/actuals/${id}/accept`, { method: 'POST', body })

/** Returns a value that waits, or reopens an accepted one. */
export const returnActual = (id: string, body: ReturnActual) => request<CellAnswer>(`/actuals/${id}/return`, { method: 'POST', body })

export const fetchReturnPhrases = (signal?: AbortSignal) => request<ReturnPhraseList>('/return-phrases', { signal })

export const removeReturnPhrase = (id: string) => request<undefined>(`/return-phrases/${id}`, { method: 'DELETE' })

export const acceptAll = (submissionId: string, body: AcceptAll) => request<SubmissionForm>(`/submissions/${submissionId}/accept`, { method: 'POST', body })
