import type { CreatePerson, OneTimePassword, PeopleList, PersonAnswer, UnitList, UpdatePerson } from '@rodykle/contracts'
import { request } from '../../shared/http.ts'

export function fetchPeople(signal: AbortSignal): Promise<PeopleList> {
  return request('/people', { signal })
}

export function fetchUnits(signal: AbortSignal): Promise<UnitList> {
  return request('/institutions', { signal })
}

/** @throws ApiError `already-exists` (the address), `unit-not-active` */
export function createPerson(person: CreatePerson): Promise<OneTimePassword> {
  return request('/people', { method: 'POST', body: person })
}

/** @throws ApiError `cannot-remove-last-administrator`, `unit-not-active` */
export function updatePerson(id: string, change: UpdatePerson): Promise<PersonAnswer> {
  return request(`/people/${id}`, { method: 'PATCH', body: change })
}

export function giveOneTimePassword(id: string): Promise<OneTimePassword> {
  return request(`/people/${id}/password`, { method: 'POST' })
}

/** By mail, without a password. @throws ApiError `already-exists` (the address), `unit-not-active` */
export function invitePerson(person: CreatePerson): Promise<PersonAnswer> {
  return request('/people/invitations', { method: 'POST', body: person })
}

/** @throws ApiError `already-exists` once there is a password */
export function inviteAgain(id: string): Promise<PersonAnswer> {
  return request(`/people/${id}/invitation`, { method: 'POST' })
}
