import type { IsoDate } from '@rodykle/domain'
import type { TransactionContext } from '../../platform/context.ts'
import type { VersionRow } from './queries-tree.ts'
import type { PlanRow } from './queries.ts'
import { schema } from '@rodykle/db'
import { shiftDate, shiftRule, versionInForce } from '@rodykle/domain'
import { requireActor } from '../../platform/access.ts'
import { freshIds } from './fresh-ids.ts'
import { readTree } from './queries-tree.ts'

/**
 * Copies priorities, tasks, measures and targets into an empty plan. Each target begins with what it last asked, dates moved
 * by the years between the plans; a comparator that was assumed stays assumed. Indicators are lasting and are not copied.
 */
export async function copyTree(ctx: TransactionContext, source: PlanRow, plan: PlanRow): Promise<void> {
  const years = plan.year - source.year
  const tree = await readTree(ctx, source.id)
  const priorityIds = await freshIds(ctx, tree.priorities)
  const taskIds = await freshIds(ctx, tree.tasks)
  const measureIds = await freshIds(ctx, tree.measures)
  const targetIds = await freshIds(ctx, tree.targets)

  await insert(tree.priorities, rows => ctx.db.insert(schema.priorities).values(rows.map(row => ({ ...row, id: priorityIds(row.id), planId: plan.id }))))
  await insert(tree.tasks, rows => ctx.db.insert(schema.tasks).values(rows.map(row => ({ ...row, id: taskIds(row.id), priorityId: priorityIds(row.priorityId) }))))
  await insert(tree.measures, rows => ctx.db.insert(schema.measures).values(rows.map(row => ({
    ...row,
    id: measureIds(row.id),
    taskId: taskIds(row.taskId),
    deadline: row.deadline === null ? null : shiftDate(row.deadline, years),
  }))))
  await insert(tree.targets, rows => ctx.db.insert(schema.targets).values(rows.map(({ indicator, ...row }) => ({
    ...row,
    id: targetIds(row.id),
    planId: plan.id,
    measureId: measureIds(row.measureId),
  }))))
  await insert(lastVersions(tree.versions, `${source.year}-12-31`), rows => ctx.db.insert(schema.targetVersions).values(rows.map(row => ({
    targetId: targetIds(row.targetId),
    version: 1,
    validFrom: `${plan.year}-01-01`,
    rule: shiftRule(row.rule, years),
    unitRule: shiftRule(row.unitRule, years),
    scope: row.scope,
    reportedEvery: row.reportedEvery,
    measuredOver: row.measuredOver,
    createdAt: ctx.clock.now(),
    createdBy: requireActor(ctx).personId,
  }))))
}

/** What each target asked at the end of its year; one that was only to begin later, as it was to begin. */
function lastVersions(newestFirst: readonly VersionRow[], day: IsoDate): VersionRow[] {
  return [...Map.groupBy(newestFirst, ({ targetId }) => targetId).values()].flatMap(versions => versionInForce(versions, day) ?? versions.slice(-1))
}

/** An insert of no rows is a mistake to the database, and here simply nothing to do. */
async function insert<Row>(rows: Row[], write: (rows: Row[]) => PromiseLike<unknown>): Promise<void> {
  if (rows.length > 0)
    await write(rows)
}
