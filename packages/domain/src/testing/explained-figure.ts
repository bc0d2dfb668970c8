import type { CityFigureFacts } from '../explanation-city.ts'
import type { UnitFact } from '../explanation-units.ts'
import type { ExplanationStatement } from '../explanation.ts'
import type { ObservedAtRest } from '../fold-statistics.ts'
import type { FigureBasis, UnitFold } from '../folds.ts'
import type { RuleStatement } from '../target-rule.ts'
import type { ActualStanding } from '../workflow.ts'
import { assess } from '../assess.ts'
import { explainCityFigure } from '../explanation-city.ts'
import { judge } from '../judge.ts'
import { tally } from '../tally.ts'
import { numberFrame, percentFrame, rule } from './build-cells.ts'

/** What a unit answered, and how far its answer got: accepted when left out. */
export type AnsweredCell = readonly [ObservedAtRest, ActualStanding?]

export interface FoldedFigure {
  fold: UnitFold
  cells: readonly AnsweredCell[]
  city?: RuleStatement
  unit?: RuleStatement
  basis?: FigureBasis
  benchmarks?: readonly { part: string, value: string }[]
}

/** All that is known of a city figure made of these cells. */
export function factsOf({ fold, cells, city = { kind: 'at-least', planned: '80' }, unit = { kind: 'none' }, basis = 'approved', benchmarks = [] }: FoldedFigure): CityFigureFacts {
  const measure = fold === 'ratio-of-sums' || fold === 'share-meeting' ? percentFrame : numberFrame
  const frame = { ...measure, benchmarks }
  const units = cells.map(([observed, standing = 'accepted'], index): UnitFact => ({ unitId: `u${index}`, name: `Unit ${index}`, standing, observed, judgement: judge(observed, rule(unit), { ...numberFrame, benchmarks }) }))
  const statistics = tally(units.map(({ judgement, ...figure }) => ({ ...figure, status: judgement.status })), basis)
  return {
    of: { kind: 'city' },
    span: { kind: 'period', label: 'II pusmetis', startsOn: '2026-07-01', endsOn: '2026-12-31' },
    basis,
    card: { unitFold: fold, periodFold: 'sum', numerator: 'mokytojai, kurie dalyvauja', denominator: 'visi mokytojai' },
    statistics,
    assessment: assess(statistics, fold, rule(city), frame),
    inForce: { rule: rule(city), of: 'city', version: 1, validFrom: '2026-01-15', reason: null },
    unitRule: rule(unit),
    frame,
    unitMeasure: 'number',
    references: benchmarks.map(benchmark => ({ ...benchmark, source: 'NŠA' })),
    reporters: 'institution',
    units,
    approvals: { count: units.filter(({ standing }) => standing === 'accepted').length, first: '2026-11-02', last: '2026-11-20' },
    threshold: 5,
  }
}
/** How that figure was made. */
export function explain(figure: FoldedFigure): ReturnType<typeof explainCityFigure> {
  return explainCityFigure(factsOf(figure))
}

/** The statements of one kind. */
export function said<Code extends ExplanationStatement['code']>(statements: readonly ExplanationStatement[], code: Code): Extract<ExplanationStatement, { code: Code }>[] {
  return statements.filter((statement): statement is Extract<ExplanationStatement, { code: Code }> => statement.code === code)
}
