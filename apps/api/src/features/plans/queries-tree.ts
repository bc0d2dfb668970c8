import type { SQL } from 'drizzle-orm'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { asc, desc, eq, getTableColumns } from 'drizzle-orm'

const { indicators, measures, people, priorities, targets, targetVersions, tasks } = schema

/** Everything a plan consists of, level by level, each by position: five queries, however large the plan. */
export async function readTree(ctx: Context, planId: string) {
  const inPlan = eq(priorities.planId, planId)
  return {
    priorities: await ctx.db.select().from(priorities).where(inPlan).orderBy(asc(priorities.position), asc(priorities.id)),
    tasks: await ctx.db.select(getTableColumns(tasks)).from(tasks).innerJoin(priorities, eq(priorities.id, tasks.priorityId)).where(inPlan).orderBy(asc(tasks.position), asc(tasks.id)),
    measures: await ctx.db.select(getTableColumns(measures))
      .from(measures)
      .innerJoin(tasks, eq(tasks.id, measures.taskId))
      .innerJoin(priorities, eq(priorities.id, tasks.priorityId))
      .where(inPlan)
      .orderBy(asc(measures.position), asc(measures.id)),
    ...await readTargets(ctx, eq(targets.planId, planId)),
  }
}
export type PlanTree = Awaited<ReturnType<typeof readTree>>

/** Targets by position with their indicators, and their versions, newest first. */
export async function readTargets(ctx: Context, which: SQL) {
  return {
    targets: await ctx.db.select({ ...getTableColumns(targets), indicator: indicators })
      .from(targets)
      .innerJoin(indicators, eq(indicators.id, targets.indicatorId))
      .where(which)
      .orderBy(asc(targets.position), asc(targets.id)),
    versions: await ctx.db.select({ ...getTableColumns(targetVersions), createdBy: people.name })
      .from(targetVersions)
      .innerJoin(targets, eq(targets.id, targetVersions.targetId))
      .leftJoin(people, eq(people.id, targetVersions.createdBy))
      .where(which)
      .orderBy(desc(targetVersions.version)),
  }
}
export type TargetRows = Awaited<ReturnType<typeof readTargets>>
export type TargetRow = TargetRows['targets'][number]
export type VersionRow = TargetRows['versions'][number]
