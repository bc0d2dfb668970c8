import type { DecimalText, Measure } from '@rodykle/domain'
import type { LocaleName } from './locale.ts'
import { decimal } from '@rodykle/domain'
import { decimalsToTell, formatDecimal, formatPercent } from './number.ts'

/** Written out in full up to here; a quotient that goes further is rounded, and says so. */
const mostDecimals = 4
/** A gap that is shown together with what it is between needs more than a table does. */
const leastDecimals = 2

export interface ExactWords {
  text: string
  /** "=", or "≈" where the text is rounded. */
  equals: '=' | '≈'
}

/** How many decimals tell `value` from `planned` in a calculation that is written out. */
export function decimalsInFull(value: DecimalText, planned: DecimalText | null): number {
  const [, fraction = ''] = value.split('.')
  return fraction.length <= mostDecimals ? fraction.length : decimalsToTell(value, planned, leastDecimals)
}

/** A number in a calculation: exact where that is short, otherwise rounded so that it does not look equal to what it is compared with. */
export function exactWords(value: DecimalText, planned: DecimalText | null, measure: Measure, locale: LocaleName): ExactWords {
  const decimals = decimalsInFull(value, planned)
  const isExact = decimal(value).round(decimals).cmp(decimal(value)) === 0
  return { text: measure === 'percent' ? formatPercent(value, { decimals }, locale) : formatDecimal(value, { decimals }, locale), equals: isExact ? '=' : '≈' }
}
