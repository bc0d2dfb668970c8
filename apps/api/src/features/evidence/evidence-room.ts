import type { EvidenceList } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { bytesInMegabyte, defaultEvidenceMegabytes } from '@rodykle/domain'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { ConflictError } from '../../platform/errors.ts'

const { evidence, reportingUnits, settings } = schema

/** The row of the settings that says how much a unit may keep. */
export const evidenceSetting = 'evidence'
const EvidenceSetting = z.object({ megabytes: z.int() })

/** How much evidence a unit may keep in all. */
export async function readEvidenceMegabytes(ctx: Context): Promise<number> {
  const [row] = await ctx.db.select({ value: settings.value }).from(settings).where(eq(settings.key, evidenceSetting))
  return row === undefined ? defaultEvidenceMegabytes : EvidenceSetting.parse(row.value).megabytes
}

/** What the unit keeps and may keep, in bytes. */
export async function readRoom(ctx: Context, unitId: string): Promise<EvidenceList['room']> {
  const [sum] = await ctx.db
    .select({ used: sql<number>`coalesce(sum(${evidence.size}), 0)`.mapWith(Number) })
    .from(evidence)
    .where(and(eq(evidence.unitId, unitId), isNull(evidence.removedAt)))
  if (sum === undefined)
    throw new Error('a sum has always one row')
  return { used: sum.used, limit: await readEvidenceMegabytes(ctx) * bytesInMegabyte }
}

/** @throws ConflictError `files-room-used-up` where so many bytes more do not fit */
export async function assertRoom(ctx: Context, unitId: string, bytes: number): Promise<void> {
  const { used, limit } = await readRoom(ctx, unitId)
  if (used + bytes > limit)
    throw new ConflictError('files-room-used-up', { used, limit })
}

/** Of a unit's files one at a time is counted in, so that two of them never take the last room together. Nobody else waits for this lock. */
export async function holdRoom(ctx: TransactionContext, unitId: string): Promise<void> {
  await ctx.db.select({ id: reportingUnits.id }).from(reportingUnits).where(eq(reportingUnits.id, unitId)).for('no key update')
}
