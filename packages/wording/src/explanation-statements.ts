import type { ExplanationStatement } from '@rodykle/domain'
import type { ExplanationLanguage } from './explanation-language.ts'
import { formatDate } from './date.ts'
import { exactWords } from './exact-words.ts'
import { sentence } from './explanation-language.ts'
import { achievedWords, ratingsWords } from './judgement-words.ts'
import { formatDecimal, formatValue } from './number.ts'
import { observedLines, partName } from './observed-words.ts'
import { periodName } from './period-name.ts'

type Of<Code extends ExplanationStatement['code']> = Extract<ExplanationStatement, { code: Code }>

/** A share with the two numbers it is made of, written as they are shown. */
export interface ExplainedFraction {
  numerator: string
  denominator: string
  percent: string
  equals: '=' | '≈'
}

/** Named one by one up to here; more are counted, and stand in the table of units. */
const mostNamed = 12

export function subjectWords({ of, span, basis }: Of<'subject'>, { tell, say }: ExplanationLanguage): string {
  const when = span.kind === 'year'
    ? tell('span.year', { year: span.year })
    : tell('span.period', { period: periodName(span), from: formatDate(span.startsOn), to: formatDate(span.endsOn) })
  const values = { span: when, basis: tell(`basis.${basis}`) }
  switch (of.kind) {
    case 'city': return tell('subject.city', values)
    case 'type': return tell('subject.type', { ...values, type: say(`institutionType.${of.type}`).toLocaleLowerCase() })
    case 'unit': return tell('subject.unit', { ...values, name: of.name })
    case 'spread': return of.without === null ? tell('subject.spread', values) : tell('subject.spreadWithout', { ...values, name: of.without })
  }
}

export function hiddenWords({ threshold }: Of<'hidden'>, { tell }: ExplanationLanguage): string {
  return threshold === null ? tell('hidden.subtraction') : tell('hidden.small', { n: threshold }, threshold)
}

/** A fraction written out: its numbers and its percent as they are shown. */
export function fractionParts({ numerator, denominator, percent, planned }: Of<'fraction'>, { locale }: Pick<ExplanationLanguage, 'locale'>): ExplainedFraction {
  const { text, equals } = exactWords(percent, planned, 'percent', locale)
  return { numerator: formatDecimal(numerator, {}, locale), denominator: formatDecimal(denominator, {}, locale), percent: text, equals }
}

export function fractionWords(statement: Of<'fraction'>, language: ExplanationLanguage): string {
  const { tell, reportersOf } = language
  const { numerator, denominator, percent, equals } = fractionParts(statement, language)
  return statement.of === 'units'
    ? tell('fractionOfUnits', { met: numerator, of: reportersOf(Number(statement.denominator)), percent })
    : tell('fraction', { numerator, denominator, percent, equals })
}

/** A card's words begin with a capital; in the middle of a sentence they do not, unless they are an abbreviation or a name of several capitals. */
function inSentence(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLocaleLowerCase() + text.slice(1) : text
}

export function termWords({ term, value, counts }: Of<'term'>, { locale, tell }: ExplanationLanguage): string {
  return sentence(tell(`term.${term}`, { value: formatDecimal(value, {}, locale), counts: inSentence(counts) }))
}

export function weightedMeanWords({ weighted, weight, value, planned }: Of<'weighted-mean'>, { locale, tell }: ExplanationLanguage): string {
  const { text, equals } = exactWords(value, planned, 'number', locale)
  return tell('weightedMean', { weighted: formatDecimal(weighted, {}, locale), weight: formatDecimal(weight, {}, locale), value: text, equals })
}

export function partWords({ part: { part, planned, achieved, gap, status }, weight }: Of<'part'>, language: ExplanationLanguage): string {
  const { locale, tell, say, card } = language
  const score = { part: partName(part, card, language), value: formatValue(achieved, 'number', planned, locale), weight: weight === null ? '' : formatDecimal(weight, {}, locale) }
  if (planned === null || gap === null)
    return tell('part', score)
  return tell('partAgainst', { ...score, planned: formatDecimal(planned, {}, locale), gap: formatDecimal(gap, { decimals: 2, signed: true }, locale), status: say(`status.${status}`) })
}

export function enteredWords({ observed, parts }: Of<'entered'>, language: ExplanationLanguage): string {
  const { locale, tell, card } = language
  const lines = observedLines(observed, card, parts, language)
  if (observed.state !== 'reported')
    return sentence(tell('entered.absent', { absence: lines.join('; ') }))
  switch (observed.value.kind) {
    case 'given-percent': return tell('entered.percent', { value: exactWords(observed.value.percent, null, 'percent', locale).text })
    case 'number': return tell('entered.value', { value: lines.join('; ') || formatDecimal(observed.value.value, {}, locale) })
    case 'done': return tell('entered.value', { value: observed.value.done ? (observed.value.on === null ? language.say('done') : language.say('doneOn', { date: formatDate(observed.value.on) })) : language.say('notDone') })
    default: return sentence(tell('entered.lines', { lines: lines.join('; ') }))
  }
}

export function spreadWords({ values, least, median, most, measure, isNamed }: Of<'spread'>, { locale, tell }: ExplanationLanguage): string {
  const shown = (value: string): string => formatValue(value, measure, null, locale)
  const points = values === 1 ? tell('spread.one', { least: shown(least) }) : tell('spread.several', { n: values, least: shown(least), most: shown(most), median: shown(median) }, values)
  return tell(isNamed ? 'spread.named' : 'spread.unnamed', { points })
}

export function givenDenominatorWords({ expected, source, used, reason }: Of<'given-denominator'>, { locale, tell }: ExplanationLanguage): string {
  const number = (value: string): string => formatDecimal(value, {}, locale)
  const given = source === '' ? tell('givenDenominatorPlain', { expected: number(expected) }) : tell('givenDenominator', { expected: number(expected), source })
  if (used === null || used === expected)
    return given
  return `${given} ${reason === null || reason === '' ? tell('otherDenominatorPlain', { used: number(used) }) : sentence(tell('otherDenominator', { used: number(used), reason }))}`
}

export function periodWords({ label, judgement, isUsed }: Of<'period'>, language: ExplanationLanguage): string {
  const value = achievedWords(judgement, language.figureCard, language)
  return language.tell(isUsed ? 'period' : 'periodUnused', { label, value })
}

export function coverageWords({ counted, applicable }: Of<'coverage'>, language: ExplanationLanguage, isOfInstitutions: boolean): string {
  const { tell, reportersOf } = language
  if (applicable === 0)
    return tell('coverageOfNobody')
  return tell(isOfInstitutions ? 'coverageOfInstitutions' : 'coverage', { counted, of: reportersOf(applicable) }, applicable)
}

export function unitsInStateWords({ state, count, names }: Of<'units-in-state'>, { tell, reporters }: ExplanationLanguage): string {
  const values = { state: tell(`inState.${state}`), reporters: reporters(count) }
  return names === null || names.length > mostNamed ? tell('unitsInState', values) : tell('unitsInStateNamed', { ...values, names: names.join(', ') })
}

export function ratingsSentence({ counts }: Of<'ratings'>, language: ExplanationLanguage): string {
  return language.tell('ratings', { ratings: ratingsWords(counts, language) })
}

export function approvalsWords({ count, first, last }: Of<'approvals'>, { tell }: ExplanationLanguage): string {
  if (count === 0)
    return tell('approvals.none')
  if (first === null || last === null)
    return tell('approvals.undated', { n: count })
  return first === last ? tell('approvals.day', { n: count, first: formatDate(first) }) : tell('approvals.days', { n: count, first: formatDate(first), last: formatDate(last) })
}

export function reviewWords({ standing, on, returnReason }: Of<'review'>, { tell }: ExplanationLanguage): string {
  switch (standing) {
    case 'draft':
    case 'submitted': return tell(`review.${standing}`)
    case 'returned': return sentence(tell('review.returned', { reason: returnReason ?? '' }))
    case 'accepted': return on === null ? tell('review.acceptedPlain') : tell('review.accepted', { date: formatDate(on) })
  }
}
