import type { Evidence } from '@rodykle/contracts'
import type { SQL } from 'drizzle-orm'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'

const { actuals, evidence, people } = schema

export type EvidenceRow = typeof evidence.$inferSelect

function selectLiving(ctx: Context, condition: SQL) {
  return ctx.db
    .select({ row: evidence, addedBy: people.name })
    .from(evidence)
    .innerJoin(people, eq(people.id, evidence.addedBy))
    .where(and(condition, isNull(evidence.removedAt)))
    .orderBy(asc(evidence.addedAt), asc(evidence.id))
}

export type LivingEvidence = Awaited<ReturnType<typeof selectLiving>>[number]

export function evidenceOf({ row: { id, actualId, kind, name, url, mediaType, size, addedAt }, addedBy }: LivingEvidence): Evidence {
  return { id, actualId, kind, name, url, mediaType, size, addedAt: addedAt.toISOString(), addedBy }
}

/** Of all values of a form, oldest first. */
export function readEvidenceOf(ctx: Context, submissionId: string): Promise<LivingEvidence[]> {
  return selectLiving(ctx, inArray(evidence.actualId, ctx.db.select({ id: actuals.id }).from(actuals).where(eq(actuals.submissionId, submissionId))))
}

/** Null for what has been removed too. */
export async function findEvidence(ctx: Context, id: string): Promise<LivingEvidence | null> {
  const [found] = await selectLiving(ctx, eq(evidence.id, id))
  return found ?? null
}

/** The same file beside the same value under the same name: sent again because the answer never came. */
export async function findSameFile(ctx: Context, actualId: string, { name, sha256 }: { name: string, sha256: string }): Promise<LivingEvidence | null> {
  const [found] = await selectLiving(ctx, and(eq(evidence.actualId, actualId), eq(evidence.name, name), eq(evidence.sha256, sha256)) ?? eq(evidence.actualId, actualId))
  return found ?? null
}

export async function insertEvidence(ctx: TransactionContext, fields: typeof evidence.$inferInsert): Promise<EvidenceRow> {
  const [row] = await ctx.db.insert(evidence).values(fields).returning()
  if (row === undefined)
    throw new Error('no evidence was written')
  return row
}

/** Of the living: under these keys the store has to have a file. */
export async function readKeptKeys(ctx: Context): Promise<Set<string>> {
  const rows = await ctx.db.select({ key: evidence.storageKey }).from(evidence).where(and(isNotNull(evidence.storageKey), isNull(evidence.removedAt)))
  return new Set(rows.flatMap(({ key }) => key === null ? [] : [key]))
}

/** What the trail keeps: enough to say what it was, and to know the same file again. */
export function auditedEvidence({ actualId, kind, name, url, mediaType, size, sha256 }: EvidenceRow): Record<string, unknown> {
  return kind === 'link' ? { actualId, kind, name, url } : { actualId, kind, name, mediaType, size, sha256 }
}
