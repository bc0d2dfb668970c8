import type { Assessment } from './assess.ts'
import type { DecimalText } from './decimal.ts'
import type { ExplainedCard } from './explanation-city.ts'
import type { ReferenceFigure, RuleInForce } from './explanation-target.ts'
import type { ExplainedYear } from './explanation-year.ts'
import type { ExplainedSpan, Explanation, ExplanationStatement } from './explanation.ts'
import type { ObservedAtRest } from './fold-statistics.ts'
import type { FigureBasis } from './folds.ts'
import type { ReportingUnitKind } from './reporting-units.ts'
import type { IsoDate } from './target-rule.ts'
import type { JudgeFrame } from './tolerance.ts'
import type { ActualStanding } from './workflow.ts'
import { explainTarget, fractionOf } from './explanation-target.ts'
import { explainPeriods } from './explanation-year.ts'

/** The denominator another party gave before the unit reported, and why the unit used another one. */
export interface GivenDenominator {
  expected: DecimalText
  source: string
  reason: string | null
}

export interface UnitFigureFacts {
  name: string
  kind: ReportingUnitKind
  span: ExplainedSpan
  basis: FigureBasis
  card: ExplainedCard
  /** As this reader sees it: a draft is nothing to anyone but those who write it. */
  observed: ObservedAtRest
  assessment: Assessment
  inForce: RuleInForce
  frame: JudgeFrame
  references: readonly ReferenceFigure[]
  /** Null for a year's figure: each of its periods was reviewed by itself. */
  review: { standing: ActualStanding, on: IsoDate | null, returnReason: string | null } | null
  givenDenominator: GivenDenominator | null
  year?: ExplainedYear | undefined
}

function made({ observed, assessment, card, givenDenominator }: UnitFigureFacts): ExplanationStatement[] {
  const { achieved, parts } = assessment
  const used = observed.state === 'reported' && observed.value.kind === 'ratio' ? observed.value.denominator : null
  return [
    ...achieved.kind === 'share' ? fractionOf(assessment, card) : [{ code: 'entered', observed, parts } as const],
    ...givenDenominator === null ? [] : [{ code: 'given-denominator', ...givenDenominator, used } as const],
  ]
}

/** How one unit's own figure was made. */
export function explainUnitFigure(facts: UnitFigureFacts): Explanation {
  const { name, kind, span, basis, card, assessment, inForce, frame, references, review, year } = facts
  const { achieved } = assessment
  return {
    reporters: kind,
    statements: [
      { code: 'subject', of: { kind: 'unit', name }, span, basis },
      ...achieved.kind === 'absent' && achieved.absence !== 'suppressed' ? [{ code: 'no-figure', absence: achieved.absence } as const] : [],
      ...year === undefined ? [] : explainPeriods(year, card.periodFold),
      ...made(facts),
      ...explainTarget(assessment, inForce, frame, references),
      ...review === null ? [] : [{ code: 'review', ...review } as const],
    ],
    units: null,
  }
}
