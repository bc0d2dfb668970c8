import type { Benchmark } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { decimal, decimalText } from '@rodykle/domain'
import { and, inArray } from 'drizzle-orm'

const { benchmarks } = schema

/** The reference figures of one indicator in one period, by part; none where there are none. */
export type BenchmarkLookup = (indicatorId: string, periodId: string) => readonly Benchmark[]

export async function readBenchmarks(ctx: Context, { periodIds, indicatorIds }: { periodIds: readonly string[], indicatorIds?: readonly string[] }): Promise<BenchmarkLookup> {
  if (periodIds.length === 0 || indicatorIds?.length === 0)
    return () => []
  const rows = await ctx.db
    .select({ indicatorId: benchmarks.indicatorId, periodId: benchmarks.periodId, part: benchmarks.part, value: benchmarks.value })
    .from(benchmarks)
    .where(and(inArray(benchmarks.periodId, [...periodIds]), indicatorIds && inArray(benchmarks.indicatorId, [...indicatorIds])))
    .orderBy(benchmarks.part)
  const byFigure = Map.groupBy(rows, ({ indicatorId, periodId }) => `${indicatorId} ${periodId}`)
  return (indicatorId, periodId) =>
    (byFigure.get(`${indicatorId} ${periodId}`) ?? []).map(({ part, value }) => ({ part, value: decimalText(decimal(value)) }))
}
