import type { Context } from '../../platform/context.ts'
import type { ValueRow } from './queries-value.ts'
import { schema } from '@rodykle/db'
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'

const { auditEntries } = schema

export type HistoryRow = Awaited<ReturnType<typeof readEntriesOf>>[number]

/** What the trail holds about one value: its own entries, those of its form that name it, and its evidence. Oldest first. */
export function readEntriesOf(ctx: Context, { id: actualId, submissionId, unit }: ValueRow) {
  const { id, at, actorId, actorName, action, entity, entityId, unitId, before, after, requestId } = auditEntries
  return ctx.db
    .select({ id, at, actorId, actorName, action, before, after, requestId })
    .from(auditEntries)
    .where(or(
      and(eq(entityId, actualId), eq(entity, 'actual')),
      and(eq(entityId, submissionId), inArray(action, ['submission.submit', 'submission.accept']), sql`${after} -> 'actualIds' @> to_jsonb(${actualId}::text)`),
      and(eq(unitId, unit.id), eq(entity, 'evidence'), sql`coalesce(${after}, ${before}) ->> 'actualId' = ${actualId}`),
    ))
    .orderBy(asc(at), asc(id))
}

/** When the value was asked: its period's first opening; null where the plan asked it only later, or nobody opened it by hand. */
export async function readAsking(ctx: Context, { periodId, targetId }: ValueRow) {
  const { id, at, actorId, actorName, action, entityId } = auditEntries
  const rows = await ctx.db.select({ id, at, actorId, actorName, action }).from(auditEntries).where(or(and(eq(entityId, periodId), eq(action, 'period.open')), and(eq(entityId, targetId), eq(action, 'target.create')))).orderBy(asc(at), asc(id))
  const opened = rows.find(({ action }) => action === 'period.open')
  const added = rows.find(({ action }) => action === 'target.create')
  return opened === undefined || (added !== undefined && added.at > opened.at) ? null : opened
}

/** The files that values of a plan came in, by the request that brought them. */
export async function readFiles(ctx: Context, { planId }: ValueRow): Promise<ReadonlyMap<string, string>> {
  const { action, after, entityId, requestId } = auditEntries
  const rows = await ctx.db.select({ requestId, file: sql<string | null>`${after} ->> 'file'` }).from(auditEntries).where(and(eq(entityId, planId), eq(action, 'import.actuals')))
  return new Map(rows.flatMap(({ requestId, file }) => requestId === null || file === null ? [] : [[requestId, file]]))
}
