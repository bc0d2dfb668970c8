import type { ChangePassword, PasswordLink, SessionAnswer } from '@rodykle/contracts'
import { request } from '../../shared/http.ts'

/** @throws ApiError `wrong-credentials`, `password-too-weak` */
export function changePassword(change: ChangePassword): Promise<void> {
  return request('/session/password', { method: 'PUT', body: change })
}

/** The same answer for every address. @throws ApiError `too-many-requests` */
export function askPasswordLink(email: string): Promise<void> {
  return request('/session/password-requests', { method: 'POST', body: { email } })
}

/** @throws ApiError `link-invalid` */
export function readPasswordLink(secret: string): Promise<PasswordLink> {
  return request('/session/password-links/read', { method: 'POST', body: { secret } })
}

/** @throws ApiError `link-invalid`, `password-too-weak` */
export function usePasswordLink(secret: string, password: string): Promise<SessionAnswer> {
  return request('/session/password-links/use', { method: 'POST', body: { secret, password } })
}
