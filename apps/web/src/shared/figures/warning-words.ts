import type { SubmissionCell } from '@rodykle/contracts'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../format.ts'
import { measureOf } from './figure-words.ts'

/** What is odd about a value, in a sentence. To be called in a component's setup. */
export function useWarningWords() {
  const { t } = useI18n()
  const format = useFormat()
  return ({ code, previous }: SubmissionCell['warnings'][number], card: SubmissionCell['indicator']): string =>
    t(`figures.warning.${code}`, { previous: previous === null ? '' : format.value(previous, measureOf(card)) })
}
