import type { Context } from '../../platform/context.ts'
import type { Files } from '../../platform/files/open-files.ts'
import { schema } from '@rodykle/db'
import { and, eq, isNull } from 'drizzle-orm'
import { requireActor } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { holdOpenValue } from '../reporting/index.ts'
import { auditedEvidence, findEvidence } from './queries.ts'

const { evidence } = schema

/**
 * Takes evidence away while its value is open: that it was there stays known, the file itself goes once that is written for good. A store
 * that cannot be reached then keeps it until the night. @throws NotFoundError; ConflictError `period-not-open`, `value-locked`
 */
export async function removeEvidence(ctx: Context, { store }: Files, id: string): Promise<null> {
  const { storageKey } = await inTransaction(ctx, async (ctx) => {
    const found = await findEvidence(ctx, id)
    if (found === null)
      throw new NotFoundError('evidence')
    const { unitId, indicatorId } = await holdOpenValue(ctx, found.row.actualId)
    const [removed] = await ctx.db.update(evidence)
      .set({ removedAt: ctx.clock.now(), removedBy: requireActor(ctx).personId })
      .where(and(eq(evidence.id, id), isNull(evidence.removedAt)))
      .returning()
    // Another person was quicker, while this one waited for the value.
    if (removed === undefined)
      throw new NotFoundError('evidence')
    await audit(ctx, { action: 'evidence.remove', entityId: id, unitId, indicatorId, before: auditedEvidence(removed) })
    return removed
  })
  if (storageKey !== null)
    await store.remove(storageKey).catch(() => {})
  return null
}
