import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, primaryId } from './columns.ts'

/** Append-only: a trigger refuses UPDATE, DELETE and TRUNCATE. No foreign keys: an entry must outlive what it describes. */
export const auditEntries = pgTable('audit_entries', {
  id: primaryId(),
  at: instant('at').notNull(),
  actorId: uuid('actor_id'),
  /** As the person was called then; "system" for work nobody asked for by hand. */
  actorName: text('actor_name').notNull(),
  action: text('action').notNull(),
  entity: text('entity').notNull(),
  entityId: uuid('entity_id'),
  unitId: uuid('unit_id'),
  indicatorId: uuid('indicator_id'),
  before: jsonb('before').$type<Record<string, unknown> | null>(),
  after: jsonb('after').$type<Record<string, unknown> | null>(),
  address: text('address'),
  requestId: text('request_id'),
}, table => [index().on(table.at), index().on(table.entityId), index().on(table.unitId, table.at)])
