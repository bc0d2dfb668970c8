import type { BenchmarkList, BenchmarkQuery } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, asc, eq } from 'drizzle-orm'
import { benchmarkAnswer } from './benchmark-answer.ts'

const { benchmarks, indicators, periods, plans } = schema

/** Reference figures: of a plan's year, of an indicator, of a period, or all there are. */
export async function listBenchmarks(ctx: Context, { year, indicatorId, periodId }: BenchmarkQuery): Promise<BenchmarkList> {
  const rows = await ctx.db.select({ benchmark: benchmarks })
    .from(benchmarks)
    .innerJoin(periods, eq(periods.id, benchmarks.periodId))
    .innerJoin(plans, eq(plans.id, periods.planId))
    .innerJoin(indicators, eq(indicators.id, benchmarks.indicatorId))
    .where(and(
      year === undefined ? undefined : eq(plans.year, year),
      indicatorId === undefined ? undefined : eq(benchmarks.indicatorId, indicatorId),
      periodId === undefined ? undefined : eq(benchmarks.periodId, periodId),
    ))
    .orderBy(asc(indicators.code), asc(periods.startsOn), asc(periods.endsOn), asc(benchmarks.part))
  return { benchmarks: rows.map(({ benchmark }) => benchmarkAnswer(benchmark)) }
}
