import type { ObservedAtRest } from './fold-statistics.ts'

/** Of one save: what a person can have changed. */
export interface ToldValue {
  observed: ObservedAtRest
  comment: string | null
  denominatorReason: string | null
}

/** One thing that happened to a value, as its history tells it. */
export type ValueFact
  /** Its period was opened: from then on it was asked. */
  = | { kind: 'asked' }
    /** `file`: the name of the file it came in, where it was imported. */
    | { kind: 'save', before: ToldValue, after: ToldValue, file: string | null }
    | { kind: 'submit' }
    | { kind: 'accept' }
    | { kind: 'return', reason: string }
    | { kind: 'reopen', reason: string }
    /** What the percent will be of, as another party knows it; null: nobody knows it any more. */
    | { kind: 'denominator', known: string | null, source: string | null }
    | { kind: 'evidence-add', name: string }
    | { kind: 'evidence-remove', name: string }
export type ValueFactKind = ValueFact['kind']

/** What somebody said of a value: a remark, why it was returned or reopened, the unit's answer when handing it in again. */
export const turnKinds = ['remark', 'return', 'reopen', 'answer'] as const
export type TurnKind = typeof turnKinds[number]

/** Who is speaking of a value: those who review it, or those whose it is. */
export const turnSides = ['department', 'unit'] as const
export type TurnSide = typeof turnSides[number]
