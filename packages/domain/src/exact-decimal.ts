/** What can be calculated with. */
export type DecimalLike = ExactDecimal | string | number

/** Decimals a quotient keeps. */
export const quotientDecimals = 20

const numeric = /^(-?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i
/** As far as a number of JavaScript reaches; beyond it a short text could ask for a gigabyte of noughts. */
const mostExponent = 400

const longestRemembered = 8
const mostRemembered = 4_000

const powers: bigint[] = []
function tenTo(exponent: number): bigint {
  return powers[exponent] ??= 10n ** BigInt(exponent)
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

function written(units: bigint, scale: number): string {
  if (scale === 0)
    return String(units)
  const text = String(magnitude(units)).padStart(scale + 1, '0')
  return `${units < 0n ? '-' : ''}${text.slice(0, -scale)}.${text.slice(-scale)}`
}

function withoutTrailingZeros(text: string, scale: number): string {
  if (scale === 0 || !text.endsWith('0'))
    return text
  let end = text.length
  while (text[end - 1] === '0')
    end -= 1
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end)
}

/** Whole quotient, half away from zero. */
function divideRounding(dividend: bigint, divisor: bigint): bigint {
  const over = magnitude(dividend)
  const under = magnitude(divisor)
  const quotient = (over * 2n + under) / (under * 2n)
  return (dividend < 0n) === (divisor < 0n) ? quotient : -quotient
}

/**
 * An exact decimal number: a whole number of 10⁻ˢᶜᵃˡᵉ. Immutable. Sums, differences and products are exact; a quotient keeps
 * `quotientDecimals`, rounded half away from zero. The engine's own big integers do the work: judging a value takes a tenth of
 * what digit by digit took.
 */
export class ExactDecimal {
  static readonly #known = new Map<string, ExactDecimal>()
  readonly #units: bigint
  readonly #scale: number

  private constructor(units: bigint, scale: number) {
    this.#units = units
    this.#scale = scale
  }

  /** @throws TypeError for anything but digits, perhaps with a sign, a point and an exponent */
  static from(value: DecimalLike): ExactDecimal {
    if (value instanceof ExactDecimal)
      return value
    if (Number.isSafeInteger(value))
      return new ExactDecimal(BigInt(value), 0)
    return typeof value === 'string' ? ExactDecimal.#remembered(value) : ExactDecimal.#read(String(value))
  }

  /** Targets, tolerances and counts are the same few short texts again and again. */
  static #remembered(text: string): ExactDecimal {
    const known = ExactDecimal.#known.get(text)
    if (known !== undefined)
      return known
    const value = ExactDecimal.#read(text)
    if (text.length <= longestRemembered) {
      if (ExactDecimal.#known.size >= mostRemembered)
        ExactDecimal.#known.clear()
      ExactDecimal.#known.set(text, value)
    }
    return value
  }

  static #read(text: string): ExactDecimal {
    const [, sign, whole = '', fraction = '', power = '0'] = numeric.exec(text) ?? []
    const exponent = Number(power)
    if (sign === undefined || whole + fraction === '' || Math.abs(exponent) > mostExponent)
      throw new TypeError(`"${text}" is not a decimal number`)
    const scale = fraction.length - exponent
    const units = BigInt(sign + whole + fraction)
    return scale < 0 ? new ExactDecimal(units * tenTo(-scale), 0) : new ExactDecimal(units, scale)
  }

  plus(other: DecimalLike): ExactDecimal {
    const term = ExactDecimal.from(other)
    const scale = Math.max(this.#scale, term.#scale)
    return new ExactDecimal(this.#in(scale) + term.#in(scale), scale)
  }

  minus(other: DecimalLike): ExactDecimal {
    const term = ExactDecimal.from(other)
    const scale = Math.max(this.#scale, term.#scale)
    return new ExactDecimal(this.#in(scale) - term.#in(scale), scale)
  }

  times(other: DecimalLike): ExactDecimal {
    const factor = ExactDecimal.from(other)
    return new ExactDecimal(this.#units * factor.#units, this.#scale + factor.#scale)
  }

  /** @throws RangeError for a divisor of zero */
  div(other: DecimalLike): ExactDecimal {
    const divisor = ExactDecimal.from(other)
    if (divisor.#units === 0n)
      throw new RangeError('nothing can be divided by zero')
    const shift = quotientDecimals + divisor.#scale - this.#scale
    return shift < 0
      ? new ExactDecimal(divideRounding(this.#units, divisor.#units * tenTo(-shift)), quotientDecimals)
      : new ExactDecimal(divideRounding(this.#units * tenTo(shift), divisor.#units), quotientDecimals)
  }

  abs(): ExactDecimal {
    return this.#units < 0n ? new ExactDecimal(-this.#units, this.#scale) : this
  }

  /** To so many decimals, half away from zero. */
  round(decimals = 0): ExactDecimal {
    return decimals >= this.#scale ? this : new ExactDecimal(divideRounding(this.#units, tenTo(this.#scale - decimals)), decimals)
  }

  /** −1, 0 or 1: less than the other, equal, greater. */
  cmp(other: DecimalLike): -1 | 0 | 1 {
    const right = ExactDecimal.from(other)
    const scale = Math.max(this.#scale, right.#scale)
    const one = this.#in(scale)
    const two = right.#in(scale)
    return one < two ? -1 : one > two ? 1 : 0
  }

  eq(other: DecimalLike): boolean {
    return this.cmp(other) === 0
  }

  lt(other: DecimalLike): boolean {
    return this.cmp(other) < 0
  }

  lte(other: DecimalLike): boolean {
    return this.cmp(other) <= 0
  }

  gt(other: DecimalLike): boolean {
    return this.cmp(other) > 0
  }

  gte(other: DecimalLike): boolean {
    return this.cmp(other) >= 0
  }

  /** Never with an exponent; with so many decimals, or with those it needs. Zero has no sign. */
  toFixed(decimals?: number): string {
    return decimals === undefined
      ? withoutTrailingZeros(written(this.#units, this.#scale), this.#scale)
      : written(this.round(decimals).#in(decimals), decimals)
  }

  toString(): string {
    return this.toFixed()
  }

  #in(scale: number): bigint {
    return scale === this.#scale ? this.#units : this.#units * tenTo(scale - this.#scale)
  }
}
