import type { DecimalText } from './decimal.ts'

export const targetKinds = [
  'at-least',
  'at-most',
  'exactly',
  'between',
  'benchmark',
  'done-by',
  'every-month',
  'every-condition',
  'more-than-baseline',
  'none',
  'narrative',
] as const
export type TargetKind = typeof targetKinds[number]

export const deadlinePrecisions = ['day', 'month'] as const
export type DeadlinePrecision = typeof deadlinePrecisions[number]

/** An ISO calendar day, '2020-02-18'. */
export type IsoDate = string
/** An ISO calendar month, '2020-02'. */
export type IsoMonth = string

/** What a plan asks of a figure. Numbers are in the indicator's unit of measurement; percents in percent. */
export type RuleStatement
  = | { kind: 'at-least', planned: DecimalText }
    | { kind: 'at-most', planned: DecimalText }
    | { kind: 'exactly', planned: DecimalText }
    /** A soft maximum is advice: above it is still met ("bent 2–4 strategijos"). */
    | { kind: 'between', low: DecimalText, high: DecimalText, softMaximum: boolean }
    /** At or above a reference figure of the same subject, grade and period; equality counts. */
    | { kind: 'benchmark', series: string }
    /** On or before the date. `month` precision means the month's last day. */
    | { kind: 'done-by', date: IsoDate, precision: DeadlinePrecision }
    /** Each month of the span, both ends included, has at least one dated event. */
    | { kind: 'every-month', from: IsoMonth, to: IsoMonth }
    /** Every condition that applies is answered "yes". */
    | { kind: 'every-condition' }
    | { kind: 'more-than-baseline', baseline: DecimalText }
    | { kind: 'none' }
    | { kind: 'narrative' }

/** `assumed`: the source did not say the comparator; shown as "patikslinti" until a person confirms it. */
export type TargetRule = RuleStatement & { assumed: boolean }
