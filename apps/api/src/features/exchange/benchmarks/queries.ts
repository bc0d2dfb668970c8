import type { Context } from '../../../platform/context.ts'
import { schema } from '@rodykle/db'
import { decimal, decimalText } from '@rodykle/domain'
import { inArray } from 'drizzle-orm'

const { benchmarks } = schema

export type FigureRow = typeof benchmarks.$inferSelect

/** The reference figures of some periods, by indicator, period and part: 'id id mat-4'. */
export async function readFigures(ctx: Context, periodIds: readonly string[]): Promise<Map<string, FigureRow>> {
  if (periodIds.length === 0)
    return new Map()
  const rows = await ctx.db.select().from(benchmarks).where(inArray(benchmarks.periodId, [...periodIds]))
  return new Map(rows.map(row => [`${row.indicatorId} ${row.periodId} ${row.part}`, { ...row, value: decimalText(decimal(row.value)) }]))
}
