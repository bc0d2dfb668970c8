import type { DecimalText } from '@rodykle/domain'
import type { LocaleName } from '../i18n.ts'
import type { Measure, NumberFormat } from './format/number.ts'
import { useI18n } from 'vue-i18n'
import * as dates from './format/date.ts'
import * as numbers from './format/number.ts'

export { daysLeft, formatDate, formatDateLong, formatDateTime, today } from './format/date.ts'
export type { Measure, NumberFormat } from './format/number.ts'
export { formatDecimal, formatGap, formatPercent, formatValue } from './format/number.ts'
export { type ParsedDecimal, parseDecimal } from './format/parse-decimal.ts'

/** The same functions, in the language on the screen; to be called in a component's setup. */
export function useFormat() {
  const { locale, t } = useI18n()
  const current = (): LocaleName => locale.value === 'en' ? 'en' : 'lt'

  /** "liko 10 dienų" · "terminas šiandien" · "vėluojama 2 dienas". */
  function untilText(dueDay: string, now = new Date()): string {
    const left = dates.daysLeft(dueDay, now)
    if (left === 0)
      return t('ui.dueToday')
    return left > 0 ? t('ui.daysLeft', { n: left }, left) : t('ui.overdue', { n: -left }, -left)
  }

  return {
    untilText,
    number: (value: DecimalText, format?: NumberFormat) => numbers.formatDecimal(value, format, current()),
    percent: (value: DecimalText, format?: NumberFormat) => numbers.formatPercent(value, format, current()),
    value: (value: DecimalText, measure: Measure, planned?: DecimalText | null) => numbers.formatValue(value, measure, planned, current()),
    gap: (gap: DecimalText, measure: Measure) => numbers.formatGap(gap, measure, current()),
    dateLong: (day: string, withYear?: boolean) => dates.formatDateLong(day, current(), withYear),
    date: dates.formatDate,
    dateTime: dates.formatDateTime,
    time: dates.formatTime,
  }
}
