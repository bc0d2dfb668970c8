import type { DecimalText } from './decimal.ts'
import type { ApprovalDates } from './explanation-city.ts'
import type { RuleInForce } from './explanation-target.ts'
import type { UnitFact } from './explanation-units.ts'
import type { ExplainedSpan, ExplainedUnitState, Explanation, ExplanationStatement } from './explanation.ts'
import type { FigureBasis } from './folds.ts'
import type { ReportingUnitKind } from './reporting-units.ts'
import type { JudgeFrame } from './tolerance.ts'
import { decimal, decimalText } from './decimal.ts'
import { explainedState, explainUnits, missingByName } from './explanation-units.ts'
import { explainedUnitStates } from './explanation.ts'

export interface SpreadFacts {
  /** Whose own value is looked at beside the others and is not among them; null where all are shown. */
  without: string | null
  span: ExplainedSpan
  basis: FigureBasis
  /** Every unit that is asked, by name, but the one left out. */
  units: readonly UnitFact[]
  /** Whether the reader may know whose the values are. */
  seesUnits: boolean
  /** What each unit is asked. */
  inForce: RuleInForce
  frame: JudgeFrame
  reporters: ReportingUnitKind | null
  approvals: ApprovalDates
}

/** A unit's value as a point has it: what is no number has no place among them. */
function valueOf({ judgement: { achieved } }: UnitFact): DecimalText | null {
  switch (achieved.kind) {
    case 'share':
    case 'number': return achieved.value
    default: return null
  }
}

/** The points of a spread: the counted units' numbers, in order of size. */
export function spreadValues(units: readonly UnitFact[], basis: FigureBasis): DecimalText[] {
  return units
    .flatMap(unit => explainedState(unit, 'single', basis) === 'counted' ? valueOf(unit) ?? [] : [])
    .toSorted((one, other) => decimal(one).cmp(decimal(other)))
}

function middle(values: readonly [DecimalText, ...DecimalText[]]): DecimalText {
  const [below, above] = [values[Math.floor((values.length - 1) / 2)], values[Math.floor(values.length / 2)]]
  return decimalText(decimal(below ?? values[0]).plus(decimal(above ?? values[0])).div(2))
}

/** Of those who are not in it, how many are in which state. */
function missing({ units, basis, seesUnits }: SpreadFacts): ExplanationStatement[] {
  const states = missingByName(units, 'single', basis)
  return seesUnits ? states : states.map(statement => ({ ...statement, names: null }))
}

/** What the points beside a value are, and what they are held to. Null where there is not one. */
export function explainSpread(facts: SpreadFacts): Explanation | null {
  const { without, span, basis, units, seesUnits, inForce, frame: { measure }, reporters, approvals } = facts
  const [least, ...others] = spreadValues(units, basis)
  if (least === undefined)
    return null
  const counted = units.filter(unit => explainedState(unit, 'single', basis) === 'counted').length
  const outside: readonly ExplainedUnitState[] = explainedUnitStates.filter(state => state === 'not-applicable' || state === 'nothing-to-measure')
  return {
    reporters,
    statements: [
      { code: 'subject', of: { kind: 'spread', without }, span, basis },
      { code: 'spread', values: others.length + 1, least, median: middle([least, ...others]), most: others.at(-1) ?? least, measure, isNamed: seesUnits },
      { code: 'coverage', counted, applicable: units.filter(unit => !outside.includes(explainedState(unit, 'single', basis))).length },
      ...missing(facts),
      { code: 'rule', ...inForce, measure },
      { code: 'approvals', ...approvals },
    ],
    units: seesUnits ? explainUnits(units, 'single', basis) : null,
  }
}
