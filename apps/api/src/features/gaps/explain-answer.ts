import type { ExplanationQuery, FigureExplanation, IndicatorCard, UnitRef } from '@rodykle/contracts'
import type { Explanation, Judgement, TargetRule } from '@rodykle/domain'
import type { NamedCard } from '@rodykle/wording'
import { explanationTopics } from '@rodykle/domain'
import { achievedWords, cityCard, explainedUnitText, explanationHeading, explanationLanguage, explanationTexts, gapWords, ruleWords, writtenAs } from '@rodykle/wording'

/** An explained figure: what is shown of it, and why it is what it is. */
export interface Explained {
  targetId: string
  code: string
  card: IndicatorCard
  /** Null for the whole city; a type by its name. */
  of: { kind: 'city' } | { kind: 'type', type: NonNullable<ExplanationQuery['type']> } | { kind: 'unit', name: string }
  /** A period's name, or a whole year. */
  time: string | number
  rule: TargetRule
  judgement: Judgement
  isProvisional: boolean
  explanation: Explanation
  units: ReadonlyMap<string, UnitRef>
}

/** The explanation in one language, as it crosses the wire. */
export function explanationAnswer({ targetId, code, card, of, time, rule, judgement, isProvisional, explanation, units }: Explained, locale: ExplanationQuery['language']): FigureExplanation {
  const figureCard: NamedCard = of.kind === 'unit' ? card : { ...card, ...cityCard(card) }
  const language = explanationLanguage(locale, { card, figureCard }, explanation.reporters)
  const statements = explanationTexts(explanation, language)
  const isJudged = card.unitFold === 'share-meeting'
  return {
    title: language.tell('title'),
    figure: {
      targetId,
      code,
      name: card.name,
      reporter: of.kind === 'city' ? language.tell('city') : of.kind === 'type' ? language.say(`institutionType.${of.type}`) : of.name,
      time: typeof time === 'number' ? language.tell('year', { year: time }) : time,
      planned: ruleWords(rule, writtenAs(figureCard), language),
      achieved: achievedWords(judgement, figureCard, language),
      gap: gapWords(judgement, figureCard, language),
      status: judgement.status,
      provisional: isProvisional,
      card: { valueKind: card.valueKind, unitOfMeasurement: card.unitOfMeasurement },
    },
    topics: explanationTopics.filter(topic => statements.some(statement => statement.topic === topic)).map(topic => ({ topic, title: explanationHeading(topic, language) })),
    statements,
    units: explanation.units?.flatMap((unit) => {
      const ref = units.get(unit.unitId)
      if (ref === undefined)
        return []
      const { state: stateText, text } = explainedUnitText(unit, language, isJudged)
      return [{ unit: ref, state: unit.state, stateText, text, judgement: unit.judgement }]
    }) ?? null,
  }
}
