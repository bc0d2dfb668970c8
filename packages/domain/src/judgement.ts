import type { DecimalText } from './decimal.ts'
import type { Absence, SelfRating } from './observed.ts'
import type { DeadlinePrecision, IsoDate } from './target-rule.ts'

export const gapStatuses = ['met', 'near', 'not-met', 'no-target', 'no-data', 'not-applicable'] as const
export type GapStatus = typeof gapStatuses[number]

/** How far short of a target still counts as near; set per plan. */
export interface Tolerance {
  /** For percents, in percentage points. */
  percentPoints: DecimalText
  /** For everything else, in percent of the planned value. */
  percentOfPlanned: DecimalText
}
export const defaultTolerance: Tolerance = { percentPoints: '5', percentOfPlanned: '10' }

/** A reference figure for one part (subject and grade) of a series in a period. */
export interface Benchmark {
  part: string
  value: DecimalText
}

export type Planned
  = | { kind: 'number', value: DecimalText }
    | { kind: 'range', low: DecimalText, high: DecimalText, softMaximum: boolean }
    | { kind: 'date', date: IsoDate, precision: DeadlinePrecision }
    /** All of n: months, conditions, parts of a benchmark. */
    | { kind: 'all-of', of: number }
    | { kind: 'none' }

export type Achieved
  /** A percent with the fraction behind it. */
  = | { kind: 'share', value: DecimalText, numerator: DecimalText, denominator: DecimalText }
    | { kind: 'number', value: DecimalText }
    | { kind: 'k-of-n', met: number, of: number }
    | { kind: 'done', on: IsoDate | null }
    | { kind: 'not-done' }
    | { kind: 'narrative', selfRating: SelfRating | null }
    | { kind: 'ratings', counts: readonly [number, number, number, number] }
    | { kind: 'absent', absence: Absence }

export interface PartJudgement {
  part: string
  planned: DecimalText | null
  achieved: DecimalText
  gap: DecimalText | null
  status: GapStatus
}

/** One figure held against its rule. Every screen, answer, report and test reads the same one. */
export interface Judgement {
  planned: Planned
  achieved: Achieved
  /** achieved − planned, signed: in percentage points for percents, in days for deadlines, else in the indicator's unit. Null where a difference means nothing. */
  gap: DecimalText | null
  /** How wide a gap on the wrong side is still near, in the gap's own terms. Null where no one number was held against another. */
  allowance: DecimalText | null
  status: GapStatus
  /** 100 · achieved ÷ planned, uncapped; only for `at-least` with a positive plan. A different figure from the gap, and labelled so. */
  attainment: DecimalText | null
  /** Per subject and grade, for a benchmark; otherwise empty. */
  parts: readonly PartJudgement[]
}
