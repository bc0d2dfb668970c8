import type { ExplainedUnit, Explanation, ExplanationStatement, ExplanationTone, ExplanationTopic } from '@rodykle/domain'
import type { ExplanationLanguage } from './explanation-language.ts'
import type { ExplainedFraction } from './explanation-statements.ts'
import { explanationTone, explanationTopic } from '@rodykle/domain'
import * as made from './explanation-statements.ts'
import * as target from './explanation-target.ts'
import { achievedWords } from './judgement-words.ts'
import { formatDecimal, formatPercent } from './number.ts'
import { observedLines } from './observed-words.ts'

export interface ExplanationText {
  code: ExplanationStatement['code']
  topic: ExplanationTopic
  tone: ExplanationTone
  text: string
  /** Where the text is a fraction: its parts, for setting it as one. */
  fraction: ExplainedFraction | null
}

function textOf(statement: ExplanationStatement, language: ExplanationLanguage, isOfInstitutions: boolean): string {
  const { locale, tell, reporters, reportersOf, figureCard } = language
  switch (statement.code) {
    case 'subject': return made.subjectWords(statement, language)
    case 'hidden': return made.hiddenWords(statement, language)
    case 'no-figure': return tell(`noFigure.${statement.absence}`)
    case 'unit-fold': return tell(`unitFold.${statement.fold}`)
    case 'period-fold': return tell(`periodFold.${statement.fold}`)
    case 'fraction': return made.fractionWords(statement, language)
    case 'term': return made.termWords(statement, language)
    case 'total': return tell('total', { value: formatDecimal(statement.value, {}, locale), reporters: reporters(statement.units) })
    case 'weighted-mean': return made.weightedMeanWords(statement, language)
    case 'events': return tell('events', { n: statement.events, reporters: reporters(statement.units) }, statement.events)
    case 'ratings': return made.ratingsSentence(statement, language)
    case 'part': return made.partWords(statement, language)
    case 'spread': return made.spreadWords(statement, language)
    case 'entered': return made.enteredWords(statement, language)
    case 'given-denominator': return made.givenDenominatorWords(statement, language)
    case 'period': return made.periodWords(statement, language)
    case 'of-periods': return tell('ofPeriods', { counted: statement.counted, n: statement.applicable }, statement.applicable)
    case 'complete-units': return tell('completeUnits', { complete: statement.complete, of: reportersOf(statement.counted) })
    case 'coverage': return made.coverageWords(statement, language, isOfInstitutions)
    case 'units-in-state': return made.unitsInStateWords(statement, language)
    case 'rule': return target.ruleSentence(statement, language)
    case 'each-unit-rule': return target.eachUnitWords(statement, language)
    case 'assumed': return tell('assumed')
    case 'reference': return target.referenceWords(statement, language)
    case 'tolerance': return target.toleranceWords(statement, language)
    case 'gap': return target.gapSentence(statement, language)
    case 'status': return tell(`status.${statement.reason}`)
    case 'attainment': return tell(figureCard.unitOfMeasurement === 'percent' ? 'attainment' : 'attainmentOfNumber', { percent: formatPercent(statement.percent, {}, locale) })
    case 'possible': return target.possibleWords(statement, language)
    case 'mean-of-units': return target.meanWords(statement, language)
    case 'provisional': return tell('provisional', { of: reportersOf(statement.unapproved) })
    case 'review': return made.reviewWords(statement, language)
    case 'approvals': return made.approvalsWords(statement, language)
  }
}

/** An explanation in sentences, in the order in which they are read. */
export function explanationTexts({ statements, reporters }: Explanation, language: ExplanationLanguage): ExplanationText[] {
  return statements.map(statement => ({
    code: statement.code,
    topic: explanationTopic(statement.code),
    tone: explanationTone(statement),
    text: textOf(statement, language, reporters === 'institution'),
    fraction: statement.code === 'fraction' && statement.of === 'value' ? made.fractionParts(statement, language) : null,
  }))
}

export interface ExplainedUnitText {
  /** "įskaityta", "laukia peržiūros" */
  state: string
  /** "47,2 % (268 iš 568)"; '' where the state says it all. */
  text: string
}

/** How one unit stands in a figure, and what it answered. @param isJudged whether the figure counts the units that meet their own rule */
export function explainedUnitText({ state, standing, observed, judgement }: ExplainedUnit, language: ExplanationLanguage, isJudged: boolean): ExplainedUnitText {
  const { tell, say, card } = language
  const stateWords = tell(state === 'waiting' && standing === 'returned' ? 'unitState.returned' : `unitState.${state}`)
  if (observed === null || judgement === null)
    return { state: stateWords, text: '' }
  if (observed.state !== 'reported')
    return { state: stateWords, text: observed.state === 'suppressed' ? '' : observed.reason ?? '' }
  const lines = observedLines(observed, card, judgement.parts, language)
  const value = judgement.achieved.kind === 'absent' ? lines.join('; ') : achievedWords(judgement, card, language)
  const text = observed.value.kind === 'ratio' && judgement.achieved.kind !== 'absent' ? tell('unitFraction', { value, fraction: lines.join('; ') }) : value
  return { state: stateWords, text: isJudged ? tell('unitJudged', { value: text, status: say(`status.${judgement.status}`) }) : text }
}

/** The headings of an explanation, in the order in which they are read. */
export function explanationHeading(topic: ExplanationTopic, { tell }: Pick<ExplanationLanguage, 'tell'>): string {
  return tell(`topic.${topic}`)
}
