import type { IsoDate, IsoMonth, TargetRule } from './target-rule.ts'
import { lastDayOfMonth } from './periods.ts'

/** The same day some years later; 29 February becomes the 28th where there is none. */
export function shiftDate(date: IsoDate, years: number): IsoDate {
  const month = shiftMonth(date.slice(0, 7), years)
  const sameDay = `${month}${date.slice(7)}`
  const lastDay = lastDayOfMonth(month)
  return sameDay < lastDay ? sameDay : lastDay
}

/** The same month some years later. */
export function shiftMonth(month: IsoMonth, years: number): IsoMonth {
  return `${String(Number(month.slice(0, 4)) + years).padStart(4, '0')}${month.slice(4)}`
}

/** What a rule asks in a plan copied `years` on: its dates move along, its numbers stay. */
export function shiftRule(rule: TargetRule, years: number): TargetRule {
  switch (rule.kind) {
    case 'done-by': return { ...rule, date: shiftDate(rule.date, years) }
    case 'every-month': return { ...rule, from: shiftMonth(rule.from, years), to: shiftMonth(rule.to, years) }
    default: return rule
  }
}
