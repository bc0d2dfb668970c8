import { bytesInMegabyte, evidenceFaults, largestEvidenceBytes } from '@rodykle/domain'
import { useI18n } from 'vue-i18n'
import { useErrorText } from '../../shared/error-text.ts'
import { useFormat } from '../../shared/format.ts'
import { ApiError } from '../../shared/http.ts'

/** Sizes of files, and why one was not taken, in words. */
export function useFileWords() {
  const { t } = useI18n()
  const format = useFormat()
  const errorText = useErrorText()

  function size(bytes: number): string {
    if (bytes >= bytesInMegabyte)
      return t('evidence.megabytes', { n: format.number((bytes / bytesInMegabyte).toFixed(1)) })
    return t('evidence.kilobytes', { n: format.number(String(Math.max(1, Math.round(bytes / 1024)))) })
  }

  function failure(reason: unknown): string {
    if (!(reason instanceof ApiError))
      return errorText(reason)
    if (reason.code === 'body-too-large')
      return t('evidence.fault.too-large', { limit: size(largestEvidenceBytes) })
    const fault = evidenceFaults.find(known => known === reason.details.fault)
    if (reason.code !== 'file-refused' || fault === undefined)
      return errorText(reason)
    const { ending, found } = reason.details
    return t(`evidence.fault.${fault}`, { ending: typeof ending === 'string' ? ending : '', found: typeof found === 'string' ? found : '' })
  }

  return { size, failure }
}
