import type { FigureBasis, FoldStatistics, InstitutionType } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { StatisticsShape } from './statistics-statement.ts'
import { sql } from 'drizzle-orm'
import { prepared } from '../../platform/prepared.ts'
import { statisticsColumns, statisticsOf } from './statistics-row.ts'
import { statisticsStatement } from './statistics-statement.ts'

export interface StatisticsQuery {
  periodIds: readonly string[]
  /** All that are asked in those periods if left out. */
  targetIds?: readonly string[]
  basis: FigureBasis
  /** `type`: one figure for each institution type, by the type valid at the period's end, and one for those who have none. */
  by?: 'city' | 'type'
}

/** What one city figure (or one institution type's) is made of. */
export interface TargetStatistics {
  periodId: string
  targetId: string
  /** Null for the city's, and for those of no type. */
  type: InstitutionType | null
  statistics: FoldStatistics
}

function statement({ db }: Context, shape: StatisticsShape) {
  const { basis, by, isOfOnePeriod, isOfTargets } = shape
  return prepared(db, `statistics_${basis}_by_${by}${isOfOnePeriod ? '_of_period' : ''}${isOfTargets ? '_of_targets' : ''}`, name =>
    db.select(statisticsColumns).from(sql`(${statisticsStatement(shape)}) as figure`).prepare(name))
}

/** The sums behind every figure asked for, in one statement and no order. A target that was asked of nobody in a period has none. */
export async function readStatistics(ctx: Context, { periodIds, targetIds, basis, by = 'city' }: StatisticsQuery): Promise<TargetStatistics[]> {
  const [periodId, ...others] = periodIds
  if (periodId === undefined || targetIds?.length === 0)
    return []
  const shape: StatisticsShape = { basis, by, isOfOnePeriod: others.length === 0, isOfTargets: targetIds !== undefined }
  const rows = await statement(ctx, shape).execute({ periodId, periodIds, targetIds })
  return rows.map(row => ({ periodId: row.periodId, targetId: row.targetId, type: row.type, statistics: statisticsOf(row, basis) }))
}
