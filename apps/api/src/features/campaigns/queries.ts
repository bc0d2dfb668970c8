import type { CampaignIndicator } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, eq, max, sql } from 'drizzle-orm'
import { NotFoundError } from '../../platform/errors.ts'

const { actuals, indicators, measures, notices, periodOverrides, periods, priorities, targets, tasks } = schema

/** @throws NotFoundError */
export async function findPeriod(ctx: Context, id: string) {
  const [period] = await ctx.db.select().from(periods).where(eq(periods.id, id))
  if (period === undefined)
    throw new NotFoundError('period')
  return period
}

/** Units with days or a state of their own, by the unit's id. */
export async function readOverrides(ctx: Context, periodId: string): Promise<ReadonlyMap<string, typeof periodOverrides.$inferSelect>> {
  const rows = await ctx.db.select().from(periodOverrides).where(eq(periodOverrides.periodId, periodId))
  return new Map(rows.map(row => [row.unitId, row]))
}

/** When each unit was last reminded by the department, by the unit's id. */
export async function readLastNudges(ctx: Context, periodId: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await ctx.db
    .select({ unitId: notices.unitId, at: max(notices.at) })
    .from(notices)
    .where(and(eq(notices.periodId, periodId), eq(notices.kind, 'nudged')))
    .groupBy(notices.unitId)
  return new Map(rows.flatMap(({ unitId, at }) => unitId === null || at === null ? [] : [[unitId, at]]))
}

const countWhere = (condition: ReturnType<typeof sql>) => sql<number>`count(*) filter (where ${condition})::int`

/** How far the units are with each target, in the order of the plan. */
export async function countByTarget(ctx: Context, periodId: string): Promise<CampaignIndicator[]> {
  const rows = await ctx.db
    .select({
      targetId: targets.id,
      code: targets.code,
      name: indicators.name,
      asked: sql<number>`count(*)::int`,
      answered: countWhere(sql`${actuals.state} <> 'not-reported' or ${actuals.reason} is not null`),
      handedIn: countWhere(sql`${actuals.standing} in ('submitted', 'accepted')`),
      returned: countWhere(sql`${actuals.standing} = 'returned'`),
      accepted: countWhere(sql`${actuals.standing} = 'accepted'`),
    })
    .from(actuals)
    .innerJoin(targets, eq(targets.id, actuals.targetId))
    .innerJoin(indicators, eq(indicators.id, targets.indicatorId))
    .innerJoin(measures, eq(measures.id, targets.measureId))
    .innerJoin(tasks, eq(tasks.id, measures.taskId))
    .innerJoin(priorities, eq(priorities.id, tasks.priorityId))
    .where(eq(actuals.periodId, periodId))
    .groupBy(targets.id, indicators.name, priorities.position, tasks.position, measures.position)
    .orderBy(priorities.position, tasks.position, measures.position, targets.position, targets.id)
  return rows.map(({ targetId, code, name, ...counts }) => ({ targetId, code, name, counts }))
}
