import type { FigureBasis } from './folds.ts'

/** Who asked for a self-check: the clock at night, the command line, or a person. */
export const selfCheckTriggers = ['nightly', 'command', 'person'] as const
export type SelfCheckTrigger = typeof selfCheckTriggers[number]

/**
 * What a self-check can find: a number in a column that is not the value's, a judgement or a version of the target that is not the
 * one its rule gives, events that are not those of the cell, and sums of the database that are not the sums of its cells.
 */
export const differenceKinds = ['value', 'judgement', 'version', 'events', 'fold', 'year-fold'] as const
export type DifferenceKind = typeof differenceKinds[number]

/** One place where what is stored is not what the raw values say. */
export interface SelfCheckDifference {
  kind: DifferenceKind
  year: number
  /** Null for a year's figure. */
  period: string | null
  target: { id: string, code: string, indicator: string }
  /** Null for a fold: it is the city's. */
  unit: string | null
  basis: FigureBasis | null
  /** What of it differs: a column, or one of the sums. */
  field: string
  stored: string | null
  derived: string | null
}
