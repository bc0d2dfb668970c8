import type { Assessment } from './assess.ts'
import type { ReferenceFigure, RuleInForce } from './explanation-target.ts'
import type { UnitFact } from './explanation-units.ts'
import type { ExplainedYear } from './explanation-year.ts'
import type { ExplainedSpan, ExplainedSubject, Explanation, ExplanationStatement, PossibleOutcome } from './explanation.ts'
import type { FoldStatistics } from './fold-statistics.ts'
import type { FigureBasis, PeriodFold, UnitFold } from './folds.ts'
import type { Judgement } from './judgement.ts'
import type { ReportingUnitKind } from './reporting-units.ts'
import type { IsoDate, TargetRule } from './target-rule.ts'
import type { JudgeFrame, Measure } from './tolerance.ts'
import { decimal } from './decimal.ts'
import { comparedWith, explainTarget, fractionOf } from './explanation-target.ts'
import { explainUnits, missingByName } from './explanation-units.ts'
import { explainPeriods } from './explanation-year.ts'
import { judge } from './judge.ts'

/** What of an indicator's card an explanation speaks about. */
export interface ExplainedCard {
  unitFold: UnitFold
  periodFold: PeriodFold
  /** What the numerator and the denominator count, in the card's words. */
  numerator: string
  denominator: string
}

export interface ApprovalDates {
  count: number
  first: IsoDate | null
  last: IsoDate | null
}

export interface CityFigureFacts {
  of: Extract<ExplainedSubject, { kind: 'city' | 'type' }>
  span: ExplainedSpan
  basis: FigureBasis
  card: ExplainedCard
  statistics: FoldStatistics
  /** As this reader sees it: with its number hidden where the reader may not know it. */
  assessment: Assessment
  inForce: RuleInForce
  unitRule: TargetRule
  frame: JudgeFrame
  unitMeasure: Measure
  references: readonly ReferenceFigure[]
  reporters: ReportingUnitKind | null
  /** By name; null for a reader who may not see the units. */
  units: readonly UnitFact[] | null
  approvals: ApprovalDates
  /** Counts of persons under it are hidden; null where the figure is hidden because another one could be found by subtraction. */
  threshold: number | null
  year?: ExplainedYear | undefined
}

/** What tells more of a report than the figure does: for those who may read the reports themselves. */
const wordy = ['narrative', 'events']

/** One reporter speaks for the city. */
function soleReport({ card, statistics: { sole }, assessment, units }: CityFigureFacts): ExplanationStatement[] {
  if (assessment.achieved.kind === 'share')
    return fractionOf(assessment, card)
  const isForEverybody = sole?.state === 'reported' && !wordy.includes(sole.value.kind)
  return sole === null || (units === null && !isForEverybody) ? [] : [{ code: 'entered', observed: sole, parts: assessment.parts }]
}

/** The sums the figure is made of. */
function arithmetic(facts: CityFigureFacts): ExplanationStatement[] {
  const { card, statistics, assessment, unitRule, unitMeasure } = facts
  const { achieved } = assessment
  const planned = comparedWith(assessment)
  switch (card.unitFold) {
    case 'ratio-of-sums':
      return fractionOf(assessment, card)
    case 'share-meeting':
      return achieved.kind !== 'share'
        ? []
        : [
            { code: 'each-unit-rule', rule: unitRule, measure: unitMeasure },
            { code: 'fraction', of: 'units', numerator: achieved.numerator, denominator: achieved.denominator, percent: achieved.value, planned },
          ]
    case 'sum':
      return achieved.kind === 'number' ? [{ code: 'total', value: achieved.value, units: statistics.numberCount }] : []
    case 'weighted-mean':
      return achieved.kind === 'number'
        ? [{ code: 'weighted-mean', weighted: statistics.sumWeightedValue, weight: statistics.sumWeight, value: achieved.value, planned }]
        : assessment.parts.map(part => ({ code: 'part', part, weight: statistics.parts.find(sums => sums.part === part.part)?.sumWeight ?? null }))
    case 'event-count':
      return [{ code: 'events', events: statistics.events, units: statistics.eventReports }]
    case 'single':
      return soleReport(facts)
    case 'none':
      return achieved.kind === 'ratings' ? [{ code: 'ratings', counts: achieved.counts }] : []
  }
}

/** Who is not in the figure: by name for those who may see it, in numbers for everybody else. */
function missing({ card, basis, assessment: { coverage }, units }: CityFigureFacts): ExplanationStatement[] {
  if (units !== null)
    return missingByName(units, card.unitFold, basis)
  const counts = [
    ['left-out', coverage.leftOut],
    ['waiting', coverage.waiting],
    ['not-reported', coverage.notReported],
    ['not-measured', coverage.notMeasured],
    ['not-applicable', coverage.notApplicable],
  ] as const
  return counts.flatMap(([state, count]): ExplanationStatement[] => count === 0 ? [] : [{ code: 'units-in-state', state, count, names: null }])
}

/** What the target asks for is one span of percents, and so is what is still possible: their ends tell how the two lie to each other. */
function outcomeOf({ worst, best }: NonNullable<Assessment['bounds']>, rule: TargetRule, frame: JudgeFrame): PossibleOutcome {
  const [atWorst, atBest] = [worst, best].map(percent => judge({ state: 'reported', value: { kind: 'given-percent', percent } }, rule, frame)) as [Judgement, Judgement]
  if (atWorst.gap === null || atBest.gap === null)
    return 'unjudged'
  const met = [atWorst, atBest].filter(({ status }) => status === 'met').length
  if (met > 0)
    return met === 2 ? 'sure' : 'open'
  return decimal(atWorst.gap).times(decimal(atBest.gap)).lt(0) ? 'open' : 'lost'
}

/** How far the figure can be relied on. */
function reliability({ statistics, assessment, inForce, frame, approvals }: CityFigureFacts): ExplanationStatement[] {
  const { achieved, bounds, meanOfUnits, straddles, provisional, coverage } = assessment
  return [
    ...bounds === null ? [] : [{ code: 'possible', ...bounds, outcome: outcomeOf(bounds, inForce.rule, frame) } as const],
    ...meanOfUnits === null || achieved.kind !== 'share' || coverage.counted < 2
      ? []
      : [{ code: 'mean-of-units', mean: meanOfUnits, pooled: achieved.value, planned: comparedWith(assessment), straddles } as const],
    ...provisional ? [{ code: 'provisional', unapproved: statistics.unapproved } as const] : [],
    { code: 'approvals', ...approvals },
  ]
}

/** How the city's figure, or an institution type's, was made. A figure that is hidden from the reader says only that. */
export function explainCityFigure(facts: CityFigureFacts): Explanation {
  const { of, span, basis, card, assessment, inForce, frame, references, reporters, units, year } = facts
  const { achieved, coverage } = assessment
  const subject: ExplanationStatement = { code: 'subject', of, span, basis }
  if (achieved.kind === 'absent' && achieved.absence === 'suppressed')
    return { reporters, statements: [subject, { code: 'hidden', threshold: facts.threshold }], units: null }
  return {
    reporters,
    statements: [
      subject,
      ...achieved.kind === 'absent' && achieved.absence !== 'suppressed' ? [{ code: 'no-figure', absence: achieved.absence } as const] : [],
      ...year === undefined ? [] : explainPeriods(year, card.periodFold),
      { code: 'unit-fold', fold: card.unitFold },
      ...arithmetic(facts),
      { code: 'coverage', counted: coverage.counted, applicable: coverage.applicable },
      ...year === undefined || year.completeUnits === null ? [] : [{ code: 'complete-units', complete: year.completeUnits, counted: coverage.counted } as const],
      ...missing(facts),
      ...explainTarget(assessment, inForce, frame, references),
      ...reliability(facts),
    ],
    units: units === null ? null : explainUnits(units, card.unitFold, basis),
  }
}
