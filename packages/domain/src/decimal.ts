import { ExactDecimal } from './exact-decimal.ts'

/**
 * An exact decimal as text, with a point: '28.4', '-6.1', '480'. Numbers travel and rest in this form,
 * because a binary float cannot hold 28.4 and would report a gap of 6.099999999999998.
 */
export type DecimalText = string

/**
 * Sums, differences and products are exact. A quotient keeps 20 decimals: with denominators under 10⁹ and targets of
 * up to six decimals two different figures are at least 10⁻¹⁵ apart, so no comparison can be decided by the rounding.
 */
export type Decimal = ExactDecimal

/** @throws TypeError for a text that is no decimal number */
export function decimal(text: DecimalText | number): Decimal {
  return ExactDecimal.from(text)
}

export function decimalText(value: Decimal): DecimalText {
  return value.toFixed()
}

/** Σ of exact decimals; 0 for none. Callers decide beforehand whether there was anything to add. */
export function sum(values: readonly DecimalText[]): Decimal {
  return values.reduce((total, value) => total.plus(decimal(value)), decimal(0))
}

/** Σ, or null as soon as one of them is unknown. */
export function sumIfAllKnown(values: readonly (DecimalText | null)[]): DecimalText | null {
  const known = values.filter(value => value !== null)
  return known.length === values.length ? decimalText(sum(known)) : null
}

/** 100 · numerator ÷ denominator, in percent. @throws RangeError when the denominator is not positive: that is "not applicable", never a number. */
export function percentOf(numerator: DecimalText, denominator: DecimalText): Decimal {
  const whole = decimal(denominator)
  if (whole.lte(0))
    throw new RangeError('a percent needs a positive denominator')
  return decimal(numerator).times(100).div(whole)
}
