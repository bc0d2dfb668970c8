import type { DecimalText, ExplanationStatement, GapArithmetic, Measure, TargetRule } from '@rodykle/domain'
import type { ExplanationLanguage } from './explanation-language.ts'
import { decimal, decimalText } from '@rodykle/domain'
import { formatDate } from './date.ts'
import { decimalsInFull, exactWords } from './exact-words.ts'
import { sentence } from './explanation-language.ts'
import { formatDecimal, formatPercent } from './number.ts'
import { partName } from './observed-words.ts'
import { ruleWords } from './rule-words.ts'

type Of<Code extends ExplanationStatement['code']> = Extract<ExplanationStatement, { code: Code }>

/** In a column "100 %" is enough; a sentence says that it is exactly that. */
function ruleInFull(rule: TargetRule, measure: Measure, language: ExplanationLanguage): string {
  const words = ruleWords(rule, measure, language)
  return rule.kind === 'exactly' ? language.tell('rule.exactly', { value: words }) : words
}

export function ruleSentence({ rule, of, measure, version, validFrom, reason }: Of<'rule'>, language: ExplanationLanguage): string {
  const { tell } = language
  const date = formatDate(validFrom)
  const since = version === 1
    ? tell('since', { date })
    : reason === null || reason === '' ? tell('sinceVersion', { date, version }) : sentence(tell('sinceReason', { date, version, reason }))
  switch (rule.kind) {
    case 'none':
    case 'narrative': return tell(`rule.${rule.kind}`, { since })
    default: return tell(`rule.${of}`, { rule: ruleInFull(rule, measure, language), since })
  }
}

export function eachUnitWords({ rule, measure }: Of<'each-unit-rule'>, language: ExplanationLanguage): string {
  return language.tell('eachUnit', { rule: ruleInFull(rule, measure, language) })
}

export function referenceWords({ part, value, source }: Of<'reference'>, language: ExplanationLanguage): string {
  const { locale, tell, card } = language
  const number = formatDecimal(value, {}, locale)
  const reference = part === '' ? tell('reference', { value: number }) : tell('referenceOfPart', { part: partName(part, card, language), value: number })
  return source === '' ? reference : sentence(tell('referenceFrom', { reference, source }))
}

export function toleranceWords({ kind, tolerance, allowance }: Of<'tolerance'>, { locale, tell }: ExplanationLanguage): string {
  const number = (value: DecimalText): string => formatDecimal(value, {}, locale)
  switch (kind) {
    case 'none': return tell('tolerance.none')
    case 'points': return tell('tolerance.points', { tolerance: number(tolerance) })
    case 'percent-of-planned': {
      const share = formatPercent(tolerance, { decimals: undefined }, locale)
      return allowance === null ? tell('tolerance.share', { tolerance: share }) : tell('tolerance.allowance', { tolerance: share, allowance: number(allowance) })
    }
  }
}

type Difference = Extract<GapArithmetic, { shape: 'difference' }>

/** All three numbers with the same decimals, so that the subtraction can be checked by eye. */
function differenceWords({ achieved, from: planned, gap, allowance, measure }: Difference, { locale, tell }: ExplanationLanguage): string {
  const beyond = allowance === null ? gap : decimalText(decimal(gap).abs())
  const decimals = Math.max(decimalsInFull(achieved, planned), decimalsInFull(gap, '0'), decimalsInFull(beyond, allowance))
  const { equals } = exactWords(achieved, planned, measure, locale)
  const unit = measure === 'percent' ? (locale === 'lt' ? '\u00A0proc.\u00A0p.' : '\u00A0pp') : ''
  return sentence(tell('gap.difference', {
    achieved: formatDecimal(achieved, { decimals }, locale),
    planned: formatDecimal(planned, {}, locale),
    equals,
    gap: `${formatDecimal(gap, { decimals, signed: true }, locale)}${unit}`,
  }))
}

export function gapSentence({ arithmetic }: Of<'gap'>, language: ExplanationLanguage): string {
  const { locale, tell } = language
  switch (arithmetic.shape) {
    case 'difference':
      return differenceWords(arithmetic, language)
    case 'inside': {
      const { achieved, low, high, isAbove, measure } = arithmetic
      const shown = (value: DecimalText): string => exactWords(value, null, measure, locale).text
      return tell(isAbove ? 'gap.above' : 'gap.inside', { achieved: exactWords(achieved, isAbove ? high : low, measure, locale).text, low: shown(low), high: shown(high) })
    }
    case 'days': {
      const dates = { on: formatDate(arithmetic.on), deadline: formatDate(arithmetic.deadline) }
      return arithmetic.daysLate === 0 ? tell('gap.inTime', dates) : tell('gap.late', { ...dates, n: arithmetic.daysLate }, arithmetic.daysLate)
    }
    case 'all-of':
      return tell(`gap.${arithmetic.counts}`, { met: arithmetic.met, n: arithmetic.of }, arithmetic.of)
  }
}

export function possibleWords({ worst, best, outcome }: Of<'possible'>, { locale, tell }: ExplanationLanguage): string {
  const [low, high] = Number(worst) <= Number(best) ? [worst, best] : [best, worst]
  return tell(`possible.${outcome}`, { low: formatPercent(low, {}, locale), high: formatPercent(high, {}, locale) })
}

export function meanWords({ mean, pooled, planned, straddles }: Of<'mean-of-units'>, { locale, tell }: ExplanationLanguage): string {
  const shown = (value: DecimalText): string => exactWords(value, planned, 'percent', locale).text
  return straddles ? tell('straddles', { mean: shown(mean), pooled: shown(pooled) }) : tell('mean', { mean: shown(mean) })
}
