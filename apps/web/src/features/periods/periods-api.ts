import type { CreatePeriod, Period, PeriodOverride, PeriodOverrideList, PlanDocument, SetPeriodOverride, UnitList, UpdatePeriod } from '@rodykle/contracts'
import { useQuery } from '@pinia/colada'
import { request } from '../../shared/http.ts'

export function usePlan(year: () => number | null) {
  return useQuery({
    key: () => ['plan', year()],
    query: ({ signal }) => request<PlanDocument>(`/plans/${year()}`, { signal }),
    enabled: () => year() !== null,
  })
}

/** Everyone who reports, by name, as they are today. */
export function useUnits() {
  return useQuery({ key: ['institutions'], query: ({ signal }) => request<UnitList>('/institutions', { signal }) })
}

/** Who exists on a day, with the types they have then. */
export function useUnitsOn(day: () => string) {
  return useQuery({ key: () => ['institutions', { on: day() }], query: ({ signal }) => request<UnitList>('/institutions', { query: { on: day() }, signal }) })
}

export const overridesKey = (periodId: string) => ['period-overrides', periodId]

export function useOverrides(periodId: () => string) {
  return useQuery({ key: () => overridesKey(periodId()), query: ({ signal }) => request<PeriodOverrideList>(`/periods/${periodId()}/overrides`, { signal }) })
}

/** @throws ApiError `period-dates-invalid` */
export const createPeriod = (body: CreatePeriod) => request<Period>('/periods', { method: 'POST', body })
/** @throws ApiError `changed-meanwhile`, `period-dates-invalid`, `plan-has-values` where the span of an opened period changes */
export const updatePeriod = (id: string, body: UpdatePeriod) => request<Period>(`/periods/${id}`, { method: 'PATCH', body })
/** @throws ApiError `plan-not-published` */
export const openPeriod = (id: string) => request<Period>(`/periods/${id}/open`, { method: 'POST' })
export const closePeriod = (id: string) => request<Period>(`/periods/${id}/close`, { method: 'POST' })

/** @throws ApiError `period-dates-invalid` */
export const setOverride = (periodId: string, unitId: string, body: SetPeriodOverride) => request<PeriodOverride>(`/periods/${periodId}/overrides/${unitId}`, { method: 'PUT', body })
export const removeOverride = (periodId: string, unitId: string) => request<void>(`/periods/${periodId}/overrides/${unitId}`, { method: 'DELETE' })
