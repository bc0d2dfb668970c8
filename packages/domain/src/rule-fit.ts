import type { UnitFold } from './folds.ts'
import type { Measured, ValueKind } from './observed.ts'
import type { TargetKind } from './target-rule.ts'
import { comparableKinds } from './measured-number.ts'

export type MeasuredKind = Measured['kind']

/** Which values a rule can be held against. `none` judges nothing and so takes everything. */
const valuesOfRule = {
  'at-least': comparableKinds,
  'at-most': comparableKinds,
  'exactly': comparableKinds,
  'between': comparableKinds,
  'more-than-baseline': comparableKinds,
  'benchmark': ['parts', 'ratio', 'given-percent', 'number'],
  'done-by': ['done'],
  'every-month': ['events'],
  'every-condition': ['conditions'],
  'narrative': ['narrative', 'ratings'],
  'none': ['ratio', 'given-percent', 'number', 'parts', 'conditions', 'done', 'events', 'narrative', 'ratings'],
} as const satisfies Record<TargetKind, readonly MeasuredKind[]>

export function ruleFits(rule: TargetKind, value: MeasuredKind): boolean {
  const fitting: readonly MeasuredKind[] = valuesOfRule[rule]
  return fitting.includes(value)
}

/** A rule was held against a value it cannot judge: the plan should never have been published with that pair. */
export class RuleMismatchError extends Error {
  override readonly name = 'RuleMismatchError'
  readonly rule: TargetKind
  readonly value: MeasuredKind

  constructor(rule: TargetKind, value: MeasuredKind) {
    super(`a rule of kind ${rule} cannot judge a value of kind ${value}`)
    this.rule = rule
    this.value = value
  }
}

/**
 * The kind of the city's value when units of `value` fold by `fold`, or null when that fold cannot take them.
 * With `ruleFits` it tells, before a plan is published, whether a city rule will ever have something to judge.
 */
export function foldedKind(fold: UnitFold, value: ValueKind): MeasuredKind | null {
  switch (fold) {
    case 'ratio-of-sums': return value === 'ratio' ? 'ratio' : null
    case 'sum': return value === 'number' ? 'number' : null
    case 'share-meeting': return value === 'narrative' ? null : 'ratio'
    case 'weighted-mean': return value === 'number' || value === 'parts' ? value : null
    case 'event-count': return value === 'events' ? 'number' : null
    case 'single': return value
    case 'none': return value === 'narrative' ? 'ratings' : null
  }
}
