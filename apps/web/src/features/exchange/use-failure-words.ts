import { defaultLimits } from '@rodykle/spreadsheet'
import { useI18n } from 'vue-i18n'
import { useErrorText } from '../../shared/error-text.ts'
import { ApiError } from '../../shared/http.ts'

/** The most a file may weigh, in megabytes. */
export const mostMegabytes = defaultLimits.bytes / 1_000_000

/** Why a file could not be taken, and what to do about it: the server's own sentence where it has one. To be called in a component's setup. */
export function useFailureWords() {
  const { t } = useI18n()
  const errorText = useErrorText()
  return (failure: unknown): string => {
    if (!(failure instanceof ApiError))
      return errorText(failure)
    const { code, details: { sentence } } = failure
    if (code === 'body-too-large')
      return t('exchange.failure.tooLarge', { megabytes: mostMegabytes })
    if (code === 'unreadable-here')
      return t('exchange.failure.unreadableHere')
    return typeof sentence === 'string' ? sentence : errorText(failure)
  }
}
