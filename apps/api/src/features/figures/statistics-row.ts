import type { ActualStanding, FigureBasis, FoldStatistics, InstitutionType, Measured, ObservedAtRest, ObservedState, PartSum, ValueKind } from '@rodykle/domain'
import { countedCell, observedOf } from '@rodykle/domain'

/** One group as the fold statement gives it; counts are whole numbers, sums exact decimals as text. */
export interface StatisticsRow extends Record<string, unknown> {
  period_id: string
  target_id: string
  type: InstitutionType | null
  value_kind: ValueKind
  asked: number
  unapproved: number
  reported: number
  waiting: number
  not_reported: number
  not_measured: number
  not_applicable: number
  ratios: number
  sum_numerator: string
  sum_denominator: string
  sum_percent: string
  missing_denominator: string | null
  numbers: number
  sum_number: string
  weighed: number
  sum_weight: string
  sum_weighted: string
  judged: number
  meeting: number
  parts: PartSum[] | null
  part_reports: number
  ratings: [number, number, number, number]
  sole_standing: ActualStanding | null
  sole_state: ObservedState | null
  sole_value: Measured | null
  sole_reason: string | null
}

function soleOf({ sole_standing: standing, sole_state: state, sole_value: value, sole_reason: reason }: StatisticsRow, basis: FigureBasis): ObservedAtRest | null {
  return standing === null || state === null ? null : countedCell({ observed: observedOf({ state, value, reason }), standing }, basis)
}

/**
 * The columns that add up a value are shared by its kinds: `number` holds a count or score, or how many events there were.
 * An indicator has one kind, so its kind says what the sum is of.
 */
export function statisticsOf(row: StatisticsRow, basis: FigureBasis): FoldStatistics {
  const isEvents = row.value_kind === 'events'
  return {
    asked: row.asked,
    reported: row.reported,
    notReported: row.not_reported,
    notMeasured: row.not_measured,
    notApplicable: row.not_applicable,
    waiting: row.waiting,
    unapproved: row.unapproved,
    ratioCount: row.ratios,
    sumNumerator: row.sum_numerator,
    sumDenominator: row.sum_denominator,
    sumPercent: row.sum_percent,
    missingDenominator: row.missing_denominator,
    numberCount: isEvents ? 0 : row.numbers,
    sumValue: isEvents ? '0' : row.sum_number,
    weighedCount: row.weighed + row.part_reports,
    sumWeight: row.sum_weight,
    sumWeightedValue: row.sum_weighted,
    parts: row.parts ?? [],
    eventReports: isEvents ? row.numbers : 0,
    events: isEvents ? Number(row.sum_number) : 0,
    judged: row.judged,
    meeting: row.meeting,
    ratings: row.ratings,
    sole: soleOf(row, basis),
  }
}
