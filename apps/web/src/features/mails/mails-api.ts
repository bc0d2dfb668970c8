import type { Mail, MailPage } from '@rodykle/contracts'
import { request } from '../../shared/http.ts'

export function fetchMails(after: string | null, signal: AbortSignal): Promise<MailPage> {
  return request(after === null ? '/mails' : `/mails?after=${after}`, { signal })
}

export function sendMailAgain(id: string): Promise<Mail> {
  return request(`/mails/${id}/send-again`, { method: 'POST' })
}
