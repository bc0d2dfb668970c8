import type { FigureBasis } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import { actualStandings, isCounted } from '@rodykle/domain'
import { sql } from 'drizzle-orm'

/** What of a stored cell (`row`: an alias of `actuals`) a figure counts. The same as `countedCell` and `isWaiting` say of a cell in TypeScript. */
export function counted(row: SQL, basis: FigureBasis): SQL {
  const standings = actualStandings.filter(standing => isCounted(standing, basis)).map(standing => sql.raw(`'${standing}'`))
  return sql`${row}.standing in (${sql.join(standings, sql`, `)})`
}

/** Judging resolved denominators and weights of zero: such a cell is reported, and does not apply. */
export function valued(row: SQL, basis: FigureBasis): SQL {
  return sql`${counted(row, basis)} and ${row}.state = 'reported' and ${row}.status <> 'not-applicable'`
}

export function waits(row: SQL, basis: FigureBasis): SQL {
  return sql`${row}.standing <> 'draft' and ${row}.state <> 'not-reported' and not (${counted(row, basis)})`
}

/** No answer that counts, and one may still come. */
export function missing(row: SQL, basis: FigureBasis): SQL {
  return sql`(not (${counted(row, basis)}) or ${row}.state = 'not-reported')`
}

/** What a missing cell's percent will be of, as `knownDenominator` says. */
export function knownDenominator(row: SQL): SQL {
  return sql`case when ${row}.standing <> 'draft' and ${row}.numerator is not null then ${row}.denominator else ${row}.expected_denominator end`
}
