import type { DecimalText, Judgement, TargetRule } from '@rodykle/domain'
import type { WrittenCell } from '@rodykle/spreadsheet'
import type { FigureCard, FigureLanguage } from '@rodykle/wording'
import { achievedWords, gapWords, ruleWords, writtenAchieved, writtenAs, writtenGap } from '@rodykle/wording'

const number = (value: DecimalText): WrittenCell => ({ number: value })

/** What a plan asks as a number where it is one, otherwise in its words: "1–2", "iki 2026-09", "nenustatyta". */
export function plannedCell(rule: TargetRule, card: FigureCard, language: FigureLanguage): WrittenCell {
  switch (rule.kind) {
    case 'at-least':
    case 'at-most':
    case 'exactly': return number(rule.planned)
    case 'more-than-baseline': return number(rule.baseline)
    case 'done-by': return rule.precision === 'day' ? { date: rule.date } : ruleWords(rule, writtenAs(card), language)
    default: return ruleWords(rule, writtenAs(card), language)
  }
}

/** The achieved number as it is shown; everything else, and why there is none, in words. */
export function achievedCell(judgement: Judgement, card: FigureCard, language: FigureLanguage): WrittenCell {
  const shown = writtenAchieved(judgement, card)
  return shown === null ? achievedWords(judgement, card, language) : number(shown)
}

/** The difference as a number; lateness in words; nothing where no difference means anything. */
export function gapCell(judgement: Judgement, card: FigureCard, language: FigureLanguage): WrittenCell {
  const shown = writtenGap(judgement, card)
  return shown === null ? gapWords(judgement, card, language) : number(shown)
}
