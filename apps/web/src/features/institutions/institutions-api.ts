import type { ChangeUnitType, CloseUnit, CreateUnit, PeopleList, Unit, UnitList, UpdateUnit } from '@rodykle/contracts'
import { request } from '../../shared/http.ts'

/** Every unit there ever was, as it is today. */
export function fetchUnits(signal: AbortSignal): Promise<UnitList> {
  return request('/institutions', { signal })
}

export function fetchUnit(id: string, signal: AbortSignal): Promise<Unit> {
  return request(`/institutions/${id}`, { signal })
}

export function fetchPeople(signal: AbortSignal): Promise<PeopleList> {
  return request('/people', { signal })
}

/** @throws ApiError `already-exists` with the field and the unit that has it */
export function createUnit(unit: CreateUnit): Promise<Unit> {
  return request('/institutions', { method: 'POST', body: unit })
}

/** @throws ApiError `already-exists` with the field and the unit that has it */
export function updateUnit(id: string, change: UpdateUnit): Promise<Unit> {
  return request(`/institutions/${id}`, { method: 'PATCH', body: change })
}

/** @throws ApiError `invalid-request` for a day that is not after the former type began, `unit-not-active` */
export function changeUnitType(id: string, change: ChangeUnitType): Promise<Unit> {
  return request(`/institutions/${id}/type`, { method: 'POST', body: change })
}

/** @throws ApiError `invalid-request` for a day before the unit began, `unit-not-active` for a successor that is gone by then */
export function closeUnit(id: string, closing: CloseUnit): Promise<Unit> {
  return request(`/institutions/${id}/close`, { method: 'POST', body: closing })
}
