import { useI18n } from 'vue-i18n'
import { ApiError } from './http.ts'

/** Words a failure by its code, in the language of the screen. What has no code of ours is "unexpected". */
export function useErrorText() {
  const { t, te } = useI18n()
  return (failure: unknown): string => {
    const key = failure instanceof ApiError ? `errors.${failure.code}` : 'errors.unexpected'
    return te(key, 'lt') ? t(key) : t('errors.unexpected')
  }
}
