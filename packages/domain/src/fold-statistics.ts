import type { DecimalText } from './decimal.ts'
import type { GapStatus } from './judgement.ts'
import type { Observed } from './observed.ts'
import type { ActualStanding } from './workflow.ts'

/** A cell before anybody reads it: folding comes before suppression, so a suppressed value can never be folded. */
export type ObservedAtRest = Exclude<Observed, { state: 'suppressed' }>

/** One asked unit's cell with the judgement stored beside it. */
export interface UnitFigure {
  unitId: string
  observed: ObservedAtRest
  standing: ActualStanding
  /** By the unit's own rule. */
  status: GapStatus
  /** How many the unit's percent will be of, where that is known before it reports (a register, last year); for the bounds only. */
  expectedDenominator?: DecimalText | undefined
}

export interface PartSum {
  part: string
  sumWeight: DecimalText
  sumWeightedValue: DecimalText
}

/**
 * Everything a city figure is made of, for one target and period: sums and counts only, so that one GROUP BY can deliver it.
 *
 * Each asked unit is in exactly one of `reported`, `notReported`, `notMeasured`, `notApplicable` and `waiting`. A unit is *counted* when its standing
 * is in the figure's basis; a draft counts on none. "Of the counted" below also leaves out denominators and weights of zero: they are `notApplicable`.
 */
export interface FoldStatistics {
  asked: number
  /** Counted, with a value. */
  reported: number
  /** Nothing was given yet, or the reporter says that nothing will be; drafts are nobody's business and stand here too. */
  notReported: number
  /** Counted, and could not be measured. */
  notMeasured: number
  /** Counted, and does not apply, or its denominator or weight is 0. */
  notApplicable: number
  /** Answered, but not counted on this basis yet. An unapproved "does not apply" waits as well. */
  waiting: number
  /** Asked units with an answer that waits for approval, whatever the basis. A silent unit has none: it is in the coverage. */
  unapproved: number
  /** Of the counted, those valued as numerator and denominator. */
  ratioCount: number
  sumNumerator: DecimalText
  sumDenominator: DecimalText
  /** Σ of the units' own percents, each rounded to 12 decimals, for the mean of institutions. In SQL: sum(round(100.00000000000000000000 * n / d, 12)). */
  sumPercent: DecimalText
  /** Σ of the denominators of units that wait or have not reported; null as soon as one of them is unknown, '0' when nobody is missing. */
  missingDenominator: DecimalText | null
  /** Of the counted, those valued as a number. */
  numberCount: number
  sumValue: DecimalText
  /** Of the counted, those with a weight: a weighted number, or parts. */
  weighedCount: number
  /** Of weighted numbers; parts have their own sums. */
  sumWeight: DecimalText
  sumWeightedValue: DecimalText
  /** One for each part somebody was counted with, ordered by part code. */
  parts: readonly PartSum[]
  /** Of the counted, those valued as events; and how many events they had together. */
  eventReports: number
  events: number
  /** Of the counted, those whose own rule could judge them, and those that met it. */
  judged: number
  meeting: number
  /** How many of the counted rated themselves 1, 2, 3, 4. */
  ratings: readonly [number, number, number, number]
  /** The cell as this basis sees it, when exactly one unit is asked; otherwise null. */
  sole: ObservedAtRest | null
}
