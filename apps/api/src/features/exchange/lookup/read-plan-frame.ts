import type { PlanStatus, Tolerance } from '@rodykle/domain'
import type { Context } from '../../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { assertReach } from '../../../platform/access.ts'
import { NotFoundError } from '../../../platform/errors.ts'
import { toleranceColumns } from '../../figures/index.ts'
import { readPeriods } from '../../periods/index.ts'

const { indicators, measures, plans, priorities, targets, targetVersions, tasks } = schema

export type PeriodRow = Awaited<ReturnType<typeof readPeriods>>[number]
export type IndicatorRow = typeof indicators.$inferSelect
export type VersionRow = Pick<typeof targetVersions.$inferSelect, 'id' | 'targetId' | 'version' | 'validFrom' | 'unitRule' | 'measuredOver'>

export interface AskedTarget {
  id: string
  code: string
  indicator: IndicatorRow
  versions: readonly VersionRow[]
}

/** What values of a year can be about: its plan's periods and targets. */
export interface PlanFrame {
  plan: { id: string, year: number, status: PlanStatus, tolerance: Tolerance }
  periods: readonly PeriodRow[]
  /** In the order of the plan. */
  targets: readonly AskedTarget[]
}

/** @throws NotFoundError while the year has no plan, or only a draft that is not theirs to read */
export async function readPlanFrame(ctx: Context, year: number): Promise<PlanFrame> {
  const [plan] = await ctx.db.select({ id: plans.id, year: plans.year, status: plans.status, tolerance: toleranceColumns }).from(plans).where(eq(plans.year, year))
  if (plan === undefined)
    throw new NotFoundError('plan')
  if (plan.status === 'draft')
    assertReach(ctx, 'plan:read-draft', {}, 'plan')
  const rows = await ctx.db.select({ id: targets.id, code: targets.code, indicator: indicators })
    .from(targets)
    .innerJoin(indicators, eq(indicators.id, targets.indicatorId))
    .innerJoin(measures, eq(measures.id, targets.measureId))
    .innerJoin(tasks, eq(tasks.id, measures.taskId))
    .innerJoin(priorities, eq(priorities.id, tasks.priorityId))
    .where(eq(targets.planId, plan.id))
    .orderBy(asc(priorities.position), asc(tasks.position), asc(measures.position), asc(targets.position), asc(targets.id))
  const versions = rows.length === 0
    ? []
    : await ctx.db.select({
        id: targetVersions.id,
        targetId: targetVersions.targetId,
        version: targetVersions.version,
        validFrom: targetVersions.validFrom,
        unitRule: targetVersions.unitRule,
        measuredOver: targetVersions.measuredOver,
      }).from(targetVersions).where(and(inArray(targetVersions.targetId, rows.map(({ id }) => id))))
  const versionsOf = Map.groupBy(versions, ({ targetId }) => targetId)
  return { plan, periods: await readPeriods(ctx, plan.id), targets: rows.map(row => ({ ...row, versions: versionsOf.get(row.id) ?? [] })) }
}
