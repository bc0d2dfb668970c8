import type { NoticeChoices, NoticePage, UnreadNotices } from '@rodykle/contracts'
import { request } from '../../shared/http.ts'

export function fetchNotices(after: string | null, signal: AbortSignal): Promise<NoticePage> {
  return request('/notices', { query: { after }, signal })
}

/** @param ids null for all */
export function markRead(ids: string[] | null): Promise<UnreadNotices> {
  return request('/notices/read', { method: 'POST', body: { ids } })
}

export function fetchChoices(signal: AbortSignal): Promise<NoticeChoices> {
  return request('/notices/choices', { signal })
}

export function saveChoice(choice: NoticeChoices['choices'][number]): Promise<NoticeChoices> {
  return request('/notices/choices', { method: 'PUT', body: { choices: [choice] } })
}
