import type { FoldStatistics, InstitutionType } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { StatisticsRow } from './statistics-row.ts'
import type { StatisticsQuery } from './statistics-statement.ts'
import { statisticsOf } from './statistics-row.ts'
import { statisticsStatement } from './statistics-statement.ts'

/** What one city figure (or one institution type's) is made of. */
export interface TargetStatistics {
  periodId: string
  targetId: string
  /** Null for the city's. */
  type: InstitutionType | null
  statistics: FoldStatistics
}

/** The sums behind every figure asked for, in one statement and no order. A target that was asked of nobody in a period has none. */
export async function readStatistics(ctx: Context, query: StatisticsQuery): Promise<TargetStatistics[]> {
  if (query.periodIds.length === 0 || query.targetIds?.length === 0)
    return []
  const { rows } = await ctx.db.execute<StatisticsRow>(statisticsStatement(query))
  return rows.map(row => ({ periodId: row.period_id, targetId: row.target_id, type: row.type, statistics: statisticsOf(row, query.basis) }))
}
