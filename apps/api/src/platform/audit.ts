import type { AuditAction } from '@rodykle/contracts'
import type { SQL } from 'drizzle-orm'
import type { Context, TransactionContext } from './context.ts'
import { schema } from '@rodykle/db'
import { sql } from 'drizzle-orm'
import { prepared } from './prepared.ts'

const { auditEntries } = schema

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

/** As SQL, and not as values of the columns: those would write a missing state as the JSON word null. */
function placeholder(name: keyof typeof auditEntries.$inferInsert): SQL {
  return sql`${sql.placeholder(name)}`
}

const placeholders = {
  at: placeholder('at'),
  actorId: placeholder('actorId'),
  actorName: placeholder('actorName'),
  action: placeholder('action'),
  entity: placeholder('entity'),
  entityId: placeholder('entityId'),
  unitId: placeholder('unitId'),
  indicatorId: placeholder('indicatorId'),
  before: placeholder('before'),
  after: placeholder('after'),
  address: placeholder('address'),
  requestId: placeholder('requestId'),
}

/** Writes what was done into the append-only trail, in the verb's own transaction: no write without it. Give only the fields that matter; never a password. */
export async function audit(ctx: TransactionContext, record: AuditRecord): Promise<void> {
  await prepared(ctx.db, 'audit', name => ctx.db.insert(auditEntries).values(placeholders).prepare(name)).execute(auditEntryOf(ctx, record))
}

/** The same for a verb that changes many rows. */
export async function auditAll(ctx: TransactionContext, records: readonly AuditRecord[]): Promise<void> {
  if (records.length === 0)
    return
  await ctx.db.insert(auditEntries).values(records.map(record => auditEntryOf(ctx, record)))
}

/** The entry as it is written. */
export function auditEntryOf(ctx: Context, record: AuditRecord) {
  return {
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
  } satisfies typeof auditEntries.$inferInsert
}
