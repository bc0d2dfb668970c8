import type { YearGapFigure, YearGapRow, YearGapTable } from '@rodykle/contracts'
import type { Assessment } from '@rodykle/domain'
import type { TargetOfYear } from './year-targets.ts'
import { standingOfPriorities, statusOfEach } from '@rodykle/domain'

interface FiguresOfYear {
  assessment: Assessment | null
  completeUnits: number | null
  ofPeriods: YearGapRow['ofPeriods']
  periods: YearGapFigure[]
}

/** A row's own status: the year's, or what its periods amount to together. */
export function yearRow({ targetId, code, priority, task, measure, indicator, version }: TargetOfYear, rule: 'rule' | 'unitRule', figures: FiguresOfYear): YearGapRow {
  const status = figures.assessment?.status ?? statusOfEach(figures.periods.map(({ assessment }) => assessment.status))
  return { targetId, code, priority, task, measure, indicator, rule: version[rule], status, ...figures }
}

export function standingsOfYear(rows: readonly YearGapRow[]): YearGapTable['priorities'] {
  return standingOfPriorities(rows)
}
