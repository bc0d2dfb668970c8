import type { AuditAction } from '@rodykle/contracts'
import type { TransactionContext } from './context.ts'
import { schema } from '@rodykle/db'

type AuditState = Record<string, unknown> | null

export interface AuditRecord {
  /** `entity.verb`, e.g. 'submission.submit'. */
  action: AuditAction
  entityId: string | null
  before?: AuditState
  after?: AuditState
  unitId?: string | null
  indicatorId?: string | null
}

/** Writes what was done into the append-only trail, in the verb's own transaction: no write without it. Give only the fields that matter; never a password. */
export async function audit(ctx: TransactionContext, record: AuditRecord): Promise<void> {
  await auditAll(ctx, [record])
}

/** The same for a verb that changes many rows. */
export async function auditAll(ctx: TransactionContext, records: readonly AuditRecord[]): Promise<void> {
  if (records.length === 0)
    return
  await ctx.db.insert(schema.auditEntries).values(records.map(record => ({
    at: ctx.clock.now(),
    actorId: ctx.actor?.personId ?? null,
    actorName: ctx.actor?.name ?? 'system',
    action: record.action,
    entity: record.action.slice(0, record.action.indexOf('.')),
    entityId: record.entityId,
    unitId: record.unitId ?? null,
    indicatorId: record.indicatorId ?? null,
    before: record.before ?? null,
    after: record.after ?? null,
    address: ctx.address,
    requestId: ctx.requestId,
  })))
}
