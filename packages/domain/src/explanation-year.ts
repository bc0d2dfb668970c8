import type { ExplanationStatement } from './explanation.ts'
import type { PeriodFold } from './folds.ts'
import type { Judgement } from './judgement.ts'

export interface ExplainedYearPeriod {
  label: string
  judgement: Judgement
}

/** The periods behind a year's figure. */
export interface ExplainedYear {
  /** Those the target is asked in, by their end. */
  periods: readonly ExplainedYearPeriod[]
  ofPeriods: { counted: number, applicable: number }
  /** Units with a value for every one of their own periods; null for a unit's own figure. */
  completeUnits: number | null
}

/** A unit's cumulative values contain those before them: of its periods only the last one with a figure is used. In the city's each unit has its own last. */
function isUsed({ periods, completeUnits }: ExplainedYear, index: number, fold: PeriodFold): boolean {
  const hasFigure = ({ judgement }: ExplainedYearPeriod): boolean => judgement.achieved.kind !== 'absent'
  return fold === 'latest' && completeUnits === null ? index === periods.findLastIndex(hasFigure) : periods[index] !== undefined && hasFigure(periods[index])
}

/** Which periods there are, what each came to and how they become the year. */
export function explainPeriods(year: ExplainedYear, fold: PeriodFold): ExplanationStatement[] {
  return [
    { code: 'period-fold', fold },
    ...year.periods.map(({ label, judgement }, index) => ({ code: 'period', label, judgement, isUsed: isUsed(year, index, fold) }) as const),
    { code: 'of-periods', ...year.ofPeriods },
  ]
}
