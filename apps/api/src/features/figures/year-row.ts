import type { FigureBasis, YearStatistics } from '@rodykle/domain'
import type { FoldedTarget } from './read-year-statistics.ts'
import type { StatisticsRow } from './statistics-row.ts'
import { column, statisticsColumns, statisticsOf } from './statistics-row.ts'

const { valueKind: _valueKind, ...statistics } = statisticsColumns

/** The columns of the statement of years: those of a period, and what may still change. */
export const yearColumns = {
  ...statistics,
  complete: column<number>('complete'),
  standingNumerator: column<string>('standing_numerator'),
  standingDenominator: column<string>('standing_denominator'),
  settledJudged: column<number>('settled_judged'),
  settledMeeting: column<number>('settled_meeting'),
  open: column<number>('open'),
}

type Row = { [Column in keyof typeof yearColumns]: (typeof yearColumns)[Column]['_']['type'] }

/** Only "who meets their own rule" asks who was judged. */
export function yearStatisticsOf(row: Row, { valueKind, unitFold }: FoldedTarget, basis: FigureBasis): YearStatistics {
  const isJudged = unitFold === 'share-meeting'
  const whole = statisticsOf({ ...row, valueKind } satisfies StatisticsRow, basis)
  return {
    statistics: { ...whole, judged: isJudged ? whole.judged : 0, meeting: isJudged ? whole.meeting : 0 },
    pool: {
      sumNumerator: row.standingNumerator,
      sumDenominator: row.standingDenominator,
      missingDenominator: row.missingDenominator,
      judged: isJudged ? row.settledJudged : 0,
      meeting: isJudged ? row.settledMeeting : 0,
      missing: row.open,
    },
    completeUnits: row.complete,
  }
}
