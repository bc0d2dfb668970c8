import type { PeriodFold, UnitFold } from './folds.ts'
import type { ValueKind } from './observed.ts'
import type { Scope } from './reporting-units.ts'
import type { TargetRule } from './target-rule.ts'
import { decimal } from './decimal.ts'
import { periodFoldFits } from './fold-periods.ts'
import { foldedKind, ruleFits } from './rule-fit.ts'

/** What a target asks: of the city, of one unit, and of whom. */
export interface Demand {
  rule: TargetRule
  unitRule: TargetRule
  scope: Scope
}

/** Of an indicator, what decides which rules make sense for it. */
export interface MeasuredIndicator {
  valueKind: ValueKind
  unitFold: UnitFold
  periodFold: PeriodFold
  conditions: readonly unknown[]
  parts: readonly unknown[]
}

/** `total-unfit` is found where the total is known: `fitsTotal`. */
export const demandProblems = [
  'fold-cannot-take-value',
  'periods-cannot-fold',
  'city-rule-mismatch',
  'unit-rule-mismatch',
  'unit-rule-judges-nothing',
  'span-reversed',
  'several-reporters',
  'conditions-missing',
  'parts-missing',
  'total-unfit',
] as const
export type DemandProblem = typeof demandProblems[number]

function isReversed(rule: TargetRule): boolean {
  switch (rule.kind) {
    case 'between': return decimal(rule.low).gt(decimal(rule.high))
    case 'every-month': return rule.from > rule.to
    default: return false
  }
}

/** Surely more than one reporter; how many units have a type is known only on a day. */
function asksSeveral(scope: Scope): boolean {
  switch (scope.kind) {
    case 'all': return scope.unitKind !== 'city'
    case 'types': return false
    case 'units': return scope.unitIds.length > 1
  }
}

/** Why no figure can be made of the indicator, whatever is asked of it. Empty when all is well. */
export function indicatorProblems({ valueKind, unitFold, periodFold, conditions, parts }: MeasuredIndicator): DemandProblem[] {
  return foundIn({
    'fold-cannot-take-value': foldedKind(unitFold, valueKind) === null,
    'periods-cannot-fold': !periodFoldFits(periodFold, valueKind),
    'conditions-missing': valueKind === 'conditions' && conditions.length === 0,
    'parts-missing': valueKind === 'parts' && parts.length === 0,
  })
}

/** Why a plan must not be published with this: some figure could never be judged, or never be met. Empty when all is well. */
export function problemsOf({ rule, unitRule, scope }: Demand, indicator: MeasuredIndicator): DemandProblem[] {
  const { valueKind, unitFold } = indicator
  const cityValue = foldedKind(unitFold, valueKind)
  const isUnitJudged = unitRule.kind !== 'none' && unitRule.kind !== 'narrative'
  return [...indicatorProblems(indicator), ...foundIn({
    'city-rule-mismatch': cityValue !== null && !ruleFits(rule.kind, cityValue),
    'unit-rule-mismatch': !ruleFits(unitRule.kind, valueKind),
    'unit-rule-judges-nothing': unitFold === 'share-meeting' && !isUnitJudged,
    'span-reversed': isReversed(rule) || isReversed(unitRule),
    'several-reporters': unitFold === 'single' && asksSeveral(scope),
  })]
}

function foundIn(found: Partial<Record<DemandProblem, boolean>>): DemandProblem[] {
  return demandProblems.filter(problem => found[problem] === true)
}
