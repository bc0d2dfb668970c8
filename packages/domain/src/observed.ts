import type { DecimalText } from './decimal.ts'
import type { IsoDate } from './target-rule.ts'

/** Why there is no number. None of these is ever turned into another, or into zero, to make a sum work. */
export const absences = ['not-reported', 'not-measured', 'not-applicable', 'suppressed'] as const
export type Absence = typeof absences[number]

/** What a cell can hold at rest; `suppressed` exists on reading only. */
export const observedStates = ['reported', 'not-reported', 'not-measured', 'not-applicable'] as const
export type ObservedState = typeof observedStates[number]

/** How a value of an indicator is entered. */
export const valueKinds = ['ratio', 'given-percent', 'number', 'parts', 'conditions', 'done', 'events', 'narrative'] as const
export type ValueKind = typeof valueKinds[number]

export const conditionAnswers = ['yes', 'no', 'not-applicable'] as const
export type ConditionAnswer = typeof conditionAnswers[number]

export const selfRatings = [1, 2, 3, 4] as const
export type SelfRating = typeof selfRatings[number]

/** One subject and grade of a test: the mean score and how many sat it. */
export interface PartValue {
  /** The part's code on the indicator, e.g. 'mat-4'. */
  part: string
  value: DecimalText
  weight: DecimalText
}

/** What took place on a day. It has an id once it is kept; before, it is known by its date and title. */
export interface DatedEvent {
  id?: string | undefined
  date: IsoDate
  title: string
  note?: string | undefined
}

export type Measured
  /** A percent is always a numerator and a denominator; the percent is computed. */
  = | { kind: 'ratio', numerator: DecimalText, denominator: DecimalText }
    /** A percent that exists only as a percent (an external result): shown, never folded. */
    | { kind: 'given-percent', percent: DecimalText }
    /** A count, or a score; `weight` is what a weighted mean weighs by (test takers). */
    | { kind: 'number', value: DecimalText, weight?: DecimalText | undefined }
    | { kind: 'parts', parts: readonly PartValue[] }
    | { kind: 'conditions', answers: readonly { condition: string, answer: ConditionAnswer }[] }
    | { kind: 'done', done: boolean, on: IsoDate | null }
    | { kind: 'events', events: readonly DatedEvent[] }
    | { kind: 'narrative', text: string, selfRating: SelfRating | null }
    /** Only on a city figure: how many units rated themselves 1, 2, 3, 4. */
    | { kind: 'ratings', counts: readonly [number, number, number, number] }

export type Observed
  = | { state: 'reported', value: Measured }
    | { state: 'not-reported', reason?: string | undefined }
    | { state: 'not-measured', reason: string }
    | { state: 'not-applicable', reason: string }
    | { state: 'suppressed' }
