import type { TargetRule } from '@rodykle/domain'
import type { WrittenCell } from '@rodykle/spreadsheet'
import type { LocaleName } from '@rodykle/wording'
import { formatDecimal } from '@rodykle/wording'
import { comparatorWords } from './plan-table.ts'
import { comparatorOf } from './read-rule.ts'

export interface WrittenRule {
  comparator: string
  /** As it goes into the table's cell. */
  target: WrittenCell
  /** As it is read. */
  shown: string
}

function targetOf(rule: TargetRule, language: LocaleName): Pick<WrittenRule, 'target' | 'shown'> {
  const number = (text: string) => formatDecimal(text, {}, language)
  const text = (shown: string) => ({ target: shown === '' ? null : shown, shown })
  switch (rule.kind) {
    case 'at-least':
    case 'at-most':
    case 'exactly': return { target: { number: rule.planned }, shown: number(rule.planned) }
    case 'more-than-baseline': return { target: { number: rule.baseline }, shown: number(rule.baseline) }
    case 'between': return text(`${number(rule.low)}–${number(rule.high)}`)
    case 'benchmark': return text(rule.series)
    case 'done-by': return rule.precision === 'day' ? { target: { date: rule.date }, shown: rule.date } : text(rule.date.slice(0, 7))
    case 'every-month': return text(`${rule.from} – ${rule.to}`)
    case 'every-condition':
    case 'none':
    case 'narrative': return text('')
  }
}

/** A rule as its two cells say it; `readStatement` reads them back. */
export function writtenRule(rule: TargetRule, language: LocaleName): WrittenRule {
  return { comparator: comparatorWords.wordFor(comparatorOf(rule), language), ...targetOf(rule, language) }
}

/** Yes and no, as every table of ours says them. */
export function writtenFlag(flag: boolean): string {
  return flag ? 'taip' : 'ne'
}
