import type { Judgement, TargetRule, UnitOfMeasurement } from '@rodykle/domain'
import type { FigureCard } from '@rodykle/wording'
import { achievedWords, gapWords, plannedWords, ruleWords, writtenAs } from '@rodykle/wording'
import { useFigureLanguage } from './figure-language.ts'

export { type FigureCard, writtenAs as measureOf } from '@rodykle/wording'

/** Figures in words, in the language on the screen; to be called in a component's setup. */
export function useFigureWords() {
  const language = useFigureLanguage()
  return {
    planned: (judgement: Judgement, card: FigureCard) => plannedWords(judgement, card, language),
    rule: (rule: TargetRule, card: FigureCard) => ruleWords(rule, writtenAs(card), language),
    achieved: (judgement: Judgement, card: FigureCard) => achievedWords(judgement, card, language),
    gap: (judgement: Judgement, card: FigureCard) => gapWords(judgement, card, language),
    unit: (unit: UnitOfMeasurement) => language.say(`unit.${unit}`),
  }
}
