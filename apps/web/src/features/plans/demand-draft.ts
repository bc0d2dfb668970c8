import type { ChangeTarget, IndicatorCard, TargetVersion } from '@rodykle/contracts'
import type { DemandProblem, PeriodKind, Scope, TargetKind } from '@rodykle/domain'
import type { RuleDraft, RuleProblems } from './rule-draft.ts'
import { foldedKind, isIsoDate, problemsOf, ruleFits, targetKinds } from '@rodykle/domain'
import { blankRule, draftOfRule, readRule } from './rule-draft.ts'

/** What is asked of a target, as it is being typed. */
export interface DemandDraft {
  rule: RuleDraft
  unitRule: RuleDraft
  /** Each unit is held to the same as the city. */
  isSameForUnit: boolean
  scope: Scope
  reportedEvery: PeriodKind
  measuredOver: PeriodKind
  validFrom: string
  reason: string
}

export interface DemandProblems {
  rule: RuleProblems
  unitRule: RuleProblems
  /** Fields left blank that may not be. */
  blank: readonly ('scope' | 'validFrom' | 'reason')[]
  /** What could never be judged or met. */
  demand: readonly DemandProblem[]
}

type Card = Pick<IndicatorCard, 'valueKind' | 'unitFold' | 'periodFold' | 'conditions' | 'parts'>

/** The rules that can judge the city's figure of such an indicator. */
export function cityKinds({ valueKind, unitFold }: Card): TargetKind[] {
  const value = foldedKind(unitFold, valueKind)
  return value === null ? [] : targetKinds.filter(kind => ruleFits(kind, value))
}
/** The rules that can judge one unit's value of it. */
export function unitKinds({ valueKind }: Card): TargetKind[] {
  return targetKinds.filter(kind => ruleFits(kind, valueKind))
}

export function draftOfDemand({ rule, unitRule, scope, reportedEvery, measuredOver }: TargetVersion, year: number, validFrom: string): DemandDraft {
  return {
    rule: draftOfRule(rule, year),
    unitRule: draftOfRule(unitRule, year),
    isSameForUnit: JSON.stringify(rule) === JSON.stringify(unitRule),
    scope,
    reportedEvery,
    measuredOver,
    validFrom,
    reason: '',
  }
}

/** For a target not asked before: rules that fit the indicator, every institution, each half-year, from the year's first day. */
export function blankDemand(card: Card, year: number): DemandDraft {
  const city = cityKinds(card)[0] ?? 'none'
  const unit = unitKinds(card)[0] ?? 'none'
  return {
    rule: blankRule(city, year),
    unitRule: blankRule(unit, year),
    isSameForUnit: city === unit,
    scope: { kind: 'all', unitKind: 'institution' },
    reportedEvery: 'half-year',
    measuredOver: 'calendar-year',
    validFrom: `${year}-01-01`,
    reason: '',
  }
}

/** What is typed, for another indicator: rules that cannot judge it give way to ones that can. */
export function fitDemand(draft: DemandDraft, card: Card): DemandDraft {
  const city = cityKinds(card)
  const unit = unitKinds(card)
  const rule = city.includes(draft.rule.kind) ? draft.rule : { ...draft.rule, kind: city[0] ?? 'none' }
  const unitRule = unit.includes(draft.unitRule.kind) ? draft.unitRule : { ...draft.unitRule, kind: unit[0] ?? 'none' }
  return { ...draft, rule, unitRule, isSameForUnit: draft.isSameForUnit && unit.includes(rule.kind) }
}

/** @returns the request for the API, or everything that keeps it from being one. */
export function readDemand(draft: DemandDraft, card: Card, needsReason: boolean): { demand: ChangeTarget, problems: null } | { demand: null, problems: DemandProblems } {
  const city = readRule(draft.rule)
  const unit = draft.isSameForUnit ? city : readRule(draft.unitRule)
  const { scope, reportedEvery, measuredOver, validFrom } = draft
  const reason = draft.reason.trim()
  const blank = [
    ...(isBlankScope(scope) ? ['scope' as const] : []),
    ...(isIsoDate(validFrom) ? [] : ['validFrom' as const]),
    ...(needsReason && reason === '' ? ['reason' as const] : []),
  ]
  const demandProblems = city.rule !== null && unit.rule !== null ? problemsOf({ rule: city.rule, unitRule: unit.rule, scope }, card) : []
  if (city.rule === null || unit.rule === null || blank.length > 0 || demandProblems.length > 0)
    return { demand: null, problems: { rule: city.problems ?? {}, unitRule: draft.isSameForUnit ? {} : unit.problems ?? {}, blank, demand: demandProblems } }
  return { demand: { rule: city.rule, unitRule: unit.rule, scope, reportedEvery, measuredOver, validFrom, reason: reason === '' ? null : reason }, problems: null }
}

function isBlankScope(scope: Scope): boolean {
  switch (scope.kind) {
    case 'all': return false
    case 'types': return scope.types.length === 0
    case 'units': return scope.unitIds.length === 0
  }
}

/** The same demand with its comparator confirmed. It holds from the day the confirmed one did: what was assumed turns out to have been right. */
export function confirmedDemand({ rule, unitRule, scope, reportedEvery, measuredOver, validFrom }: TargetVersion, reason: string | null): ChangeTarget {
  return { rule: { ...rule, assumed: false }, unitRule: { ...unitRule, assumed: false }, scope, reportedEvery, measuredOver, validFrom, reason }
}
