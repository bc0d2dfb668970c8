import type { Turn } from '@rodykle/contracts'
import type { TurnSide } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'

const { actuals, auditEntries, people, remarks, roleGrants } = schema

const reviews = sql<boolean>`exists (select from ${roleGrants} g where g.person_id = ${remarks.authorId} and g.role = 'department')`

export async function readRemarks(ctx: Context, actualIds: readonly string[]): Promise<Turn[]> {
  const rows = await ctx.db
    .select({ id: remarks.id, actualId: remarks.actualId, at: remarks.at, body: remarks.body, author: people.name, reviews })
    .from(remarks)
    .innerJoin(people, eq(people.id, remarks.authorId))
    .where(inArray(remarks.actualId, [...actualIds]))
    .orderBy(asc(remarks.at), asc(remarks.id))
  return rows.map(({ id, actualId, at, body, author, reviews }) => ({ id, actualId, kind: 'remark', at: at.toISOString(), author, side: reviews ? 'department' : 'unit' satisfies TurnSide, body }))
}

/** What the trail tells of values that were ever returned or reopened: that, their saves, and handing in. Oldest first. */
export type TrailRow = Awaited<ReturnType<typeof readTrail>>[number]

export async function readTrail(ctx: Context, submissionId: string, actualIds: readonly string[]) {
  const returned = ctx.db.selectDistinct({ id: auditEntries.entityId }).from(auditEntries).where(and(inArray(auditEntries.entityId, [...actualIds]), inArray(auditEntries.action, ['actual.return', 'actual.reopen'])))
  const { id, at, actorName, action, entityId, before, after } = auditEntries
  return ctx.db
    .select({ id, at, actorName, action, entityId, before, after })
    .from(auditEntries)
    .where(or(
      and(inArray(entityId, returned), inArray(action, ['actual.return', 'actual.reopen', 'actual.save'])),
      and(eq(entityId, submissionId), eq(action, 'submission.submit'), sql`exists ${returned}`),
    ))
    .orderBy(asc(at), asc(id))
}

/** The form's values, and how each stands. */
export function readStandings(ctx: Context, submissionId: string) {
  return ctx.db.select({ id: actuals.id, standing: actuals.standing }).from(actuals).where(eq(actuals.submissionId, submissionId))
}
