import type { Context } from '../../platform/context.ts'
import type { TargetStatistics } from '../figures/index.ts'
import { schema } from '@rodykle/db'
import { and, asc, desc, eq, inArray, lt, ne } from 'drizzle-orm'
import { readStatistics, toleranceColumns } from '../figures/index.ts'

const { indicators, periods, plans, targets, targetVersions } = schema

/** For each indicator its target in the latest plan before the year that had it; drafts do not count. */
export async function readFormerTargets(ctx: Context, year: number, indicatorIds: readonly string[]) {
  if (indicatorIds.length === 0)
    return []
  return ctx.db.selectDistinctOn([targets.indicatorId], { id: targets.id, planId: plans.id, year: plans.year, tolerance: toleranceColumns, indicator: indicators })
    .from(targets)
    .innerJoin(plans, eq(plans.id, targets.planId))
    .innerJoin(indicators, eq(indicators.id, targets.indicatorId))
    .where(and(inArray(targets.indicatorId, [...indicatorIds]), lt(plans.year, year), ne(plans.status, 'draft')))
    .orderBy(asc(targets.indicatorId), desc(plans.year), asc(targets.id))
}
export type FormerTarget = Awaited<ReturnType<typeof readFormerTargets>>[number]

export interface FormerFigure extends TargetStatistics {
  endsOn: string
}

/** The approved sums of those targets in each of their plan's periods, by the period's end. */
export async function readFormerFigures(ctx: Context, formerTargets: readonly FormerTarget[]): Promise<FormerFigure[]> {
  const planIds = [...new Set(formerTargets.map(({ planId }) => planId))]
  if (planIds.length === 0)
    return []
  const ofPlans = await ctx.db.select({ id: periods.id, endsOn: periods.endsOn }).from(periods).where(inArray(periods.planId, planIds))
  const ends = new Map(ofPlans.map(({ id, endsOn }) => [id, endsOn]))
  const statistics = await readStatistics(ctx, { periodIds: [...ends.keys()], targetIds: formerTargets.map(({ id }) => id), basis: 'approved' })
  return statistics
    .flatMap((figure) => {
      const endsOn = ends.get(figure.periodId)
      return endsOn === undefined ? [] : [{ ...figure, endsOn }]
    })
    .toSorted((one, other) => one.endsOn < other.endsOn ? -1 : 1)
}

export type FormerVersions = Awaited<ReturnType<typeof readFormerVersions>>

export async function readFormerVersions(ctx: Context, formerTargets: readonly FormerTarget[]) {
  if (formerTargets.length === 0)
    return []
  return ctx.db.select({ targetId: targetVersions.targetId, version: targetVersions.version, validFrom: targetVersions.validFrom, rule: targetVersions.rule, unitRule: targetVersions.unitRule })
    .from(targetVersions)
    .where(inArray(targetVersions.targetId, formerTargets.map(({ id }) => id)))
}
