import type { SelfCheck, SelfCheckList } from '@rodykle/contracts'
import { request } from '../../shared/http.ts'

export function fetchSelfChecks(signal: AbortSignal): Promise<SelfCheckList> {
  return request('/self-checks', { signal })
}

export function runSelfCheck(): Promise<SelfCheck> {
  return request('/self-checks', { method: 'POST' })
}
