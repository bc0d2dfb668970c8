import type { SubmissionCell } from '@rodykle/contracts'
import { comparableOf, decimalText } from '@rodykle/domain'
import { farWords, partsWords } from '@rodykle/wording'
import { useFigureLanguage } from './figure-language.ts'
import { measureOf } from './figure-words.ts'

/** What is odd about a value, in a sentence. To be called in a component's setup. */
export function useWarningWords() {
  const language = useFigureLanguage()
  return ({ code, previous, parts }: SubmissionCell['warnings'][number], cell: SubmissionCell): string => {
    if (code !== 'far-from-previous' && code !== 'parts-not-summing')
      return language.say(`warning.${code}`)
    const current = comparableOf(cell.observed)
    if (current !== null && parts !== null)
      return partsWords({ ...parts, total: decimalText(current) }, language)
    if (current !== null && previous !== null)
      return farWords({ previous, current: decimalText(current), time: cell.previous?.time ?? 'earlier', measure: measureOf(cell.indicator) }, language)
    throw new TypeError('a value is far from none')
  }
}
