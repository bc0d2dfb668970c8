import type { DecimalText } from './decimal.ts'
import type { ObservedAtRest } from './fold-statistics.ts'
import type { GapStatus, Judgement } from './judgement.ts'
import type { Measured, ObservedState } from './observed.ts'

/** An observed value at rest: as entered, and the same again in columns that can be added up. */
export interface StoredValue {
  state: ObservedState
  /** Null unless `state` is reported. */
  value: Measured | null
  numerator: DecimalText | null
  denominator: DecimalText | null
  /** A count or score, or how many events there were. */
  number: DecimalText | null
  /** What a weighted mean weighs the number by. */
  weight: DecimalText | null
  /** Why there is no number. */
  reason: string | null
}

const noColumns = { numerator: null, denominator: null, number: null, weight: null } as const

/** A percent that exists only as a percent is in no column: it can be shown and judged, never added. Parts, conditions and texts have no one number. */
function columnsOf(value: Measured): Pick<StoredValue, 'numerator' | 'denominator' | 'number' | 'weight'> {
  switch (value.kind) {
    case 'ratio': return { ...noColumns, numerator: value.numerator, denominator: value.denominator }
    case 'number': return { ...noColumns, number: value.value, weight: value.weight ?? null }
    case 'events': return { ...noColumns, number: String(value.events.length) }
    default: return noColumns
  }
}

export function storedValue(observed: ObservedAtRest): StoredValue {
  return observed.state === 'reported'
    ? { state: 'reported', value: observed.value, ...columnsOf(observed.value), reason: null }
    : { state: observed.state, value: null, ...noColumns, reason: observed.reason ?? null }
}

/** The value a stored cell holds. @throws TypeError where a reported cell has lost its value, which no write can cause. */
export function observedOf({ state, value, reason }: Pick<StoredValue, 'state' | 'value' | 'reason'>): ObservedAtRest {
  switch (state) {
    case 'reported':
      if (value === null)
        throw new TypeError('a reported cell holds no value')
      return { state, value }
    case 'not-reported':
      return reason === null ? { state } : { state, reason }
    case 'not-measured':
    case 'not-applicable':
      return { state, reason: reason ?? '' }
  }
}

export interface StoredJudgement {
  status: GapStatus
  /** The one number achieved: a percent, count or score; null for everything that is not one number. */
  achieved: DecimalText | null
  gap: DecimalText | null
}

/** What is kept of a judgement beside the value it judges; the rest follows again from the value and its rule. */
export function storedJudgement({ status, achieved, gap }: Judgement): StoredJudgement {
  return { status, achieved: achieved.kind === 'share' || achieved.kind === 'number' ? achieved.value : null, gap }
}
