import type { Benchmark, YearStatistics } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { BenchmarkLookup, FoldedTarget } from '../figures/index.ts'
import type { FormerTarget, FormerVersions } from './queries-former.ts'
import { schema } from '@rodykle/db'
import { versionInForce } from '@rodykle/domain'
import { asc, eq } from 'drizzle-orm'
import { readYearStatistics } from '../figures/index.ts'

const { periods } = schema

/** The approved years of those targets whose periods make one, by target: units first and then the city. */
export async function readFormerYears(ctx: Context, formerTargets: readonly FormerTarget[], versions: ReadonlyMap<string, FormerVersions>, benchmarks: BenchmarkLookup): Promise<Map<string, YearStatistics>> {
  const years = new Map<string, YearStatistics>()
  for (const [planId, ofPlan] of Map.groupBy(formerTargets, target => target.planId)) {
    const periodIds = await periodsOf(ctx, planId)
    const referencesOf = (indicatorId: string) => periodIds.map(id => benchmarks(indicatorId, id)).findLast(({ length }) => length > 0) ?? []
    const targets = ofPlan.flatMap(target => foldedTarget(target, versions.get(target.id) ?? [], referencesOf(target.indicator.id)))
    for (const [targetId, year] of await readYearStatistics(ctx, { planId, targets, basis: 'approved' }))
      years.set(targetId, year)
  }
  return years
}

async function periodsOf(ctx: Context, planId: string): Promise<string[]> {
  const ofPlan = await ctx.db.select({ id: periods.id }).from(periods).where(eq(periods.planId, planId)).orderBy(asc(periods.endsOn), asc(periods.startsOn), asc(periods.id))
  return ofPlan.map(({ id }) => id)
}

function foldedTarget({ id, year, tolerance, indicator: { valueKind, unitFold, periodFold } }: FormerTarget, versions: FormerVersions, benchmarks: readonly Benchmark[]): FoldedTarget[] {
  const unitRule = versionInForce(versions, `${year}-12-31`)?.unitRule
  if (periodFold === 'each' || unitRule === undefined)
    return []
  // Reference figures and months are a period's own; anything else was judged as the year is where only one version ever held.
  const isJudgedAlready = versions.length === 1 && unitRule.kind !== 'benchmark' && unitRule.kind !== 'every-month'
  return [{ targetId: id, valueKind, unitFold, periodFold, unitRule, tolerance, benchmarks, isJudgedAlready }]
}
