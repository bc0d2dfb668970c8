import type { DecimalText } from './decimal.ts'
import type { FigureBasis, PeriodFold, UnitFold } from './folds.ts'
import type { GapStatus, Judgement, PartJudgement } from './judgement.ts'
import type { Absence, Observed } from './observed.ts'
import type { InstitutionType, ReportingUnitKind } from './reporting-units.ts'
import type { IsoDate, TargetRule } from './target-rule.ts'
import type { Measure } from './tolerance.ts'
import type { ActualStanding } from './workflow.ts'

/** Whose figure is explained. */
export type ExplainedSubject = { kind: 'city' } | { kind: 'type', type: InstitutionType } | { kind: 'unit', name: string } | { kind: 'spread', without: string | null }

export interface ExplainedPeriod {
  label: string
  startsOn: IsoDate
  endsOn: IsoDate
}
/** When it was measured. */
export type ExplainedSpan = { kind: 'period' } & ExplainedPeriod | { kind: 'year', year: number }

/** Where an asked unit stands in a city figure; exactly one of these. */
export const explainedUnitStates = ['counted', 'left-out', 'waiting', 'not-reported', 'not-measured', 'not-applicable', 'nothing-to-measure'] as const
export type ExplainedUnitState = typeof explainedUnitStates[number]

/** achieved − planned = gap, as far as it is a difference. */
export type GapArithmetic
  /** `allowance` is how far off is still near: a gap just beyond it must not look as if it were not. */
  = | { shape: 'difference', achieved: DecimalText, from: DecimalText, gap: DecimalText, allowance: DecimalText | null, measure: Measure }
    | { shape: 'inside', achieved: DecimalText, low: DecimalText, high: DecimalText, isAbove: boolean, measure: Measure }
    | { shape: 'days', on: IsoDate, deadline: IsoDate, daysLate: number }
    | { shape: 'all-of', of: number, met: number, counts: 'months' | 'conditions' | 'parts' }

/** Why a figure has the status it has. */
export type StatusReason
  = | 'reached' | 'inside' | 'in-time' | 'all'
    | 'short-within' | 'over-within' | 'some-within'
    | 'short' | 'over' | 'late' | 'not-done' | 'some'
    | 'nothing-planned' | 'narrative' | 'no-reference'
    | 'day-unknown' | 'no-value' | 'not-applicable'

/** What may still become of a percent while units are missing: nothing can miss the target any more, nothing can reach it, or both are open. */
export type PossibleOutcome = 'sure' | 'lost' | 'open' | 'unjudged'

export type ExplanationStatement
  = | { code: 'subject', of: ExplainedSubject, span: ExplainedSpan, basis: FigureBasis }
    /** A small count of persons: nothing more may be said. */
    | { code: 'hidden', threshold: number | null }
    | { code: 'no-figure', absence: Exclude<Absence, 'suppressed'> }
    | { code: 'unit-fold', fold: UnitFold }
    | { code: 'period-fold', fold: PeriodFold }
    | { code: 'fraction', numerator: DecimalText, denominator: DecimalText, of: 'value' | 'units', percent: DecimalText, planned: DecimalText | null }
    /** What the numerator or the denominator counts, in the words of the indicator's card. */
    | { code: 'term', term: 'numerator' | 'denominator', value: DecimalText, counts: string }
    | { code: 'total', value: DecimalText, units: number }
    | { code: 'weighted-mean', weighted: DecimalText, weight: DecimalText, value: DecimalText, planned: DecimalText | null }
    | { code: 'events', events: number, units: number }
    | { code: 'ratings', counts: readonly [number, number, number, number] }
    | { code: 'part', part: PartJudgement, weight: DecimalText | null }
    /** How the units' values lie: one point each, from the least to the most. `isNamed`: whose they are is told beside it. */
    | { code: 'spread', values: number, least: DecimalText, median: DecimalText, most: DecimalText, measure: Measure, isNamed: boolean }
    | { code: 'entered', observed: Observed, parts: Judgement['parts'] }
    | { code: 'given-denominator', expected: DecimalText, source: string, used: DecimalText | null, reason: string | null }
    | { code: 'period', label: string, judgement: Judgement, isUsed: boolean }
    | { code: 'of-periods', counted: number, applicable: number }
    | { code: 'complete-units', complete: number, counted: number }
    | { code: 'coverage', counted: number, applicable: number }
    | { code: 'units-in-state', state: Exclude<ExplainedUnitState, 'counted'>, count: number, names: readonly string[] | null }
    | { code: 'rule', rule: TargetRule, of: 'city' | 'unit', measure: Measure, version: number, validFrom: IsoDate, reason: string | null }
    | { code: 'each-unit-rule', rule: TargetRule, measure: Measure }
    | { code: 'assumed' }
    | { code: 'reference', part: string, value: DecimalText, source: string }
    | { code: 'tolerance', kind: 'points' | 'percent-of-planned' | 'none', tolerance: DecimalText, allowance: DecimalText | null }
    | { code: 'gap', arithmetic: GapArithmetic }
    | { code: 'status', status: GapStatus, reason: StatusReason }
    | { code: 'attainment', percent: DecimalText }
    | { code: 'possible', worst: DecimalText, best: DecimalText, outcome: PossibleOutcome }
    | { code: 'mean-of-units', mean: DecimalText, pooled: DecimalText, planned: DecimalText | null, straddles: boolean }
    | { code: 'provisional', unapproved: number }
    | { code: 'review', standing: ActualStanding, on: IsoDate | null, returnReason: string | null }
    | { code: 'approvals', count: number, first: IsoDate | null, last: IsoDate | null }

/** How one asked unit stands in the figure. What it has not handed in is not shown to anyone. */
export interface ExplainedUnit {
  unitId: string
  state: ExplainedUnitState
  standing: ActualStanding
  observed: Observed | null
  judgement: Judgement | null
}

/** How a number was made: statements in the order in which they are read, without a word of any language; and every asked unit, for those who may see them. */
export interface Explanation {
  /** Of what kind the asked units are; null where of several. */
  reporters: ReportingUnitKind | null
  statements: readonly ExplanationStatement[]
  /** In the order in which they were given; null for a reader who may not see them, and where the figure is a unit's own. */
  units: readonly ExplainedUnit[] | null
}
