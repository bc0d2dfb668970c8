import type { DecimalText, Measure, TargetRule } from '@rodykle/domain'
import type { FigureLanguage } from './language.ts'
import { formatDate } from './date.ts'
import { formatDecimal, formatPercent } from './number.ts'

/** What a plan asks, in as few words as a table column holds: "bent 80 %", "1–2", "iki 2026-09". */
export function ruleWords(rule: TargetRule, measure: Measure, { locale, say }: FigureLanguage): string {
  /** A planned number as the plan says it: "80 %", not "80,0 %". */
  const planned = (value: DecimalText): string => measure === 'percent' ? formatPercent(value, { decimals: undefined }, locale) : formatDecimal(value, {}, locale)
  switch (rule.kind) {
    case 'at-least':
    case 'at-most':
    case 'exactly':
      return say(`rule.${rule.kind}`, { value: planned(rule.planned) })
    case 'more-than-baseline':
      return say('rule.more-than-baseline', { value: planned(rule.baseline) })
    case 'between':
      return say(rule.softMaximum ? 'rule.between-soft' : 'rule.between', { low: formatDecimal(rule.low, {}, locale), high: planned(rule.high) })
    case 'done-by':
      return say('rule.done-by', { date: rule.precision === 'month' ? rule.date.slice(0, 7) : formatDate(rule.date) })
    case 'every-month':
      return say('rule.every-month', { from: rule.from, to: rule.to })
    case 'benchmark':
    case 'every-condition':
    case 'none':
    case 'narrative':
      return say(`rule.${rule.kind}`)
  }
}
