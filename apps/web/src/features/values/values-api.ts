import type { Conversation, EarlierValues, Turn, ValueHistory } from '@rodykle/contracts'
import { request } from '../../shared/http.ts'

export const fetchConversation = (submissionId: string, signal?: AbortSignal) => request<Conversation>(`/submissions/${submissionId}/remarks`, { signal })

export const addRemark = (actualId: string, body: string) => request<Turn>(`/actuals/${actualId}/remarks`, { method: 'POST', body: { body } })

export const fetchHistory = (actualId: string, signal?: AbortSignal) => request<ValueHistory>(`/actuals/${actualId}/history`, { signal })

export const fetchEarlierValues = (actualId: string, signal?: AbortSignal) => request<EarlierValues>(`/actuals/${actualId}/earlier`, { signal })
