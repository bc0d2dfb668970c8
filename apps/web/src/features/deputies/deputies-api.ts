import type { DeputyList, InviteDeputy } from '@rodykle/contracts'
import { request } from '../../shared/http.ts'

export function fetchDeputies(signal: AbortSignal): Promise<DeputyList> {
  return request('/deputies', { signal })
}

/** @throws ApiError `already-exists` for a deputy of this unit, `unit-not-active` */
export function nameDeputy(deputy: InviteDeputy): Promise<DeputyList> {
  return request('/deputies', { method: 'POST', body: deputy })
}

export function removeDeputy({ unitId, personId }: { unitId: string, personId: string }): Promise<DeputyList> {
  return request(`/deputies/${unitId}/${personId}`, { method: 'DELETE' })
}
