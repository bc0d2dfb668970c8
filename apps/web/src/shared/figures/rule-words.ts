import type { Measure, TargetRule } from '@rodykle/domain'
import { ruleWords } from '@rodykle/wording'
import { useFigureLanguage } from './figure-language.ts'

/** What a plan asks, in as few words as a table column holds: "bent 80 %", "1–2", "iki 2026-09". To be called in a component's setup. */
export function useRuleWords() {
  const language = useFigureLanguage()
  return (rule: TargetRule, measure: Measure): string => ruleWords(rule, measure, language)
}
