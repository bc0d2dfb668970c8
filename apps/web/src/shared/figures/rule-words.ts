import type { DecimalText, TargetRule } from '@rodykle/domain'
import type { Measure } from '../format.ts'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../format.ts'

/** What a plan asks, in as few words as a table column holds: "bent 80 %", "1–2", "iki 2026-09". To be called in a component's setup. */
export function useRuleWords() {
  const { t } = useI18n()
  const format = useFormat()

  /** A planned number as the plan says it: "80 %", not "80,0 %". */
  function planned(value: DecimalText, measure: Measure): string {
    return measure === 'percent' ? format.percent(value, { decimals: undefined }) : format.number(value)
  }

  return (rule: TargetRule, measure: Measure): string => {
    switch (rule.kind) {
      case 'at-least':
      case 'at-most':
      case 'exactly':
        return t(`figures.rule.${rule.kind}`, { value: planned(rule.planned, measure) })
      case 'more-than-baseline':
        return t('figures.rule.more-than-baseline', { value: planned(rule.baseline, measure) })
      case 'between':
        return t(rule.softMaximum ? 'figures.rule.between-soft' : 'figures.rule.between', { low: format.number(rule.low), high: planned(rule.high, measure) })
      case 'done-by':
        return t('figures.rule.done-by', { date: rule.precision === 'month' ? rule.date.slice(0, 7) : format.date(rule.date) })
      case 'every-month':
        return t('figures.rule.every-month', { from: rule.from, to: rule.to })
      case 'benchmark':
      case 'every-condition':
      case 'none':
      case 'narrative':
        return t(`figures.rule.${rule.kind}`)
    }
  }
}
