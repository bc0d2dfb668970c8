import type { ExplanationQuery, FigureExplanation, IndicatorCard, UnitRef } from '@rodykle/contracts'
import type { Explanation, ExplanationStatement, Judgement, TargetRule } from '@rodykle/domain'
import type { ExplanationLanguage, NamedCard } from '@rodykle/wording'
import { explanationTopics } from '@rodykle/domain'
import { achievedWords, cityCard, explainedUnitText, explanationHeading, explanationLanguage, explanationTexts, formatValue, gapWords, ruleWords, writtenAs } from '@rodykle/wording'

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

/** The points of a spread: what they reach from and to, and what they are held to. */
export interface ExplainedSpread extends Pick<Explained, 'targetId' | 'code' | 'card' | 'rule' | 'explanation' | 'units'> {
  time: string
  spread: Extract<ExplanationStatement, { code: 'spread' }>
  /** Of all units but the one that is looked at beside them. */
  isOfOthers: boolean
}

/** What is said, and of which units: the same of every kind of figure. */
function told(explanation: Explanation, language: ExplanationLanguage, { isJudged, units }: { isJudged: boolean, units: Explained['units'] }): Pick<FigureExplanation, 'topics' | 'statements' | 'units'> {
  const statements = explanationTexts(explanation, language)
  return {
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

/** The explanation in one language, as it crosses the wire. */
export function explanationAnswer({ targetId, code, card, of, time, rule, judgement, isProvisional, explanation, units }: Explained, locale: ExplanationQuery['language']): FigureExplanation {
  const figureCard: NamedCard = of.kind === 'unit' ? card : { ...card, ...cityCard(card) }
  const language = explanationLanguage(locale, { card, figureCard }, explanation.reporters)
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
    ...told(explanation, language, { isJudged: card.unitFold === 'share-meeting', units }),
  }
}

/** The same of a spread, which has no status and no gap. */
export function spreadAnswer({ targetId, code, card, time, rule, spread, isOfOthers, explanation, units }: ExplainedSpread, locale: ExplanationQuery['language']): FigureExplanation {
  const language = explanationLanguage(locale, { card, figureCard: card }, explanation.reporters)
  const shown = (value: string): string => formatValue(value, spread.measure, null, locale)
  return {
    title: language.tell('title'),
    figure: {
      targetId,
      code,
      name: card.name,
      reporter: language.tell(isOfOthers ? 'spread.others' : 'spread.who'),
      time,
      planned: ruleWords(rule, writtenAs(card), language),
      achieved: language.tell('spread.range', { least: shown(spread.least), most: shown(spread.most) }),
      gap: null,
      status: null,
      provisional: false,
      card: { valueKind: card.valueKind, unitOfMeasurement: card.unitOfMeasurement },
    },
    ...told(explanation, language, { isJudged: false, units }),
  }
}
