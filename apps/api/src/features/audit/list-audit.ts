import type { AuditEntry, AuditPage, AuditQuery } from '@rodykle/contracts'
import type { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, desc, eq, sql } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'

const { auditEntries, indicators, reportingUnits } = schema

/** Newest first. Pages follow the key, not a count, so that entries written meanwhile shift nothing. */
export async function listAudit(ctx: Context, query: AuditQuery): Promise<z.infer<typeof AuditPage>> {
  assertCan(ctx, 'audit:read')
  const rows = await readEntries(ctx, query)
  const entries = rows.slice(0, query.limit).map(toAnswer)
  const last = entries.at(-1)
  return { entries, next: rows.length > query.limit && last !== undefined ? last.id : null }
}

/** One more than asked for, to know whether there is a next page. */
function readEntries(ctx: Context, { unitId, personId, entityId, indicatorId, from, to, after, limit }: AuditQuery) {
  return ctx.db
    .select({ entry: auditEntries, unitName: reportingUnits.name, indicatorName: indicators.name })
    .from(auditEntries)
    .leftJoin(reportingUnits, eq(reportingUnits.id, auditEntries.unitId))
    .leftJoin(indicators, eq(indicators.id, auditEntries.indicatorId))
    .where(and(
      unitId === undefined ? undefined : eq(auditEntries.unitId, unitId),
      personId === undefined ? undefined : eq(auditEntries.actorId, personId),
      entityId === undefined ? undefined : eq(auditEntries.entityId, entityId),
      indicatorId === undefined ? undefined : eq(auditEntries.indicatorId, indicatorId),
      from === undefined ? undefined : sql`${auditEntries.at} >= ${startOf(from)}`,
      to === undefined ? undefined : sql`${auditEntries.at} < ${startOf(to)} + interval '1 day'`,
      // Entries of one verb share their instant: the id decides among them.
      after === undefined ? undefined : sql`(${auditEntries.at}, ${auditEntries.id}) < (select at, id from ${auditEntries} as page_end where page_end.id = ${after})`,
    ))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(limit + 1)
}

/** Midnight in Vilnius at which the day begins. */
function startOf(day: string) {
  return sql`(${day}::date::timestamp at time zone 'Europe/Vilnius')`
}

function toAnswer({ entry, unitName, indicatorName }: Awaited<ReturnType<typeof readEntries>>[number]): AuditEntry {
  const { id, at, actorId, actorName, action, entity, entityId, unitId, indicatorId, before, after } = entry
  return {
    id,
    at: at.toISOString(),
    actorId,
    actorName,
    action,
    entity,
    entityId,
    unit: unitId !== null && unitName !== null ? { id: unitId, name: unitName } : null,
    indicator: indicatorId !== null && indicatorName !== null ? { id: indicatorId, name: indicatorName } : null,
    before,
    after,
  }
}
