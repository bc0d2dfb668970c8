import type { DecimalText, Measure } from '@rodykle/domain'
import type { LocaleName, NumberFormat } from '@rodykle/wording'
import { daysLeft as daysLeftAt, formatDate, formatDateLong, formatDateTime, formatDecimal, formatGap, formatPercent, formatTime, formatValue, today as todayAt } from '@rodykle/wording'
import { useI18n } from 'vue-i18n'
import { serverNow } from './server-clock.ts'

export { type ParsedDecimal, parseDecimal } from './format/parse-decimal.ts'
export type { Measure } from '@rodykle/domain'
export { formatDate, formatDateLong, formatDateTime, formatDecimal, formatGap, formatPercent, formatValue, type NumberFormat } from '@rodykle/wording'

/** Today's calendar day in the city, by the server's clock. */
export function today(now = serverNow()): string {
  return todayAt(now)
}

/** Whole days until the end of a due day, by the server's clock: 0 on the day itself, negative when it has passed. */
export function daysLeft(dueDay: string, now = serverNow()): number {
  return daysLeftAt(dueDay, now)
}

/** The same functions, in the language on the screen; to be called in a component's setup. */
export function useFormat() {
  const { locale, t } = useI18n()
  const current = (): LocaleName => locale.value === 'en' ? 'en' : 'lt'

  /** "liko 10 dienų" · "terminas šiandien" · "vėluojama 2 dienas". */
  function untilText(dueDay: string, now = serverNow()): string {
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
