import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, asc, eq, lte, ne, sql } from 'drizzle-orm'
import { toleranceColumns } from '../figures/index.ts'

const { auditEntries, periods, plans, targets, targetVersions } = schema

export type TrendRow = Awaited<ReturnType<typeof readTrendRows>>[number]

/** Every period of every published plan that has this indicator, with each version of its target that had begun by the period's end; oldest period first. */
export function readTrendRows(ctx: Context, indicatorId: string) {
  return ctx.db
    .select({
      targetId: targets.id,
      planId: plans.id,
      period: { id: periods.id, label: periods.label, startsOn: periods.startsOn, endsOn: periods.endsOn },
      year: plans.year,
      tolerance: toleranceColumns,
      version: { version: targetVersions.version, validFrom: targetVersions.validFrom, rule: targetVersions.rule, unitRule: targetVersions.unitRule },
    })
    .from(targets)
    .innerJoin(plans, and(eq(plans.id, targets.planId), ne(plans.status, 'draft')))
    .innerJoin(periods, eq(periods.planId, plans.id))
    .innerJoin(targetVersions, and(eq(targetVersions.targetId, targets.id), lte(targetVersions.validFrom, periods.endsOn)))
    .where(eq(targets.indicatorId, indicatorId))
    .orderBy(asc(periods.endsOn), asc(periods.startsOn), asc(targets.position), asc(targets.code))
}

export interface Redefinition {
  /** The day in Vilnius from which the definition was this one. */
  day: string
  before: number
  after: number
}

/** When the indicator came to mean something else, oldest first. Only the audit trail knows: the card holds the latest definition alone. */
export async function readRedefinitions(ctx: Context, indicatorId: string): Promise<Redefinition[]> {
  const before = sql<number>`(${auditEntries.before} ->> 'definitionVersion')::int`
  const after = sql<number>`(${auditEntries.after} ->> 'definitionVersion')::int`
  return ctx.db
    .select({ day: sql<string>`(${auditEntries.at} at time zone 'Europe/Vilnius')::date`, before, after })
    .from(auditEntries)
    .where(and(eq(auditEntries.entityId, indicatorId), eq(auditEntries.action, 'indicator.update'), sql`${after} > ${before}`))
    .orderBy(asc(auditEntries.at), asc(auditEntries.id))
}
