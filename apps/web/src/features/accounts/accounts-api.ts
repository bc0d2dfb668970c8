import type { ChangePassword } from '@rodykle/contracts'
import { request } from '../../shared/http.ts'

/** @throws ApiError `wrong-credentials`, `password-too-weak` */
export function changePassword(change: ChangePassword): Promise<void> {
  return request('/session/password', { method: 'PUT', body: change })
}
