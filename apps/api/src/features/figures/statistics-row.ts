import type { ActualStanding, FigureBasis, FoldStatistics, InstitutionType, ObservedAtRest, PartSum, StoredValue, ValueKind } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import { countedCell, observedOf } from '@rodykle/domain'
import { sql } from 'drizzle-orm'

export function column<Value>(name: string): SQL<Value> {
  return sql<Value>`figure.${sql.identifier(name)}`
}

/** The columns of the fold statement: counts are whole numbers, sums exact decimals as text. */
export const statisticsColumns = {
  periodId: column<string>('period_id'),
  targetId: column<string>('target_id'),
  type: column<InstitutionType | null>('type'),
  valueKind: column<ValueKind>('value_kind'),
  asked: column<number>('asked'),
  unapproved: column<number>('unapproved'),
  reported: column<number>('reported'),
  waiting: column<number>('waiting'),
  notReported: column<number>('not_reported'),
  notMeasured: column<number>('not_measured'),
  notApplicable: column<number>('not_applicable'),
  ratioCount: column<number>('ratios'),
  sumNumerator: column<string>('sum_numerator'),
  sumDenominator: column<string>('sum_denominator'),
  sumPercent: column<string>('sum_percent'),
  missingDenominator: column<string | null>('missing_denominator'),
  numbers: column<number>('numbers'),
  sumNumber: column<string>('sum_number'),
  weighed: column<number>('weighed'),
  sumWeight: column<string>('sum_weight'),
  sumWeightedValue: column<string>('sum_weighted'),
  judged: column<number>('judged'),
  meeting: column<number>('meeting'),
  parts: column<{ reports: number, sums: PartSum[] | null } | null>('parts'),
  ratings: column<[number, number, number, number] | null>('ratings'),
  sole: column<(StoredCell & { standing: ActualStanding }) | null>('sole'),
}

type StoredCell = Pick<StoredValue, 'state' | 'value' | 'reason'>

export type StatisticsRow = { [Column in keyof typeof statisticsColumns]: (typeof statisticsColumns)[Column]['_']['type'] }

function soleOf({ sole }: StatisticsRow, basis: FigureBasis): ObservedAtRest | null {
  return sole && countedCell({ observed: observedOf(sole), standing: sole.standing }, basis)
}

/**
 * The columns that add up a value are shared by its kinds: `number` holds a count or score, or how many events there were.
 * An indicator has one kind, so its kind says what the sum is of.
 */
export function statisticsOf(row: StatisticsRow, basis: FigureBasis): FoldStatistics {
  const { asked, reported, notReported, notMeasured, notApplicable, waiting, unapproved, ratioCount, sumNumerator, sumDenominator, sumPercent, missingDenominator, numbers, sumNumber, sumWeight, sumWeightedValue, judged, meeting } = row
  const isEvents = row.valueKind === 'events'
  return {
    asked,
    reported,
    notReported,
    notMeasured,
    notApplicable,
    waiting,
    unapproved,
    ratioCount,
    sumNumerator,
    sumDenominator,
    sumPercent,
    missingDenominator,
    numberCount: isEvents ? 0 : numbers,
    sumValue: isEvents ? '0' : sumNumber,
    weighedCount: row.parts?.reports ?? row.weighed,
    sumWeight,
    sumWeightedValue,
    parts: row.parts?.sums ?? [],
    eventReports: isEvents ? numbers : 0,
    events: isEvents ? Number(sumNumber) : 0,
    judged,
    meeting,
    ratings: row.ratings ?? [0, 0, 0, 0],
    sole: soleOf(row, basis),
  }
}
