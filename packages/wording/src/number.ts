import type { DecimalText, Measure } from '@rodykle/domain'
import type { LocaleName } from './locale.ts'
import { decimal } from '@rodykle/domain'

/** No-break space: numbers never part from their units or thousands. */
export const nbsp = '\u00A0'
const minus = '\u2212'

export interface NumberFormat {
  /** Exactly this many decimals, rounded half away from zero. Left out: all the decimals the number has. */
  decimals?: number | undefined
  /** Write + before what is above zero. */
  signed?: boolean | undefined
}

const marks = { lt: { point: ',', group: nbsp }, en: { point: '.', group: ',' } } as const

/** 12 345,6 · −0,5 · +6,1. Digits are decided on the exact decimal, never on a float. */
export function formatDecimal(value: DecimalText, format: NumberFormat = {}, locale: LocaleName = 'lt'): string {
  const { decimals, signed = false } = format
  const exact = decimal(value)
  const text = exact.abs().toFixed(decimals)
  const [whole = '0', fraction] = text.split('.')
  const isZero = !/[1-9]/.test(text)
  const sign = isZero ? '' : exact.lt(0) ? minus : signed ? '+' : ''
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, marks[locale].group)
  return `${sign}${grouped}${fraction === undefined ? '' : marks[locale].point + fraction}`
}

/** 28,4 % */
export function formatPercent(value: DecimalText, format: NumberFormat = {}, locale: LocaleName = 'lt'): string {
  return `${formatDecimal(value, { decimals: 1, ...format }, locale)}${locale === 'lt' ? nbsp : ''}%`
}

/**
 * The decimals to show `value` with, so that it does not look equal to (or beyond) `planned` when it is not: 79,96 beside a
 * planned 80 stays 79,96, where one decimal would say 80,0.
 */
export function decimalsToTell(value: DecimalText, planned: DecimalText | null, atLeast: number): number {
  const exact = decimal(value)
  if (planned === null)
    return atLeast
  const target = decimal(planned)
  const truth = exact.cmp(target)
  const [, fraction = ''] = value.split('.')
  let decimals = atLeast
  while (decimals < fraction.length && exact.round(decimals).cmp(target) !== truth)
    decimals += 1
  return decimals
}

function decimalsOfValue(value: DecimalText, measure: Measure, planned: DecimalText | null, atLeast: number): number {
  return Math.max(decimalsToTell(value, planned, measure === 'percent' ? 1 : naturalDecimals(value)), atLeast)
}
function decimalsOfGap(gap: DecimalText, measure: Measure, atLeast: number): number {
  return Math.max(decimalsToTell(gap, '0', measure === 'percent' ? 1 : naturalDecimals(gap)), atLeast)
}

/** The value as formatValue shows it, as a plain decimal for a file: "79.96", "47.2", "512". */
export function shownValue(value: DecimalText, measure: Measure, planned: DecimalText | null = null, atLeast = 0): DecimalText {
  return decimal(value).toFixed(decimalsOfValue(value, measure, planned, atLeast))
}
/** The gap as formatGap shows it, as a plain decimal for a file: "6.1", "-12.8", "32". */
export function shownGap(gap: DecimalText, measure: Measure, atLeast = 0): DecimalText {
  return decimal(gap).toFixed(decimalsOfGap(gap, measure, atLeast))
}

/** A value beside its planned one: "79,96 %", "47,2 %", "512". Percents keep one decimal or more; counts and scores as many as they have. @param atLeast decimals, where something else is to be told by them */
export function formatValue(value: DecimalText, measure: Measure, planned: DecimalText | null = null, locale: LocaleName = 'lt', atLeast = 0): string {
  const decimals = decimalsOfValue(value, measure, planned, atLeast)
  return measure === 'percent' ? formatPercent(value, { decimals }, locale) : formatDecimal(value, { decimals }, locale)
}

/** "+6,1 proc. p." · "−12,8 proc. p." · "+32" · "0". A gap that is not zero is never shown as zero. */
export function formatGap(gap: DecimalText, measure: Measure, locale: LocaleName = 'lt', atLeast = 0): string {
  const text = formatDecimal(gap, { decimals: decimalsOfGap(gap, measure, atLeast), signed: true }, locale)
  if (measure === 'number')
    return text
  return locale === 'lt' ? `${text}${nbsp}proc.${nbsp}p.` : `${text}${nbsp}pp`
}

/** Counts are whole and scores seldom go beyond two decimals; a quotient has twenty. */
function naturalDecimals(value: DecimalText): number {
  const [, fraction = ''] = value.split('.')
  return Math.min(fraction.replace(/0+$/, '').length, 2)
}
