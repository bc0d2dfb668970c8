import type { Settings, UpdateSettings } from '@rodykle/contracts'
import { request } from '../../shared/http.ts'

export function fetchSettings(signal: AbortSignal): Promise<Settings> {
  return request('/settings', { signal })
}

export function updateSettings(change: UpdateSettings): Promise<Settings> {
  return request('/settings', { method: 'PATCH', body: change })
}
