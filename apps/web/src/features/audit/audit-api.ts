import type { AuditPage, IndicatorList, PeopleList, UnitList } from '@rodykle/contracts'
import { request } from '../../shared/http.ts'

/** What of the trail is asked for; null leaves a condition out. Days are '2026-11-21', both included. */
export interface AuditFilter {
  unitId: string | null
  personId: string | null
  indicatorId: string | null
  entityId: string | null
  from: string | null
  to: string | null
}

/** @param after the `next` of the page before; null for the newest */
export function fetchAudit(filter: AuditFilter, after: string | null, signal: AbortSignal): Promise<AuditPage> {
  return request('/audit', { query: { ...filter, after, limit: 50 }, signal })
}

export function fetchUnits(signal: AbortSignal): Promise<UnitList> {
  return request('/institutions', { signal })
}

export function fetchPeople(signal: AbortSignal): Promise<PeopleList> {
  return request('/people', { signal })
}

export function fetchIndicators(signal: AbortSignal): Promise<IndicatorList> {
  return request('/indicators', { signal })
}
