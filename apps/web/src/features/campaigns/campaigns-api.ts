import type { Campaign, MoveUnits, Nudged, NudgeUnits, PeriodOverrideList } from '@rodykle/contracts'
import { request } from '../../shared/http.ts'

export const campaignKey = (periodId: string | null) => ['campaign', periodId] as const

export const fetchCampaign = (periodId: string, signal: AbortSignal) => request<Campaign>(`/periods/${periodId}/campaign`, { signal })
export const nudgeUnits = (periodId: string, body: NudgeUnits) => request<Nudged>(`/periods/${periodId}/nudge`, { method: 'POST', body })
/** @throws ApiError `plan-not-published`; `period-not-open` once the period is closed */
export const openForUnits = (periodId: string, body: MoveUnits) => request<PeriodOverrideList>(`/periods/${periodId}/units/open`, { method: 'POST', body })
/** @throws ApiError `period-not-open` once the period is closed */
export const closeForUnits = (periodId: string, body: MoveUnits) => request<PeriodOverrideList>(`/periods/${periodId}/units/close`, { method: 'POST', body })
