import type { DecimalText, Measure } from '@rodykle/domain'
import type { LocaleName, NumberFormat } from '@rodykle/wording'
import { daysLeft, formatDate, formatDateLong, formatDateTime, formatDecimal, formatGap, formatPercent, formatTime, formatValue } from '@rodykle/wording'
import { useI18n } from 'vue-i18n'

export { type ParsedDecimal, parseDecimal } from './format/parse-decimal.ts'
export type { Measure } from '@rodykle/domain'
export { daysLeft, formatDate, formatDateLong, formatDateTime, formatDecimal, formatGap, formatPercent, formatValue, type NumberFormat, today } from '@rodykle/wording'

/** The same functions, in the language on the screen; to be called in a component's setup. */
export function useFormat() {
  const { locale, t } = useI18n()
  const current = (): LocaleName => locale.value === 'en' ? 'en' : 'lt'

  /** "liko 10 dienų" · "terminas šiandien" · "vėluojama 2 dienas". */
  function untilText(dueDay: string, now = new Date()): string {
    const left = daysLeft(dueDay, now)
    if (left === 0)
      return t('ui.dueToday')
    return left > 0 ? t('ui.daysLeft', { n: left }, left) : t('ui.overdue', { n: -left }, -left)
  }

  return {
    untilText,
    number: (value: DecimalText, format?: NumberFormat) => formatDecimal(value, format, current()),
    percent: (value: DecimalText, format?: NumberFormat) => formatPercent(value, format, current()),
    value: (value: DecimalText, measure: Measure, planned?: DecimalText | null) => formatValue(value, measure, planned, current()),
    gap: (gap: DecimalText, measure: Measure) => formatGap(gap, measure, current()),
    dateLong: (day: string, withYear?: boolean) => formatDateLong(day, current(), withYear),
    date: formatDate,
    dateTime: formatDateTime,
    time: formatTime,
  }
}
